// How a field is asked: as one question, as a group of them, as a list. And which widget asks it.

import { hasChoices, widgetFor, type WidgetName } from "../../engine/forms/index.ts";
import type { FieldSchema, Json } from "../../engine/model/index.ts";

/** Choices to tick any number of: one question, not a list of rows. */
export function isTickList(field: FieldSchema): boolean {
  return field.uniqueItems === true && field.items !== undefined && hasChoices(field.items);
}

/** Rows that can be added and removed. */
export function isRowList(field: FieldSchema): boolean {
  return field.items !== undefined && !isTickList(field);
}

/** Asked with one widget, however many inputs that has. */
export function isQuestion(field: FieldSchema): boolean {
  return field.properties === undefined && !isRowList(field);
}

/** The widget of a field; undefined for plain groups and lists of rows. Every question has one. */
export function widgetNameOf(field: FieldSchema, ui: Json | undefined): WidgetName | undefined {
  // The index is keyed by the widgets' own names.
  return (widgetFor(field, ui)?.name as WidgetName | undefined) ?? (isQuestion(field) ? "text" : undefined);
}

/** What the form's ui says about the member of a group or the row of a list. */
export function uiOf(ui: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((node, step) => own(node, typeof step === "number" ? "items" : step), ui);
}

/** One of the ui's own entries, e.g. `ui:placeholder`. */
export function own(node: Json | undefined, key: string): Json | undefined {
  if (typeof node !== "object" || node === null || Array.isArray(node) || !Object.hasOwn(node, key)) return undefined;
  return (node as { readonly [key: string]: Json })[key];
}
