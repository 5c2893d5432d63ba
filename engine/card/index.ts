export { cardOf, type CardOptions } from "./card-of.ts";
export type * from "./card.ts";
export { clauseOf, conditionSentence, fieldConditionSentence, guardSentence, sentenceOf, type Standpoint } from "./condition-sentence.ts";
export { guardCondition } from "./guard-condition.ts";
export { printCard } from "./print.ts";
