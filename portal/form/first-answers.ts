// What a page shows before anybody has answered it: the form's defaults, and an empty row where a list needs one. Never a
// commitment: only `default` counts, not `const` (consent is not given by us).

import { resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import type { FieldSchema, Json, JsonObject } from "../../engine/model/index.ts";
import { isRowList } from "./field-kind.ts";

/** The answers of a topic; those given, or else the defaults. */
export function firstAnswers(form: AnyForm, answers: JsonObject, topic: string): JsonObject {
  if (Object.hasOwn(answers, topic)) return answers;
  const field = resolveForm(form).properties?.[topic];
  const value = field === undefined ? undefined : defaultOf(field);
  return value === undefined ? answers : { ...answers, [topic]: value };
}

/** A small form as it opens. */
export function firstData(form: AnyForm): JsonObject {
  const value = defaultOf(resolveForm(form));
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

// ---------------------------------------------------------------------------------------------------------------------

function defaultOf(field: FieldSchema): Json | undefined {
  if (field.default !== undefined) return field.default;
  if (isRowList(field) && (field.minItems ?? 0) > 0) return Array.from({ length: field.minItems ?? 0 }, () => defaultOf(field.items ?? {}) ?? (field.items?.properties === undefined ? "" : {}));
  if (field.properties === undefined) return undefined;
  const members = Object.entries(field.properties).flatMap(([key, inner]) => {
    const value = defaultOf(inner);
    return value === undefined ? [] : [[key, value]];
  });
  return members.length === 0 ? undefined : (Object.fromEntries(members) as JsonObject);
}
