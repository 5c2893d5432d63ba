// Differences in forms: questions asked, their words, choices and conditions. Forms of acts are compared by the same rules.

import { orElse } from "../card/or-else.ts";
import { child } from "../facts/index.ts";
import { labelOf } from "../forms/index.ts";
import type { FieldSchema, FormSchema, Json, Language, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { beforeAfter, just } from "./common.ts";
import { type Compare, type Found, listOf, members, own, type Rules, table, tableOf, told } from "./compare.ts";
import type { ChangeKind } from "./kinds.ts";
import { fieldText, type Sides } from "./sides.ts";

/** From where a field is looked at. */
export interface FormPlace {
  readonly sides: Sides;
  /** Pointer of the group's answers among the facts. */
  readonly facts: string;
  /** Topics of the form, else questions. */
  readonly isForm?: boolean;
}

/** `form.schema.json`, with the shared groups it holds. */
export function compareForm(sides: Sides): Compare {
  const place: FormPlace = { sides, facts: "/answers", isForm: true };
  return (pair) => {
    const group = (one: Pair, name: string): Found => compareField(name, { sides, facts: firstUse(sides.after.definition.form, name) })(one);
    const definitions: Compare = (inner) => table(inner, { added: () => [], removed: () => [], changed: group });
    return members(pair, { ...fieldRules(pair, "", place), definitions });
  };
}

/** A field, a group, or the small form of an act. `name` is its key. */
export function compareField(name: string, place: FormPlace): Compare {
  return (pair) => members(pair, fieldRules(pair, name, place));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Keywords that say what an answer must look like. */
const RULES = {
  type: { vi: "loại câu trả lời", en: "type of answer" },
  const: { vi: "giá trị duy nhất", en: "only value" },
  enum: { vi: "các giá trị", en: "values" },
  default: { vi: "giá trị điền sẵn", en: "default" },
  format: { vi: "định dạng", en: "format" },
  pattern: { vi: "mẫu", en: "pattern" },
  minLength: { vi: "độ dài ít nhất", en: "least length" },
  maxLength: { vi: "độ dài nhiều nhất", en: "greatest length" },
  minimum: { vi: "giá trị nhỏ nhất", en: "least value" },
  maximum: { vi: "giá trị lớn nhất", en: "greatest value" },
  exclusiveMinimum: { vi: "phải lớn hơn", en: "must be more than" },
  exclusiveMaximum: { vi: "phải nhỏ hơn", en: "must be less than" },
  multipleOf: { vi: "bội số của", en: "multiple of" },
  minItems: { vi: "số mục ít nhất", en: "fewest entries" },
  maxItems: { vi: "số mục nhiều nhất", en: "most entries" },
  uniqueItems: { vi: "các mục phải khác nhau", en: "entries must differ" },
} as const satisfies { readonly [keyword in keyof FieldSchema]?: LocalizedText };

function fieldRules(pair: Pair, name: string, place: FormPlace): Rules {
  const question = titleOf(pair, name);
  const { before, after } = place.sides;
  const group = place.facts.replace(/\/[^/]*$/, "");
  const condition = (kind: "questionAskedChanged" | "questionRequiredChanged"): Compare => (one) => [change(kind, one, { question, before: fieldText(one.before, before, group), after: fieldText(one.after, after, group) })];
  return {
    ...Object.fromEntries(Object.entries(RULES).map(([keyword, rule]) => [keyword, beforeAfter("questionRuleChanged", { question, rule })])),
    title: beforeAfter("questionRelabelled", {}),
    description: beforeAfter("questionRelabelled", {}),
    "x-en": (one) => [change("translated", one, { what: question, before: english(one.before), after: english(one.after) })],
    "x-relevant": condition("questionAskedChanged"),
    "x-required": condition("questionRequiredChanged"),
    "x-pii": beforeAfter("sensitivityChanged", { question }),
    oneOf: (one) => choices(one, question),
    required: (one) => requiredOnes(one, pair),
    properties: (one) => inner(one, place, pair),
    items: (one) => compareField(name, { ...place, isForm: false, facts: `${place.facts}/*` })(one),
  };
}

function inner(pair: Pair, place: FormPlace, holder: Pair): Found {
  const needed = listOf(own(holder.after, "required"));
  const added = (name: string): ChangeKind => (place.isForm === true ? "topicAdded" : needed.includes(name) ? "questionNeeded" : "questionAdded");
  return table(pair, {
    added: (one, name) => [change(added(name), one, { question: titleOf(one, name) })],
    removed: (one, name) => [change(place.isForm === true ? "topicRemoved" : "questionRemoved", one, { question: titleOf(one, name) })],
    changed: (one, name) => compareField(name, { sides: place.sides, facts: child(place.facts, name) })(one),
    reordered: just("reordered", { what: QUESTIONS }),
  });
}

/** Where the form first asks a shared group: its conditions are told with the questions met there. */
function firstUse(form: FormSchema, name: string): string {
  const seen = new Set<unknown>();
  const find = (field: FieldSchema | undefined, facts: string): string | undefined => {
    if (field === undefined || seen.has(field)) return undefined;
    seen.add(field);
    if (field.$ref === `#/definitions/${name}`) return facts;
    const group = field.$ref === undefined ? undefined : form.definitions?.[field.$ref.slice("#/definitions/".length)];
    const below = [...Object.entries(field.properties ?? {}).map(([key, inner]) => [inner, child(facts, key)] as const), [field.items, `${facts}/*`] as const, [group, facts] as const];
    return below.reduce<string | undefined>((found, [inner, at]) => found ?? find(inner, at), undefined);
  };
  return orElse(() => find(form, "/answers"), undefined) ?? "";
}

/** Names that came to be required or ceased to be, of questions there are in both versions. */
function requiredOnes(pair: Pair, holder: Pair): Found {
  const [before, after] = [listOf(pair.before), listOf(pair.after)];
  const [were, are] = [tableOf(own(holder.before, "properties")) ?? {}, tableOf(own(holder.after, "properties")) ?? {}];
  const differing = [...new Set([...before, ...after])].filter((name) => before.includes(name) !== after.includes(name));
  const stayed = differing.flatMap((name) => (typeof name === "string" && Object.hasOwn(were, name) && Object.hasOwn(are, name) ? [name] : []));
  if (differing.length === 0) return [change("reordered", pair, { what: QUESTIONS })];
  const found = stayed.map((name) => change(after.includes(name) ? "questionNowRequired" : "questionNowOptional", pair, { question: titleOf({ before: were[name], after: are[name], path: "" }, name) }));
  const isTold = differing.every((name) => typeof name === "string" && Object.hasOwn(were, name) !== Object.hasOwn(are, name));
  return found.length === 0 && isTold ? "explained" : found;
}

/** Choices by what they stand for. */
function choices(pair: Pair, question: LocalizedText): Found {
  const before = choiceTable(pair.before);
  const after = choiceTable(pair.after);
  if (before === undefined || after === undefined) return [];
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((value): Found[] => {
    const [was, is] = [before.get(value), after.get(value)];
    const place = { before: was?.choice, after: is?.choice, path: child(pair.path, (is ?? was)?.at ?? 0) };
    if (was === undefined) return [[change("choiceAdded", place, { question, choice: titleOf(place, value) })]];
    if (is === undefined) return [[change("choiceRemoved", place, { question, choice: titleOf(place, value) })]];
    return [told(place, (one) => members(one, { title: beforeAfter("questionRelabelled", {}), "x-en": (words) => [change("translated", words, { what: titleOf(one, value), before: english(words.before), after: english(words.after) })] }))];
  });
  const flat = found.flatMap((one) => (one === "explained" ? [] : one));
  return flat.length > 0 ? flat : [change("reordered", pair, { what: question })];
}

function choiceTable(value: Json | undefined): ReadonlyMap<string, { readonly choice: Json; readonly at: number }> | undefined {
  if (value !== undefined && !Array.isArray(value)) return undefined;
  const entries = listOf(value).map((choice, at) => [JSON.stringify(own(choice, "const") ?? null), { choice, at }] as const);
  const found = new Map(entries);
  return found.size === entries.length ? found : undefined;
}

function titleOf({ before, after }: Pair, name: string): LocalizedText {
  const field = (tableOf(after) ?? tableOf(before) ?? {}) as FieldSchema;
  const label = (language: Language): string => orElse(() => labelOf(field, language), "") || name;
  return { vi: label("vi"), en: label("en") };
}

function english(value: Json | undefined): string {
  return Object.values(tableOf(value) ?? {}).map((text) => (typeof text === "string" ? text : JSON.stringify(text))).join(" – ");
}

const QUESTIONS: LocalizedText = { vi: "Câu hỏi", en: "Questions" };
