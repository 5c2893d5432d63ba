// Sample answers: something a person could really have entered, in which given conditions come out as demanded. Asks the form's own
// checks what is still missing and demands that too, until they are content.

import { compilePredicate, gatherFacts, localDate, readsOf, type FactsInput } from "../../facts/index.ts";
import { validateActData, validateAnswers } from "../../forms/index.ts";
import type { ActForm, Definition, Facts, JsonObject, Predicate, PredicateSchema, Procedure, Violation } from "../../model/index.ts";
import { otherDates } from "./other-dates.ts";
import { factWorld, type FactWorld } from "./world.ts";
import { satisfiable, type Literal } from "./satisfiable.ts";

/** Rounds of asking; each finds what the answers so far have made necessary. */
const ROUNDS = 12;

/** Answers that file, or undefined when none come to mind. */
export function sampleAnswers(definition: Definition, literals: readonly Literal[], filing: FactsInput): { readonly answers: JsonObject; readonly witness: Facts } | undefined {
  const { procedure, form } = definition;
  const check = (answers: JsonObject): readonly Violation[] => {
    const facts = gatherFacts({ ...filing, answers });
    return [...validateAnswers({ procedure, form, answers, baseFacts: facts }).violations, ...unmet(literals, facts, procedure)];
  };
  return settle({
    world: factWorld(definition, { stage: "filed" }),
    literals,
    within: "answers",
    valueOf: (witness) => witness.answers,
    check,
    mend: (answers) => otherDates(answers, { today: localDate(filing.at), check, behind: (violations) => [...readsOfBroken(violations, procedure), ...answersRead(literals.map(({ predicate }) => predicate), procedure)] }),
  }, (answers, witness) => ({ answers, witness }));
}

/** What may be entered with an act, or undefined when nothing comes to mind. */
export function sampleActData(definition: Definition, act: { readonly name: string; readonly form: ActForm }, literals: readonly Literal[]): JsonObject | undefined {
  return settle({
    world: factWorld(definition, { stage: "filed", act }),
    literals,
    within: "data",
    valueOf: (witness) => witness.event.data,
    check: (data) => validateActData(act.form, data),
    mend: () => undefined,
  }, (data) => data);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Sampling {
  readonly world: FactWorld;
  readonly literals: readonly Literal[];
  readonly within: "answers" | "data";
  valueOf(witness: Facts): JsonObject;
  check(value: JsonObject): readonly Violation[];
  /** The value changed so that what still stands against it does not; undefined when that fails. */
  mend(value: JsonObject): JsonObject | undefined;
}

function settle<T>({ world, literals, within, valueOf, check, mend }: Sampling, result: (value: JsonObject, witness: Facts) => T): T | undefined {
  const demands: Literal[] = [...literals, { predicate: present(within, []), holds: true }];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { witness } = satisfiable(demands, world);
    if (witness === undefined) return undefined;
    const value = valueOf(witness);
    const violations = check(value);
    if (violations.length === 0) return result(value, witness);
    const missing = violations.filter(isMissing).map(({ path = "" }) => present(within, keysOf(path)));
    if (missing.length === 0) {
      const mended = mend(value);
      return mended === undefined ? undefined : result(mended, witness);
    }
    demands.push(...missing.map((predicate) => ({ predicate, holds: true })));
  }
  return undefined;
}

/** Answers that broken rules look at; what is derived from them is followed. */
function readsOfBroken(violations: readonly Violation[], procedure: Procedure): readonly string[] {
  const broken = procedure.rules.filter(({ id }) => violations.some(({ code, params }) => code === "rule_broken" && params?.["rule"] === id));
  return answersRead(broken.flatMap(({ require, when }) => [require, ...(when === undefined ? [] : [when])]), procedure);
}

function answersRead(predicates: readonly Predicate[], procedure: Procedure): readonly string[] {
  const reads = new Set(predicates.flatMap((predicate) => readsOf(predicate, procedure)));
  return [...reads].filter((pointer) => pointer.startsWith("/answers/")).map((pointer) => pointer.slice("/answers".length));
}

/** Conditions that these facts do not meet: what is derived is worked out here, and not free as in the world. */
function unmet(literals: readonly Literal[], facts: Facts, { predicates }: Procedure): readonly Violation[] {
  return literals.filter(({ predicate, holds }) => compilePredicate(predicate, predicates)(facts) !== holds).map(() => ({ code: "rule_broken" }));
}

function isMissing({ code, params }: Violation): boolean {
  return code === "answer_required" || (code === "act_data_invalid" && params?.["keyword"] === "required");
}

/** Keys below the answers or the data, from where a violation shows. */
function keysOf(path: string): readonly string[] {
  const [, , ...keys] = path.split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** There is something at this place. */
function present(within: "answers" | "data", keys: readonly string[]): PredicateSchema {
  const inner = keys.reduceRight<PredicateSchema>((schema, key) => (/^\d+$/.test(key) ? { type: "array", minItems: Number(key) + 1, items: schema } : { type: "object", required: [key], properties: { [key]: schema } }), {});
  const answers: PredicateSchema = { type: "object", required: ["answers"], properties: { answers: inner } };
  const data: PredicateSchema = { type: "object", required: ["event"], properties: { event: { type: "object", required: ["data"], properties: { data: inner } } } };
  return within === "answers" ? answers : data;
}
