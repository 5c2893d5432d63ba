// When two parts of a definition mean the same. JSON leaves the order of keys open; where order is read (questions, states,
// acts), it counts, elsewhere it does not.

import type { Json, JsonObject } from "../model/index.ts";

/** Whether two parts mean the same. */
export function isSame(before: Json | undefined, after: Json | undefined): boolean {
  return same(before, after, false);
}

/** Whether the members under a key mean the same, their order included where it is read. */
export function isSameMember(key: string, before: Json | undefined, after: Json | undefined): boolean {
  return same(before, after, CONDITIONS.has(key)) && (!ORDERED.has(key) || isSameOrder(before, after));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Tables whose order is shown: questions are asked, regions listed and acts offered in it. */
const ORDERED = new Set(["properties", "states", "on"]);
/** Conditions, in which `properties` have no order. */
const CONDITIONS = new Set(["requiredWhen", "when", "require", "schema", "predicate", "x-relevant", "x-required", "guard"]);

function same(before: Json | undefined, after: Json | undefined, isCondition: boolean): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) return before.length === after.length && before.every((entry: Json, at) => same(entry, after[at] as Json, isCondition));
  if (!isTable(before) || !isTable(after)) return false;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => {
      if (!Object.hasOwn(after, key)) return false;
      return isCondition ? same(before[key], after[key], true) : isSameMember(key, before[key], after[key]);
    })
  );
}

function isSameOrder(before: Json | undefined, after: Json | undefined): boolean {
  if (!isTable(before) || !isTable(after)) return true;
  const names = Object.keys(after);
  return Object.keys(before).every((name, at) => name === names[at]);
}

function isTable(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
