export { BLANK, fillText, namesIn } from "./braces.ts";
export { factText, type FactSource } from "./fact-text.ts";
export { fill, type FillInput, type Signature } from "./fill.ts";
export { agencyAsIssuer, oneStopUnitAsIssuer, type Issuer } from "./issuer.ts";
export { fillNotice } from "./notice.ts";
export { PLACEHOLDERS, placeholdersOf, type PlaceholderInput, type PlaceholderName, type Placeholders, wording } from "./placeholders.ts";
