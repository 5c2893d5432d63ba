// What the law says, held against itself: ids are unique, every case of the time limit is covered, what is named exists.

import { checkDerivations, child } from "../../facts/index.ts";
import { type Finding, finding, placeOf, type Procedure } from "../../model/index.ts";
import { checkParty, type Seats } from "./acts.ts";
import { shapeAt } from "./fact-shape.ts";
import { checkFact, type NameScope } from "./names.ts";
import { nearest } from "./nearest.ts";
import { checkCondition, type PredicateScope } from "./predicate-facts.ts";

/** Faults of `procedure.json` that its schema cannot see. */
export function checkProcedure(procedure: Procedure, scope: NameScope, seats: Seats): readonly Finding[] {
  return [
    ...checkUnique(procedure),
    ...checkTimeLimit(procedure),
    ...checkPeriods(procedure),
    ...(procedure.onlineMode === "partial" && procedure.partialReason === undefined ? [finding("missing-partial-reason", ROOT)] : []),
    ...conditionsOf(procedure).flatMap(([path, condition]) => checkCondition(condition, path, scope)),
    ...checkFacts(procedure, scope),
    ...procedure.results.flatMap(({ template, signedBy }, at) => {
      const here = child(child(ROOT, "results"), at);
      const known = scope.templates.includes(template) ? [] : [finding("unknown-template", child(here, "template"), { found: template, ...nearest(template, scope.templates) })];
      return [...known, ...checkParty(signedBy, child(here, "signedBy"), seats)];
    }),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

const ROOT = placeOf(["procedure"]);

function checkUnique({ timeLimit, components, fees, rules, results, participants }: Procedure): readonly Finding[] {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    [child(child(ROOT, "timeLimit"), "cases"), timeLimit.cases],
    [child(ROOT, "components"), components],
    [child(ROOT, "fees"), fees],
    ...fees.map(({ exemptions }, at) => [child(child(child(ROOT, "fees"), at), "exemptions"), exemptions] as const),
    [child(ROOT, "rules"), rules],
    [child(ROOT, "results"), results],
    [child(ROOT, "participants"), participants],
  ];
  return lists.flatMap(([path, list]) =>
    list.flatMap(({ id }, at) => (list.findIndex((other) => other.id === id) < at ? [finding("duplicate-id", child(child(path, at), "id"), { found: id })] : [])),
  );
}

/** Exactly the last case is without a condition: no dossier without a due date, no case that is never reached. */
function checkTimeLimit({ timeLimit: { cases } }: Procedure): readonly Finding[] {
  const path = child(child(ROOT, "timeLimit"), "cases");
  return cases.flatMap(({ id, when }, at) => ((when === undefined) === (at === cases.length - 1) ? [] : [finding("time-limit-default", child(path, at), { case: id })]));
}

function checkPeriods(procedure: Procedure): readonly Finding[] {
  const periods = [[ROOT, procedure] as const, ...procedure.fees.map((fee, at) => [child(child(ROOT, "fees"), at), fee] as const)];
  return periods.flatMap(([path, { effectiveFrom, effectiveTo }]) =>
    effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom ? [finding("empty-period", path, { from: effectiveFrom, to: effectiveTo })] : [],
  );
}

function conditionsOf({ timeLimit, components, fees, predicates, rules }: Procedure): readonly (readonly [string, unknown])[] {
  const conditions: readonly (readonly [string, unknown])[] = [
    ...timeLimit.cases.map(({ when }, at) => [`${ROOT}/timeLimit/cases/${at}/when`, when] as const),
    ...components.map(({ requiredWhen }, at) => [`${ROOT}/components/${at}/requiredWhen`, requiredWhen] as const),
    ...fees.map(({ when }, at) => [`${ROOT}/fees/${at}/when`, when] as const),
    ...fees.flatMap(({ exemptions }, fee) => exemptions.map(({ when }, at) => [`${ROOT}/fees/${fee}/exemptions/${at}/when`, when] as const)),
    ...Object.entries(predicates).map(([name, { schema }]) => [`${ROOT}/predicates/${name}/schema`, schema] as const),
    ...rules.flatMap(({ require, when }, at) => [[`${ROOT}/rules/${at}/require`, require] as const, [`${ROOT}/rules/${at}/when`, when] as const]),
  ];
  return conditions.filter(([, condition]) => condition !== undefined);
}

/** Facts named by pointer: what derivations are made of, how often a fee applies, where a rule shows. */
function checkFacts({ derive, fees, rules }: Procedure, scope: PredicateScope): readonly Finding[] {
  return [
    ...checkDerivations(derive),
    ...derive.flatMap(({ args }, at) => args.flatMap((argument, position) => ("fact" in argument ? checkFact(argument.fact, `${ROOT}/derive/${at}/args/${position}/fact`, scope) : []))),
    ...fees.flatMap(({ times }, at) => (times === undefined ? [] : checkTimes(times, `${ROOT}/fees/${at}/times`, scope))),
    ...rules.flatMap(({ at: shown }, at) => checkFact(`/answers${shown}`, `${ROOT}/rules/${at}/at`, scope)),
  ];
}

function checkTimes(pointer: string, path: string, scope: PredicateScope): readonly Finding[] {
  const unknown = checkFact(pointer, path, scope);
  const found = unknown.length > 0 ? undefined : shapeAt(scope.shape, pointer);
  const isNumber = found === undefined || !("shape" in found) || found.shape.kind === "number" || found.shape.kind === "any";
  return isNumber ? unknown : [finding("format", path, { rule: "fact", found: found.shape.kind, expected: ["number"] })];
}
