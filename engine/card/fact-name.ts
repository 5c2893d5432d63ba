// What a fact is called: an answer by its question, what an officer entered by the question of the act's small form, a derived
// fact by its label. A fact nobody named is called by its pointer, so that nothing is passed over.

import { segments } from "../facts/index.ts";
import { choiceLabel, choicesOf, dateText, eachField, labelOf, numberText, yesOrNo } from "../forms/index.ts";
import type { FieldSchema, Json, Language, LocalizedText } from "../model/index.ts";
import { stepInto } from "../forms/resolve.ts";
import { COMPONENT, PLAIN } from "./fact-words.ts";
import type { Names } from "./names.ts";
import { join, plain } from "./say.ts";

/** A fact as a sentence speaks of it. */
export interface FactName {
  readonly title: LocalizedText;
  /** The question its value answers: choices, type, format. */
  readonly field: FieldSchema;
  /** What it is for a fact of this kind to be there; `always` facts cannot be absent. */
  readonly there: "given" | "done" | "handedIn" | "always";
}

/** The name of the fact at a pointer. `event` is the act whose guard speaks, for what is being entered. */
export function factName(pointer: string, names: Names, event?: string): FactName {
  const [root = "", name = "", ...rest] = segments(pointer);
  switch (root) {
    case "answers":
      return { ...question(names.form, segments(pointer).slice(1), pointer), there: "given" };
    case "derived":
      return { ...bare(derivedLabel(name, names) ?? plain(pointer)), there: "given" };
    case "components":
      return { ...component(name, rest, pointer, names), there: rest.length === 0 ? "handedIn" : "given" };
    case "acts":
      return act(name, rest, pointer, names);
    case "records":
      return { ...recorded(name, rest, pointer, names), there: "given" };
    case "results":
      return { ...result(name, rest, pointer, names), there: "given" };
    case "event":
      return eventFact(name, rest, pointer, { names, event });
    default:
      return plainFact(pointer);
  }
}

/** A value as people see it: a choice by its label, a date as dd/mm/yyyy, text in quotes. */
export function valueText(value: Json, field: FieldSchema): Required<LocalizedText> {
  return { vi: valueIn(value, field, "vi"), en: valueIn(value, field, "en") };
}

// ---------------------------------------------------------------------------------------------------------------------

type Named = Pick<FactName, "title" | "field">;

function valueIn(value: Json, field: FieldSchema, language: Language): string {
  const isChoice = choicesOf(field, language).some((choice) => choice.value === value);
  if (isChoice) return `“${choiceLabel(value, field, language)}”`;
  if (typeof value === "boolean") return `“${yesOrNo(value, language)}”`;
  if (typeof value === "number") return numberText(value, language);
  if (typeof value === "string") return `“${field.format === "date" ? dateText(value) : value}”`;
  return JSON.stringify(value);
}

function bare(title: LocalizedText, field: FieldSchema = {}): Named {
  return { title, field };
}

/** The question at a place of a form, told with as many of its groups as make it the only one of that name. */
function question(form: FieldSchema, keys: readonly string[], pointer: string): Named {
  const path: FieldSchema[] = [];
  let field: FieldSchema | undefined = form;
  for (const key of keys) {
    field = field === undefined ? undefined : stepInto(field, key);
    if (field === undefined) return bare(plain(pointer));
    path.push(field);
  }
  const own = path.at(-1) ?? form;
  const named = [...path.slice(0, -1).filter((group, at) => title(group) !== "" && title(group) !== title(path[at + 1] ?? {})), title(own) === "" ? { title: keys.at(-1) ?? pointer } : own];
  // A group that asks its own name as its first question is no other thing of that name.
  const twins = eachField(form).filter((other) => title(other.field) === title(own) && !path.slice(0, -1).includes(other.field)).map((other) => groupsOf(form, other.pointer));
  return bare(join(shortest(named, twins, pointer).map(titleOf), { vi: " › ", en: " › " }), own);
}

/** A title of a word or two, such as "Số", says little by itself. */
const TELLING_LENGTH = 12;

/** The title alone when it says enough, else with the outer group, else with further ones inwards. */
function shortest(named: readonly FieldSchema[], twins: readonly (readonly string[])[], pointer: string): readonly FieldSchema[] {
  const [own, groups] = [named.at(-1) ?? {}, named.slice(0, -1)];
  if (twins.length <= 1 && title(own).length >= TELLING_LENGTH) return [own];
  if (twins.length <= 1) return [...groups.slice(-1), own];
  for (let count = 1; count < groups.length; count += 1) {
    const shown = [...groups.slice(0, count), own];
    if (twins.filter((titles) => shown.every((part) => titles.includes(title(part)))).length <= 1) return shown;
  }
  return isTold(named, twins) ? named : [...groups, { ...own, title: `${title(own)} (${pointer})`, "x-en": { title: `${labelOf(own, "en")} (${pointer})` } }];
}

/** Whether no other has just these groups. Where one has, its pointer is added. */
function isTold(named: readonly FieldSchema[], twins: readonly (readonly string[])[]): boolean {
  const whole = named.map(title).join("\n");
  return twins.filter((titles) => titles.filter((text, at) => text !== "" && text !== titles[at + 1]).join("\n") === whole).length <= 1;
}

/** Titles on the way to a field, its own among them. */
function groupsOf(form: FieldSchema, pointer: string): readonly string[] {
  const titles: string[] = [];
  let field: FieldSchema | undefined = form;
  for (const key of segments(pointer)) {
    field = field === undefined ? undefined : stepInto(field, key);
    titles.push(title(field ?? {}));
  }
  return titles;
}

function title(field: FieldSchema): string {
  return field.title ?? "";
}

function titleOf(field: FieldSchema): LocalizedText {
  return { vi: labelOf(field, "vi"), en: labelOf(field, "en") };
}

function derivedLabel(name: string, { definition }: Names): LocalizedText | undefined {
  const { derive } = definition.procedure ?? {};
  return Array.isArray(derive) ? (derive as readonly { readonly name: string; readonly label: LocalizedText }[]).find((derivation) => derivation?.name === name)?.label : undefined;
}

/** What an act's small form asks, after the act's own name. */
function entered(event: string, keys: readonly string[], pointer: string, names: Names): Named | undefined {
  for (const form of names.actForms(event)) {
    const found = question(form, keys, pointer);
    if (found.title.vi !== pointer) return bare(join([names.act(event), found.title], { vi: " › ", en: " › " }), found.field);
  }
  return undefined;
}

function component(id: string, [part]: readonly string[], pointer: string, names: Names): Named {
  const name = names.component(id);
  if (part === undefined) return bare(name);
  return Object.hasOwn(COMPONENT, part) ? bare(join([name, COMPONENT[part as keyof typeof COMPONENT].title], { vi: " › ", en: " › " }), COMPONENT[part as keyof typeof COMPONENT].field) : bare(plain(pointer));
}

function act(event: string, [part, ...keys]: readonly string[], pointer: string, names: Names): FactName {
  const name = names.act(event);
  const of = (title: LocalizedText): LocalizedText => join([name, title], { vi: " › ", en: " › " });
  if (part === undefined) return { ...bare(name), there: "done" };
  if (part === "times") return { ...bare(of({ vi: "số lần đã làm", en: "times done" })), there: "given" };
  if (part === "actor") return { ...bare(of({ vi: "người làm", en: "done by" })), there: "given" };
  return { ...((part === "data" ? entered(event, keys, pointer, names) : undefined) ?? bare(plain(pointer))), there: "given" };
}

function recorded(name: string, keys: readonly string[], pointer: string, names: Names): Named {
  const keeping = names.recording(name);
  if (keys.length === 0) return bare(keeping.length === 0 ? plain(pointer) : join([...new Map(keeping.map(({ event }) => [event, names.act(event)])).values()], { vi: " / ", en: " / " }));
  for (const { event, from } of keeping) {
    const found = from.startsWith("/event/data") ? entered(event, [...segments(from).slice(2), ...keys], pointer, names) : undefined;
    if (found !== undefined) return found;
  }
  return bare(plain(pointer));
}

function result(id: string, [part]: readonly string[], pointer: string, names: Names): Named {
  if (part === undefined) return bare(names.result(id));
  if (part === "signed") return bare(join([names.result(id), { vi: "đã ký", en: "signed" }], { vi: " › ", en: " › " }));
  return bare(plain(pointer));
}

/** What is being entered now: the form of the guarded act, or of any act that has such a question. */
function eventFact(part: string, keys: readonly string[], pointer: string, { names, event }: { readonly names: Names; readonly event: string | undefined }): FactName {
  if (part !== "data") return plainFact(pointer);
  const acts = event === undefined ? names.index.transitions.flatMap(({ cause, name }) => (cause === "on" ? [name] : [])) : [event];
  for (const name of acts) {
    const found = entered(name, keys, pointer, names);
    if (found !== undefined) return { ...found, there: "given" };
  }
  return { ...bare(plain(pointer)), there: "given" };
}

function plainFact(pointer: string): FactName {
  const known = Object.hasOwn(PLAIN, pointer) ? PLAIN[pointer] : undefined;
  return known === undefined ? { ...bare(plain(pointer)), there: "given" } : { title: known.title, field: known.field ?? {}, there: known.isSometimes === true ? "given" : "always" };
}
