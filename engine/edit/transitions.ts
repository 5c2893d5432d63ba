// The ways out of one state, wherever they stand in it: acts, timers, at once, when done, answers of outside actors.

import { child } from "../facts/index.ts";
import type { Json, JsonObject } from "../model/index.ts";
import { isTable, listOf, valueAt } from "./plain.ts";

/** What becomes of a transition: the same, another, or nothing. */
export type Visit = (transition: Json, at: string) => Json | undefined;

/** The state with its transitions changed; the same state when none was. What is emptied goes. */
export function overTransitions(state: JsonObject, at: string, visit: Visit): JsonObject {
  return overKeys(state, (key, value) => {
    switch (key) {
      case "on":
      case "after":
        return isTable(value) ? emptied(value, overKeys(value, (name, config) => several(config, child(child(at, key), name), visit))) : value;
      case "always":
      case "onDone":
        return several(value, child(at, key), visit);
      case "invoke":
        return Array.isArray(value) ? invocations(listOf(value), child(at, key), visit) : value;
      default:
        return value;
    }
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Several for one cause share the first one's `meta`: when that goes, the next has it. */
function several(config: Json, at: string, visit: Visit): Json | undefined {
  if (!Array.isArray(config)) return visit(config, at);
  const candidates = listOf(config);
  const kept = candidates.flatMap((candidate, index) => {
    const after = visit(candidate, child(at, index));
    return after === undefined ? [] : [after];
  });
  if (kept.length === 0 && candidates.length > 0) return undefined;
  if (kept.length === candidates.length && kept.every((candidate, index) => candidate === candidates[index])) return config;
  const meta = valueAt(candidates[0], "meta");
  const [first, ...rest] = kept;
  return meta === undefined || !isTable(first) || Object.hasOwn(first, "meta") ? kept : [{ ...first, meta }, ...rest];
}

function invocations(list: readonly Json[], at: string, visit: Visit): Json {
  const next = list.map((invocation, index) => {
    if (!isTable(invocation)) return invocation;
    return overKeys(invocation, (key, value) => (key === "onDone" || key === "onError" ? several(value, child(child(at, index), key), visit) : value));
  });
  return next.every((invocation, index) => invocation === list[index]) ? (list as Json) : next;
}

function overKeys(table: JsonObject, change: (key: string, value: Json) => Json | undefined): JsonObject {
  const entries = Object.entries(table).flatMap(([key, value]): [string, Json][] => {
    const after = change(key, value);
    return after === undefined ? [] : [[key, after]];
  });
  const isAlike = entries.length === Object.keys(table).length && entries.every(([key, value]) => value === table[key]);
  return isAlike ? table : Object.fromEntries(entries);
}

function emptied(before: JsonObject, after: JsonObject): JsonObject | undefined {
  return before !== after && Object.keys(after).length === 0 ? undefined : after;
}
