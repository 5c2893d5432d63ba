// Conditions as a clerk would say them. Exact: whatever is in the condition is in the sentence, and no more. Total: what has no
// words of ours is shown as it stands. Nothing is run here.

import { asksFor, type Condition, conditionOf, type Test, validateAgainst } from "../facts/index.ts";
import type { Definition, FieldCondition, Json, LocalizedText, NamedCall, Predicate } from "../model/index.ts";
import { GUARDS, own } from "../vocabulary/index.ts";
import { NAMED_SAYING, OR_ABSENT, type Saying, TEST_SAYING, THERE_SAYING, TYPE_WORD, UNKNOWN_SAYING, WORD_SAYING } from "./condition-words.ts";
import { type FactName, factName, valueText } from "./fact-name.ts";
import { guardCondition } from "./guard-condition.ts";
import { type Names, namesOf } from "./names.ts";
import { orElse } from "./or-else.ts";
import { join, plain, say, type Template } from "./say.ts";
import { numberParts, word } from "./words.ts";

/** From where a condition is said. */
export interface Standpoint {
  /** The act whose guard it is: what is being entered is then told by that act's form. */
  readonly event?: string;
  /** Pointer of the object its facts are looked up in; `""` is the facts document. */
  readonly base?: string;
}

/** `khi “Đề nghị cấp bản sao” là “Có”` / `when “Copies are asked for” is “Yes”`. */
export function conditionSentence(predicate: Predicate, definition: Definition, standpoint: Standpoint = {}): LocalizedText {
  return sentenceOf(conditionOf(predicate), definition, standpoint);
}

/** When a guarded way is open. `event` is the act it belongs to. */
export function guardSentence(guard: NamedCall | undefined, definition: Definition, event?: string): LocalizedText {
  return sentenceOf(guardCondition(guard), definition, event === undefined ? {} : { event });
}

/** When a question is asked or must be answered. `group` is the pointer of the object it stands in, e.g. `/answers/person`. */
export function fieldConditionSentence({ facts, here }: FieldCondition, definition: Definition, group: string): LocalizedText {
  const clauses = [...(facts === undefined ? [] : [clauseOf(conditionOf(facts), definition)]), ...(here === undefined ? [] : [clauseOf(conditionOf(here), definition, { base: group })])];
  return clauses.length === 0 ? ALWAYS_SENTENCE : say(WHEN, { clause: join(clauses, AND) });
}

/** A condition as a sentence of its own. */
export function sentenceOf(condition: Condition, definition: Definition, standpoint: Standpoint = {}): LocalizedText {
  if (condition.kind === "always") return ALWAYS_SENTENCE;
  if (condition.kind === "any" && condition.of.length === 0) return NEVER;
  return say(WHEN, { clause: clauseOf(condition, definition, standpoint) });
}

/** A condition as part of a sentence, without "when". */
export function clauseOf(condition: Condition, definition: Definition, standpoint: Standpoint = {}): LocalizedText {
  return orElse(() => clause(condition, { names: namesOf(definition), event: standpoint.event, base: standpoint.base ?? "", given: [] }), plain(JSON.stringify(condition)));
}

// ---------------------------------------------------------------------------------------------------------------------

const WHEN: Template = { vi: "khi {clause}", en: "when {clause}" };
const AND: Template = { vi: " và ", en: " and " };
const OR: Template = { vi: " hoặc ", en: " or " };
const ALWAYS_SENTENCE = { vi: "trong mọi trường hợp", en: "in every case" };
const ALWAYS_CLAUSE = { vi: "luôn luôn", en: "always" };
const NEVER = { vi: "không bao giờ", en: "never" };
const IN_BRACKETS: Template = { vi: "({clause})", en: "({clause})" };
const QUOTED: Template = { vi: "“{act}”", en: "“{act}”" };
const NOT: Template = { vi: "không phải ({clause})", en: "not ({clause})" };

interface Speaking {
  readonly names: Names;
  readonly event: string | undefined;
  readonly base: string;
  /** What is said beside it and must hold too: a fact asked for there need not be called absent here. */
  readonly given: readonly Condition[];
}

function clause(condition: Condition, speaking: Speaking): LocalizedText {
  switch (condition.kind) {
    case "always":
      return ALWAYS_CLAUSE;
    case "all":
      return join(condition.of.filter((part) => !isImplied(part, condition.of)).map((part) => within(part, "any", { ...speaking, given: condition.of })), AND);
    case "any":
      return condition.of.length === 0 ? NEVER : join(condition.of.map((part) => within(part, "all", { ...speaking, given: [] })), OR);
    case "not":
      return denied(condition.of, speaking);
    case "named":
      return say(NAMED_SAYING.yes, { label: speaking.names.predicate(condition.name) });
    case "word":
      return wordClause(condition.call, "yes", speaking);
    case "test":
      return testClause(condition.fact, condition.test, "yes", speaking);
  }
}

/** Mere presence beside a denial of the same fact is told by the denial. */
function isImplied(part: Condition, beside: readonly Condition[]): boolean {
  return part.kind === "test" && part.test.is === "there" && beside.some((other) => other.kind === "not" && other.of.kind === "test" && other.of.test.is !== "there" && other.of.fact === part.fact);
}

/** Brackets around what binds less than what it stands in. */
function within(part: Condition, loose: "all" | "any", speaking: Speaking): LocalizedText {
  const spoken = clause(part, speaking);
  return part.kind === loose ? say(IN_BRACKETS, { clause: spoken }) : spoken;
}

function denied(condition: Condition, speaking: Speaking): LocalizedText {
  switch (condition.kind) {
    case "named":
      return say(NAMED_SAYING.no, { label: speaking.names.predicate(condition.name) });
    case "word":
      return wordClause(condition.call, "no", speaking);
    case "test":
      return testClause(condition.fact, condition.test, "no", speaking);
    case "always":
    case "all":
    case "any":
    case "not":
      return say(NOT, { clause: clause(condition, { ...speaking, given: [] }) });
  }
}

function testClause(fact: string, test: Test, yesOrNo: keyof Saying, speaking: Speaking): LocalizedText {
  const pointer = `${speaking.base}${fact}`;
  const name = factName(pointer, speaking.names, speaking.event);
  if (test.is === "there") return say(THERE_SAYING[name.there][yesOrNo], { fact: name.title });
  const spoken = say(TEST_SAYING[test.is][yesOrNo], { fact: name.title, value: asked(test, name, pointer, speaking) });
  const mayBeAbsent = yesOrNo === "no" && name.there !== "always" && fact !== "" && !speaking.given.some((part) => asksFor(part, fact));
  return mayBeAbsent ? say(OR_ABSENT, { clause: spoken }) : spoken;
}

/** What the fact is compared with. */
function asked(test: Exclude<Test, { readonly is: "there" }>, name: FactName, pointer: string, speaking: Speaking): LocalizedText {
  switch (test.is) {
    case "equal":
      return valueText(test.value, name.field);
    case "oneOf":
      return list(test.values.map((value: Json) => valueText(value, name.field)));
    case "ofType":
      return join(test.types.map((type) => word(TYPE_WORD, type)), OR);
    case "pattern":
      return plain(test.pattern);
    case "everyRow":
    case "someRow":
      return say(IN_BRACKETS, { clause: clause(test.of, { ...speaking, base: `${pointer}/*`, given: [] }) });
    case "schema":
      return plain(JSON.stringify(test.schema));
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return numberParts(test.limit);
  }
}

function wordClause(call: NamedCall, yesOrNo: keyof Saying, { names }: Speaking): LocalizedText {
  const params = call.params ?? {};
  const event = names.act(String(params["event"]));
  const events = Array.isArray(params["from"]) ? join((params["from"] as readonly Json[]).map((one) => say(QUOTED, { act: names.act(String(one)) })), OR) : "";
  const saying = call.type === "happenedAtMost" && params["times"] === 0 ? WORD_SAYING["neverHappened"] : own(WORD_SAYING, call.type);
  // Parameters that are not the word's own would be passed over by its sentence.
  const isFit = saying !== undefined && validateAgainst(own(GUARDS, call.type)?.params ?? {}, params).length === 0;
  if (isFit && call.type !== "neverHappened") return say(saying[yesOrNo], { event, events, times: timesText(params["times"]), result: names.result(String(params["result"])) });
  const told = Object.keys(params).length === 0 ? "" : JSON.stringify(params);
  return say(UNKNOWN_SAYING[yesOrNo], { label: own(GUARDS, call.type)?.label ?? plain(call.type), params: told });
}

function timesText(times: Json | undefined): LocalizedText {
  return times === 1 ? { vi: "1 lần", en: "once" } : say({ vi: "{times} lần", en: "{times} times" }, { times: String(times) });
}

function list(texts: readonly LocalizedText[]): LocalizedText {
  return join(texts, { vi: ", ", en: ", " });
}
