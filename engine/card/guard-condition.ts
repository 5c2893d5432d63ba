// A guard as a condition: `all`, `any`, `not` and `matches` are taken apart, any other word of the vocabulary stays whole.

import { allOf, anyOf, type Condition, conditionOf, not } from "../facts/index.ts";
import type { JsonObject, NamedCall, Predicate } from "../model/index.ts";

/** The condition under which a guarded way is open; without a guard, always. */
export function guardCondition(guard: NamedCall | undefined): Condition {
  if (guard === undefined) return { kind: "always" };
  if (typeof guard?.type !== "string") return { kind: "word", call: { type: JSON.stringify(guard) } }; // of a definition that was not checked
  const params: JsonObject = typeof guard.params === "object" && guard.params !== null ? guard.params : {};
  const { guards, guard: inner, predicate } = params;
  if (guard.type === "all" && Array.isArray(guards)) return allOf((guards as unknown as readonly NamedCall[]).map(guardCondition));
  if (guard.type === "any" && Array.isArray(guards)) return anyOf((guards as unknown as readonly NamedCall[]).map(guardCondition));
  if (guard.type === "not" && typeof inner === "object" && inner !== null) return not(guardCondition(inner as unknown as NamedCall));
  if (guard.type === "matches" && predicate !== undefined) return conditionOf(predicate as Predicate);
  return { kind: "word", call: guard };
}
