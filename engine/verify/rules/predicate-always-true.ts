// A condition that can never fail: what depends on it depends on nothing, which is hardly what its author meant.

import { isEmpty, isPossible, workOfRule } from "../predicates/satisfiable.ts";
import { usesOf } from "../predicates/uses.ts";
import type { Rule, Trouble } from "../rule.ts";

export const predicateAlwaysTrue: Rule = {
  id: "predicate-always-true",
  severity: "warning",
  sentence: { vi: "Điều kiện “{name}” lúc nào cũng thỏa, nên không phân biệt được gì", en: "The condition “{name}” always holds, so it decides nothing" },
  *check({ definition }) {
    const told: Trouble[] = [];
    const work = workOfRule();
    for (const { path, name, predicate, given, canFail: world } of usesOf(definition)) {
      if (world === undefined || isEmpty(world) || told.some((other) => other.path.startsWith(`${path}/`))) continue;
      if (isPossible(given, world, work) && !isPossible([...given, { predicate, holds: false }], world, work)) told.push({ path, params: { name } });
    }
    yield* told;
  },
};
