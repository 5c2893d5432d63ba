export { cardOf, type CardOptions } from "./card-of.ts";
export type * from "./card.ts";
export { clauseOf, conditionSentence, fieldConditionSentence, guardSentence, sentenceOf, type Standpoint } from "./condition-sentence.ts";
export { derivationText } from "./derivation-text.ts";
export { effectSentence } from "./effect-sentence.ts";
export { factName, type FactName } from "./fact-name.ts";
export { guardCondition } from "./guard-condition.ts";
export { namesOf, type Names } from "./names.ts";
export { printCard } from "./print.ts";
