// Does a field's condition (`x-relevant`, `x-required`) hold? Looks at the facts and at the object the field stands in.

import { compileCondition, compilePredicate, type NamedPredicates } from "../facts/schema.ts";
import type { Facts, FieldCondition } from "../model/index.ts";

/** Judges conditions against one state of the facts. */
export type ConditionJudge = (condition: FieldCondition, here: unknown) => boolean;

/** A judge for these facts. Both parts of a condition must hold; one with neither always does. */
export function judgeWith(facts: Facts, named: NamedPredicates): ConditionJudge {
  return (condition, here) =>
    (condition.facts === undefined || compilePredicate(condition.facts, named)(facts)) && (condition.here === undefined || compileCondition(condition.here)(here));
}
