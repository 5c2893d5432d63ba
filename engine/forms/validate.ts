// Judges a form's answers: relevance first, then each value, then what must be answered, then the rules across fields.
// Says why in codes; changes nothing but what `prune` leaves out.

import { completeFacts } from "../facts/gather.ts";
import { oddityOf } from "../facts/plain.ts";
import { at, child, overlaps, segments } from "../facts/pointer.ts";
import { readsOf } from "../facts/reads.ts";
import { compilePredicate, validateAgainst, type SchemaError } from "../facts/schema.ts";
import type { ActForm, Facts, FieldSchema, JsonObject, Procedure, Rule, Violation } from "../model/index.ts";
import { impossibleDates } from "./partial-date.ts";
import { prune, pruneBy, type AnswersInput } from "./relevance.ts";
import { isAnswered } from "./required.ts";
import { resolveForm, stepInto, type AnyForm } from "./resolve.ts";
import { closedSchema } from "./static-schema.ts";

/** Answers to judge. */
export interface ValidationInput extends AnswersInput {
  readonly procedure: Pick<Procedure, "derive" | "fees" | "predicates" | "rules">;
  /** Tell only what concerns this topic (its page); everything else is judged all the same. */
  readonly topic?: string;
}

/** What became of the answers. */
export interface ValidatedAnswers {
  /** The relevant answers; only to be used when there are no violations. */
  readonly answers: JsonObject;
  /** At most twenty, in the order of the form. */
  readonly violations: readonly Violation[];
  /** Rules of severity `warning` that do not hold. */
  readonly warnings: readonly Violation[];
}

/** More than a person takes in at once, and a bound on what a hostile form post makes us write (faults S04). */
const MOST_VIOLATIONS = 20;

/** Judges the answers of a procedure's form. Values that are not asked for are dropped; unknown ones are refused. */
export function validateAnswers({ topic, ...input }: ValidationInput): ValidatedAnswers {
  const oddity = oddityOf(input.answers);
  if (oddity !== undefined) return { answers: {}, violations: [{ code: "answer_invalid", path: `/answers${oddity.path}`, params: { keyword: oddity.kind } }], warnings: [] };
  const { answers, required } = prune(input);
  const missing = required.filter((pointer) => !isAnswered(at(answers, pointer))).map((pointer): Violation => ({ code: "answer_required", path: `/answers${pointer}` }));
  const invalid = invalidValues(input.form, answers).map(answerInvalid);
  const faults = [...missing, ...invalid.filter(({ path }) => !missing.some((other) => other.path === path))];
  const { errors, warnings } = judgeRules(input, completeFacts(input.procedure, input.baseFacts, answers), faults);
  const order = byFormOrder(resolveForm(input.form));
  const told = (violations: readonly Violation[]) => violations.filter(({ path = "" }) => topic === undefined || overlaps(path, child("/answers", topic))).sort(order).slice(0, MOST_VIOLATIONS);
  return { answers, violations: told([...faults, ...errors]), warnings: told(warnings) };
}

/** Judges the small form of an act. Exact: what it does not ask for now is refused, not dropped. */
export function validateActData(form: ActForm, data: JsonObject): readonly Violation[] {
  const oddity = oddityOf(data);
  if (oddity !== undefined) return [actDataInvalid({ path: oddity.path, keyword: oddity.kind, params: {} })];
  // Conditions of an act's form look at the form itself (`here`) only.
  const { answers, irrelevant, required } = pruneBy(resolveForm(form), data, { named: {}, factsOf: () => NO_FACTS });
  const uncalledFor = irrelevant.filter((pointer) => at(data, pointer) !== undefined).map((path) => ({ path, keyword: "irrelevant", params: {} }));
  const missing = required.filter((pointer) => !isAnswered(at(answers, pointer))).map((path) => ({ path, keyword: "required", params: {} }));
  const invalid = invalidValues(form, answers).filter(({ path }) => !missing.some((other) => other.path === path));
  return [...uncalledFor, ...missing, ...invalid].slice(0, MOST_VIOLATIONS).map(actDataInvalid);
}

// ---------------------------------------------------------------------------------------------------------------------

const NO_FACTS = {} as Facts;

function invalidValues(form: AnyForm, answers: JsonObject): readonly SchemaError[] {
  const impossible = impossibleDates(resolveForm(form), answers).map((path) => ({ path, keyword: "format", params: { format: "date" } }));
  return [...validateAgainst(closedSchema(form), answers), ...impossible];
}

function answerInvalid({ path, keyword, params }: SchemaError): Violation {
  return { code: "answer_invalid", path: `/answers${path}`, params: { keyword, ...params } };
}

function actDataInvalid({ path, keyword, params }: SchemaError): Violation {
  return { code: "act_data_invalid", path: `/data${path}`, params: { keyword, ...params } };
}

/** A rule is judged once all it looks at is there and valid; before, it would only repeat what is told already. */
function judgeRules({ procedure }: ValidationInput, facts: Facts, faults: readonly Violation[]): { readonly errors: readonly Violation[]; readonly warnings: readonly Violation[] } {
  const holds = (predicate: Rule["require"]): boolean => compilePredicate(predicate, procedure.predicates)(facts);
  const isReady = ({ require, when }: Rule): boolean => {
    const reads = [require, ...(when === undefined ? [] : [when])].flatMap((predicate) => readsOf(predicate, procedure));
    return !faults.some(({ path = "" }) => reads.some((read) => overlaps(read, path)));
  };
  const broken = procedure.rules.filter((rule) => isReady(rule) && (rule.when === undefined || holds(rule.when)) && !holds(rule.require));
  const violations = (severity: Rule["severity"]) =>
    broken.filter((rule) => rule.severity === severity).map((rule): Violation => ({ code: "rule_broken", path: `/answers${rule.at}`, params: { rule: rule.id } }));
  return { errors: violations("error"), warnings: violations("warning") };
}

/** Compares by where the form asks, so that the first fault told is the first one met. Unknown members come last. */
function byFormOrder(form: FieldSchema): (a: Violation, b: Violation) => number {
  const placeOf = (path: string): readonly number[] => {
    let field: FieldSchema | undefined = form;
    return segments(path)
      .slice(1)
      .map((key) => {
        const index = field?.items === undefined ? Object.keys(field?.properties ?? {}).indexOf(key) : Number(key);
        field = field && stepInto(field, key);
        return index >= 0 ? index : Number.MAX_SAFE_INTEGER;
      });
  };
  return (a, b) => {
    const [one, other] = [placeOf(a.path ?? ""), placeOf(b.path ?? "")];
    const differs = one.findIndex((place, index) => place !== other[index]);
    return differs === -1 ? one.length - other.length : (one[differs] ?? 0) - (other[differs] ?? -1);
  };
}
