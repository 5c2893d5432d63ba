// What a widget promises: which fields it can ask, what options it takes, and how an answer reads on paper. How it looks
// is the portal's business.

import type { FieldSchema, Json, Language, LocalizedText } from "../../model/index.ts";

/** The contract of one widget. */
export interface Widget {
  /** As in `ui:widget`. */
  readonly name: string;
  /** When to use it, for the palette. */
  readonly about: LocalizedText;
  /** `ui:options` it takes; others are refused. */
  readonly options: { readonly [option: string]: WidgetOption };
  /** Whether it can ask this field. References are resolved. */
  accepts(field: FieldSchema): boolean;
  /** Whether it asks this field when the form says nothing; the first of the index wins. */
  readonly claims?: (field: FieldSchema) => boolean;
  /** A valid answer as text, for check-your-answers, slips and documents. */
  print(value: Json, field: FieldSchema, language: Language): string;
  /** Fields with an answer and its text, for the gallery and the tests. */
  readonly examples: readonly WidgetExample[];
}

/** What an option may be. */
export type WidgetOption = { readonly type: "boolean" } | { readonly type: "integer"; readonly minimum: number; readonly maximum: number } | { readonly type: "choice"; readonly values: readonly string[] };

/** One field, one answer, and how it reads. */
export interface WidgetExample {
  readonly field: FieldSchema;
  readonly value: Json;
  readonly vi: string;
  readonly en: string;
}

/** Whether a field has a closed list of scalar answers. */
export function hasChoices(field: FieldSchema): boolean {
  return field.oneOf !== undefined || field.enum !== undefined;
}

/** A text without choices. */
export function isOpenText(field: FieldSchema): boolean {
  return field.type === "string" && !hasChoices(field);
}

/** An own member of a group's answer. */
export function memberOf(value: Json, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: Json })[key];
}
