// Answers as text with their questions: for check-your-answers, slips and documents. One text for all of them, so that what
// a citizen checked is what is printed.

import { at, child } from "../facts/pointer.ts";
import type { FieldSchema, FormSchema, FormUi, Json, Language } from "../model/index.ts";
import { labelOf, yesOrNo } from "./labels.ts";
import { dateText, numberText } from "./plain-text.ts";
import { resolveForm } from "./resolve.ts";
import { memberOf, widgetFor } from "./widgets/index.ts";

/** One topic of the form with what was answered. */
export interface PrintedTopic {
  readonly topic: string;
  readonly title: string;
  readonly rows: readonly PrintedRow[];
}

/** One question and its answer. */
export interface PrintedRow {
  readonly label: string;
  readonly text: string;
  /** Pointer into the answers, e.g. `/deceased/fullName`. */
  readonly pointer: string;
  /** Titles of the groups and list rows around it, outermost first. */
  readonly groups: readonly string[];
}

/** What is printed. */
export interface PrintInput {
  readonly form: FormSchema;
  readonly ui: FormUi;
  /** Relevant answers. Questions without an answer are left out. */
  readonly answers: Json;
  readonly language: Language;
}

/** The answered questions by topic, in the order the form asks them. */
export function printAnswers({ form, ui, answers, language }: PrintInput): readonly PrintedTopic[] {
  const root = resolveForm(form);
  return membersOf(root, ui).flatMap(([topic, field]) => {
    const value = memberOf(answers, topic);
    const rows = value === undefined ? [] : rowsOf({ field, ui: memberOf(ui, topic), value, pointer: child("", topic), groups: [] }, language, false);
    return rows.length === 0 ? [] : [{ topic, title: labelOf(field, language), rows }];
  });
}

/** One answer as text: by its widget, a plain group or list member by member. The field must have no references. */
export function printValue(field: FieldSchema, ui: Json | undefined, value: Json, language: Language): string {
  const widget = widgetFor(field, ui);
  if (widget !== undefined) return widget.print(value, field, language);
  if (field.items !== undefined && Array.isArray(value)) return value.map((row: Json) => printValue(field.items ?? {}, ui && memberOf(ui, "items"), row, language)).join("; ");
  if (field.properties !== undefined) {
    return membersOf(field, ui)
      .flatMap(([key, inner]) => {
        const given = memberOf(value, key);
        return given === undefined ? [] : [printValue(inner, ui && memberOf(ui, key), given, language)];
      })
      .join(", ");
  }
  return printBare(value, language);
}

/** The fact at a pointer into the answers as text, undefined when there is none; for document templates. */
export function printAnswer({ form, ui, answers, language }: PrintInput, pointer: string): string | undefined {
  const value = at(answers, pointer) as Json | undefined;
  if (value === undefined) return undefined;
  let [field, fieldUi]: [FieldSchema | undefined, Json | undefined] = [resolveForm(form), ui];
  for (const key of pointer.split("/").slice(1)) {
    const isRow: boolean = field?.items !== undefined;
    [field, fieldUi] = [isRow ? field?.items : field && memberField(field, key), fieldUi && memberOf(fieldUi, isRow ? "items" : key)];
  }
  return printValue(field ?? {}, fieldUi, value, language);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Answered {
  readonly field: FieldSchema;
  readonly ui: Json | undefined;
  readonly value: Json;
  readonly pointer: string;
  readonly groups: readonly string[];
}

function rowsOf({ field, ui, value, pointer, groups }: Answered, language: Language, isWithin = true): readonly PrintedRow[] {
  const label = labelOf(field, language);
  const inner = isWithin && label !== "" ? [...groups, label] : groups;
  if (widgetFor(field, ui) === undefined && field.properties !== undefined) {
    return membersOf(field, ui).flatMap(([key, member]) => {
      const given = memberOf(value, key);
      return given === undefined ? [] : rowsOf({ field: member, ui: ui && memberOf(ui, key), value: given, pointer: child(pointer, key), groups: inner }, language);
    });
  }
  if (widgetFor(field, ui) === undefined && field.items?.properties !== undefined && Array.isArray(value)) {
    const rowTitle = labelOf(field.items, language);
    return value.flatMap((row: Json, index) =>
      rowsOf({ field: { ...field.items, title: "" }, ui: ui && memberOf(ui, "items"), value: row, pointer: child(pointer, index), groups: [...inner, `${rowTitle} ${index + 1}`.trim()] }, language, false),
    );
  }
  return [{ label, text: printValue(field, ui, value, language), pointer, groups }];
}

/** Members in the order they are asked. */
function membersOf(field: FieldSchema, ui: Json | undefined): readonly (readonly [string, FieldSchema])[] {
  const order = ui === undefined ? undefined : memberOf(ui, "ui:order");
  const names = Array.isArray(order) ? order.filter((name) => typeof name === "string") : Object.keys(field.properties ?? {});
  return names.flatMap((name) => {
    const member = memberField(field, name);
    return member === undefined ? [] : [[name, member] as const];
  });
}

function memberField({ properties = {} }: FieldSchema, key: string): FieldSchema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** A value nobody declared a field for, e.g. an entry of a register. */
function printBare(value: Json, language: Language): string {
  if (typeof value === "boolean") return yesOrNo(value, language);
  if (typeof value === "number") return numberText(value, language);
  return typeof value === "string" ? dateText(value) : value === null ? "" : JSON.stringify(value);
}
