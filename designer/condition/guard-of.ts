// The way back from a condition to the guard that states it. What facts alone can say becomes one `matches`; words of the
// vocabulary and named conditions are joined by the guards `all`, `any` and `not`.

import { type Condition, predicateOf } from "../../engine/facts/index.ts";
import type { Json, NamedCall } from "../../engine/model/index.ts";

/** The guard of a condition; undefined when it always holds, which needs none. */
export function guardOf(condition: Condition): NamedCall | undefined {
  return condition.kind === "always" ? undefined : call(condition);
}

// ---------------------------------------------------------------------------------------------------------------------

function call(condition: Condition): NamedCall {
  if (condition.kind === "word") return condition.call;
  if (condition.kind === "named") return matches(condition.name);
  const predicate = predicateOf(condition);
  if (predicate !== undefined) return matches(predicate as Json);
  switch (condition.kind) {
    case "all":
    case "any":
      return { type: condition.kind, params: { guards: condition.of.map(call) as unknown as Json } };
    case "not":
      return { type: "not", params: { guard: call(condition.of) as unknown as Json } };
    case "test":
    case "always":
      return matches({}); // a test of rows by a name: no schema can say it, and nothing here makes one
  }
}

function matches(predicate: Json): NamedCall {
  return { type: "matches", params: { predicate } };
}
