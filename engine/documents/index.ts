export { fill, type FillInput } from "./fill.ts";
export { fillNotice, fillText, namesIn, PLACEHOLDERS, placeholdersOf, type PlaceholderInput, type PlaceholderName, type Placeholders } from "./placeholders.ts";
export { SLIP_TEMPLATES } from "./slips.ts";
