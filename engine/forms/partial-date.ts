// Birth dates that may be known by their year only. A field is one by its pattern, so any JSON Schema tool agrees; that the
// day exists (30 February) is checked besides, which a pattern cannot.

import { parseDate } from "../facts/local-date.ts";
import { child } from "../facts/pointer.ts";
import type { FieldSchema, Json } from "../model/index.ts";
import { stepInto } from "./resolve.ts";

/** Write this as the `pattern` of the field. */
export const PARTIAL_DATE_PATTERN = "^[0-9]{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";

/** Whether a field asks for a date that may be a year. */
export function isPartialDate(field: FieldSchema): boolean {
  return field.type === "string" && field.pattern === PARTIAL_DATE_PATTERN;
}

/** Pointers of the answers that look like a day but name none. The form has no references. */
export function impossibleDates(field: FieldSchema, value: Json | undefined, pointer = ""): readonly string[] {
  if (typeof value === "string") return isPartialDate(field) && value.length === 10 && parseDate(value) === undefined ? [pointer] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = stepInto(field, key);
    return inner === undefined ? [] : impossibleDates(inner, member as Json, child(pointer, key));
  });
}
