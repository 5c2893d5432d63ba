// The named conditions of a definition: what each means to the letter, and what hangs on it with the legal basis of that.

import { child } from "../facts/index.ts";
import { type Definition, type LegalBasis, type LocalizedText, placeOf } from "../model/index.ts";
import { callsOf } from "../machine/check/calls.ts";
import { labelOf } from "../forms/index.ts";
import type { CardCondition } from "./card.ts";
import { conditionSentence } from "./condition-sentence.ts";
import { basisPart } from "./law.ts";
import { type Names, namesOf } from "./names.ts";
import { say, type Template } from "./say.ts";

/** The named conditions in the order of the definition. */
export function conditionsOf(definition: Definition): readonly CardCondition[] {
  const uses = [...usesOf(namesOf(definition))];
  return Object.entries(definition.procedure.predicates).map(([name, { label, schema }]) => ({
    path: child("procedure.json#/predicates", name),
    label,
    means: conditionSentence(schema, definition),
    uses: uses.filter((one, at) => one.condition === name && uses.findIndex((other) => isSameUse(other, one)) === at).map(({ path, what, basis }) => ({ path, what, ...basisPart(basis) })),
  }));
}

// ---------------------------------------------------------------------------------------------------------------------

/** An act with several ways uses its condition once for the reader. */
function isSameUse(one: Use, other: Use): boolean {
  return one.condition === other.condition && one.what.vi === other.what.vi && one.basis === other.basis;
}

interface Use {
  readonly condition: unknown;
  readonly path: string;
  readonly what: LocalizedText;
  readonly basis: LegalBasis | undefined;
}

const PAPER: Template = { vi: "giấy tờ “{label}”", en: "the paper “{label}”" };
const FEE: Template = { vi: "khoản thu “{label}”", en: "the fee “{label}”" };
const EXEMPTION: Template = { vi: "miễn “{label}”", en: "the exemption “{label}”" };
const CASE: Template = { vi: "thời hạn “{label}”", en: "the time limit “{label}”" };
const RULE: Template = { vi: "quy tắc “{label}”", en: "the rule “{label}”" };
const ACT: Template = { vi: "việc “{label}”", en: "the act “{label}”" };
const TURN: Template = { vi: "hướng đi của bước “{label}”", en: "the way on from “{label}”" };
const QUESTION: Template = { vi: "câu hỏi “{label}”", en: "the question “{label}”" };

function* usesOf(names: Names): Generator<Use> {
  const { procedure } = names.definition;
  for (const [at, { name, requiredWhen, basis }] of procedure.components.entries()) yield use(requiredWhen, `procedure.json#/components/${at}`, say(PAPER, { label: name }), basis);
  for (const [at, fee] of procedure.fees.entries()) {
    yield use(fee.when, `procedure.json#/fees/${at}`, say(FEE, { label: fee.label }), fee.basis);
    for (const [row, { when, label, basis }] of fee.exemptions.entries()) yield use(when, `procedure.json#/fees/${at}/exemptions/${row}`, say(EXEMPTION, { label }), basis ?? fee.basis);
  }
  for (const [at, { label, when, basis }] of procedure.timeLimit.cases.entries()) yield use(when, `procedure.json#/timeLimit/cases/${at}`, say(CASE, { label }), basis);
  for (const [at, { require, when, message, basis }] of procedure.rules.entries()) {
    yield use(require, `procedure.json#/rules/${at}/require`, say(RULE, { label: message }), basis);
    yield use(when, `procedure.json#/rules/${at}/when`, say(RULE, { label: message }), basis);
  }
  yield* inWorkflow(names);
  yield* inFields(names.definition.form, ["form"]);
}

function* inWorkflow(names: Names): Generator<Use> {
  for (const { kind, call, place } of callsOf(names.index)) {
    if (kind !== "guard" || call.type !== "matches") continue;
    const guarded = names.index.transitions.find((transition) => place.startsWith(`${transition.place}/guard`));
    const what = guarded?.cause === "on" ? say(ACT, { label: names.act(guarded.name) }) : say(TURN, { label: guarded?.from.state.meta?.label ?? guarded?.from.name ?? "" });
    yield use(call.params?.["predicate"], place, what, undefined);
  }
}

/** Conditions of questions, the shared groups at the place where they are declared. */
function* inFields(field: Definition["form"] | NonNullable<Definition["form"]["properties"]>[string], keys: readonly string[]): Generator<Use> {
  const what = say(QUESTION, { label: { vi: labelOf(field, "vi"), en: labelOf(field, "en") } });
  for (const keyword of ["x-relevant", "x-required"] as const) yield use(field[keyword]?.facts, placeOf([...keys, keyword]), what, undefined);
  for (const [key, inner] of Object.entries(field.properties ?? {})) yield* inFields(inner, [...keys, "properties", key]);
  if (field.items !== undefined) yield* inFields(field.items, [...keys, "items"]);
  for (const [name, group] of Object.entries(("definitions" in field ? field.definitions : undefined) ?? {})) yield* inFields(group, [...keys, "definitions", name]);
}

function use(condition: unknown, path: string, what: LocalizedText, basis: LegalBasis | undefined): Use {
  return { condition, path, what, basis };
}
