// A condition that can never hold: a way nobody goes, a paper never asked for, a case never chosen, a rule nobody can keep.

import { isEmpty, isPossible, type Literal } from "../predicates/satisfiable.ts";
import { type Use, usesOf } from "../predicates/uses.ts";
import { worldsOf } from "../predicates/worlds.ts";
import type { Rule, Trouble } from "../rule.ts";

export const predicateNeverTrue: Rule = {
  id: "predicate-never-true",
  severity: "error",
  sentence: {
    vi: "Điều kiện “{nameVi}” không bao giờ thỏa{becauseVi}",
    en: "The condition “{nameEn}” can never hold{becauseEn}",
  },
  *check({ definition }) {
    const { filed } = worldsOf(definition);
    const told: Trouble[] = [];
    for (const use of usesOf(definition)) {
      // What is wrong within a condition is told once.
      if (told.some(({ path }) => path.startsWith(`${use.path}/`))) continue;
      const because = whyNever(use);
      if (because !== undefined) told.push({ path: use.path, params: { nameVi: use.name.vi, nameEn: use.name.en ?? use.name.vi, becauseVi: because.vi, becauseEn: because.en } });
    }
    yield* told;
    if (told.length === 0 && isEmpty(filed)) yield { path: "procedure.json#/rules", params: { nameVi: "mọi quy tắc cùng lúc", nameEn: "all rules at once", becauseVi: RULES.vi, becauseEn: RULES.en } };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

const RULES = { vi: ": không ai nộp được hồ sơ", en: ": nobody could file" };
const COVERED = { vi: " khi đến lượt: các trường hợp trước đã bao hết", en: " when its turn comes: what stands before covers everything" };
const ALONE = { vi: "", en: "" };

function whyNever({ predicate, given, earlier, canHold: world }: Use): typeof ALONE | undefined {
  // Where nobody can file nothing can be, which is told by itself.
  if (world === undefined || isEmpty(world)) return undefined;
  const wanted: readonly Literal[] = [...given, { predicate, holds: true }];
  // Of something that never comes up nothing is said: that it never does is told where it stands.
  if (!isPossible(given, world)) return undefined;
  if (!isPossible(wanted, world)) return ALONE;
  return earlier.length > 0 && !isPossible([...earlier, ...wanted], world) ? COVERED : undefined;
}
