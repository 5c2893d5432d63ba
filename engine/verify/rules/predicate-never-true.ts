// A condition that can never hold: a way nobody goes, a paper never asked for, a case never chosen, a rule nobody can keep.

import type { Procedure } from "../../model/index.ts";
import { schemaOf } from "../predicates/form-domain.ts";
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
    const { answered, filing, filed, since } = worldsOf(definition);
    const told: Trouble[] = [];
    const work = workOfRule();
    for (const use of usesOf(definition)) {
      // What is wrong within a condition is told once.
      if (told.some(({ path }) => path.startsWith(`${use.path}/`))) continue;
      const never = whyNever(use, work) ?? (use.canHold?.axioms === filed.axioms && since.axioms.size > filed.axioms.size ? whyNever({ ...use, canHold: { ...use.canHold, axioms: since.axioms } }, work) : undefined);
      if (never !== undefined) told.push({ path: use.path, params: { name: use.name, ...never } });
    }
    yield* told;
    if (told.length > 0 || !(isEmpty(filed) || isEmpty(filing))) return;
    const alone = definition.procedure.rules.findIndex((rule) => rule.severity === "error" && !isPossible([keeping(rule, definition.procedure)], { ...filing, axioms: answered.axioms }, work));
    const rule = definition.procedure.rules[alone];
    yield rule === undefined ? { path: "procedure.json#/rules", params: ALL_RULES } : { path: `procedure.json#/rules/${alone}/require`, params: { name: rule.message, ...NOBODY } };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

const ALL_RULES = {
  name: { vi: "mọi quy tắc cùng đúng", en: "all rules are kept" },
  because: { vi: "các quy tắc mâu thuẫn nhau, không ai nộp được hồ sơ", en: "the rules contradict each other, so nobody could file" },
};
const NOBODY = { because: { vi: "không ai đáp ứng được, nên không ai nộp được hồ sơ", en: "nobody meets it, so nobody could file" } };
const COVERED = { because: { vi: "những gì đứng trước đã bao hết mọi trường hợp", en: "what stands before covers every case" } };
const ALONE = {};

/** A rule as one condition: what it applies to is as it requires. */
function keeping({ require, when }: Procedure["rules"][number], { predicates }: Procedure): Literal {
  return { predicate: { anyOf: [...(when === undefined ? [] : [{ not: schemaOf(when, predicates) }]), schemaOf(require, predicates)] }, holds: true };
}

function whyNever({ predicate, given, earlier, canHold: world }: Use, work: Work): Trouble["params"] {
  // Where nobody can file nothing can be, which is told by itself.
  if (world === undefined || isEmpty(world)) return undefined;
  const wanted: readonly Literal[] = [...given, { predicate, holds: true }];
  // Of something that never comes up nothing is said: that it never does is told where it stands.
  if (!isPossible(given, world, work)) return undefined;
  if (!isPossible(wanted, world, work)) return ALONE;
  return earlier.length > 0 && !isPossible([...earlier, ...wanted], world, work) ? COVERED : undefined;
}
