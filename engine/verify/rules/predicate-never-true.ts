// A condition that can never hold: a way nobody goes, a paper never asked for, a case never chosen, a rule nobody can keep.

import { isEmpty, isPossible, type Literal, type Work, workOfRule } from "../predicates/satisfiable.ts";
import { type Use, usesOf } from "../predicates/uses.ts";
import { worldsOf } from "../predicates/worlds.ts";
import type { Rule, Trouble } from "../rule.ts";

export const predicateNeverTrue: Rule = {
  id: "predicate-never-true",
  severity: "error",
  sentence: {
    vi: "Điều kiện “{name}” không bao giờ thỏa[: {because}]",
    en: "The condition “{name}” can never hold[: {because}]",
  },
  *check({ definition }) {
    const { filed } = worldsOf(definition);
    const told: Trouble[] = [];
    const work = workOfRule();
    for (const use of usesOf(definition)) {
      // What is wrong within a condition is told once.
      if (told.some(({ path }) => path.startsWith(`${use.path}/`))) continue;
      const never = whyNever(use, work);
      if (never !== undefined) told.push({ path: use.path, params: { name: use.name, ...never } });
    }
    yield* told;
    if (told.length === 0 && isEmpty(filed)) yield { path: "procedure.json#/rules", params: ALL_RULES };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

const ALL_RULES = {
  name: { vi: "mọi quy tắc cùng đúng", en: "all rules are kept" },
  because: { vi: "các quy tắc mâu thuẫn nhau, không ai nộp được hồ sơ", en: "the rules contradict each other, so nobody could file" },
};
const COVERED = { because: { vi: "những gì đứng trước đã bao hết mọi trường hợp", en: "what stands before covers every case" } };
const ALONE = {};

function whyNever({ predicate, given, earlier, canHold: world }: Use, work: Work): Trouble["params"] {
  // Where nobody can file nothing can be, which is told by itself.
  if (world === undefined || isEmpty(world)) return undefined;
  const wanted: readonly Literal[] = [...given, { predicate, holds: true }];
  // Of something that never comes up nothing is said: that it never does is told where it stands.
  if (!isPossible(given, world, work)) return undefined;
  if (!isPossible(wanted, world, work)) return ALONE;
  return earlier.length > 0 && !isPossible([...earlier, ...wanted], world, work) ? COVERED : undefined;
}
