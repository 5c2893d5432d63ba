// Answers as typed in the browser made into answers as posted: texts read as values, blanks and blank rows gone. After it
// the browser judges exactly what the server will.

import { resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import type { FieldSchema, Json, JsonObject } from "../../engine/model/index.ts";
import { isRowList } from "./field-kind.ts";
import { readText } from "./read-text.ts";

/** The same as `parseFormPost` of the same page would give. With `keepRows` blank rows stay, for while somebody types. */
export function tidyAnswers(form: AnyForm, answers: JsonObject, { keepRows = false }: { readonly keepRows?: boolean } = {}): JsonObject {
  return tidyObject(resolveForm(form).properties ?? {}, answers);

  function tidyObject(properties: NonNullable<FieldSchema["properties"]>, object: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(object).flatMap(([key, value]) => {
        const field = Object.hasOwn(properties, key) ? properties[key] : undefined;
        const tidied = field === undefined ? value : tidy(field, value);
        return tidied === undefined ? [] : [[key, tidied]];
      }),
    );
  }

  function tidy(field: FieldSchema, value: Json | undefined): Json | undefined {
    if (typeof value === "string") return readText(field, value);
    if (Array.isArray(value)) return tidyList(field, value);
    if (typeof value !== "object" || value === null || field.properties === undefined) return value ?? undefined;
    const object = tidyObject(field.properties, value as JsonObject);
    return Object.keys(object).length === 0 ? undefined : object;
  }

  function tidyList(field: FieldSchema, rows: readonly Json[]): Json | undefined {
    const { items = {} } = field;
    const tidied = rows.flatMap((row): Json[] => {
      const value = tidy(items, row);
      if (value !== undefined) return [value];
      return keepRows && isRowList(field) ? [items.properties === undefined ? "" : {}] : [];
    });
    return tidied.length === 0 ? undefined : tidied;
  }
}
