// The words of a form in the reader's language. Vietnamese is the language of record, so it stands in where English is missing.

import type { FieldSchema, Json, Language } from "../model/index.ts";

/** One choice of a closed question. */
export interface Choice {
  readonly value: Json;
  readonly label: string;
}

/** A field's title; empty when it has none. */
export function labelOf(field: FieldSchema, language: Language): string {
  return (language === "en" ? field["x-en"]?.title : undefined) ?? field.title ?? "";
}

/** A field's explanation. */
export function descriptionOf(field: FieldSchema, language: Language): string | undefined {
  return (language === "en" ? field["x-en"]?.description : undefined) ?? field.description;
}

/** The choices of a field, of `oneOf` with their titles, of `enum` as they are; of yes and no in words. */
export function choicesOf(field: FieldSchema, language: Language): readonly Choice[] {
  if (field.oneOf !== undefined) {
    return field.oneOf.map((choice) => ({ value: choice.const, label: (language === "en" ? choice["x-en"]?.title : undefined) ?? choice.title }));
  }
  if (field.enum !== undefined) return field.enum.map((value) => ({ value, label: String(value) }));
  return field.type === "boolean" ? [true, false].map((value) => ({ value, label: yesOrNo(value, language) })) : [];
}

/** A choice's label; the bare value when it is none of the choices. */
export function choiceLabel(value: Json, field: FieldSchema, language: Language): string {
  return choicesOf(field, language).find((choice) => choice.value === value)?.label ?? String(value);
}

/** Có or Không. */
export function yesOrNo(value: boolean, language: Language): string {
  return YES_NO[language][value ? 0 : 1];
}

const YES_NO = { vi: ["Có", "Không"], en: ["Yes", "No"] } as const satisfies Record<Language, readonly [string, string]>;
