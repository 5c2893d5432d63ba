// Building blocks of the format's own JSON Schemas: plain draft-07, every object closed, a title and a sentence for
// every member. No alternatives of structure (anyOf, oneOf): they make vague errors.

import type { Party } from "../agency.ts";
import type { JsonObject } from "../schema.ts";
import type { LocalizedText } from "../text.ts";

/** A JSON Schema of the definition format. */
export type FormatSchema = JsonObject;

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T] & string;

/** The schemas of a type's members. The compiler compares the names and what is required with the type itself. */
export interface Members<T> {
  readonly required: { readonly [K in Exclude<keyof T & string, OptionalKey<T>>]: FormatSchema };
  readonly optional: { readonly [K in OptionalKey<T>]: FormatSchema };
}

/** A closed object with exactly the members of `T`. */
export function closed<T>(title: string, description: string, { required, optional }: Members<T>): FormatSchema {
  const properties = { ...required, ...optional } as JsonObject;
  return { title, description, type: "object", required: Object.keys(required), properties, additionalProperties: false };
}

/** A table of alike things by name. */
export function table(schema: FormatSchema, names: string = NAME_PATTERN): FormatSchema {
  return { type: "object", propertyNames: { pattern: names }, additionalProperties: schema };
}

/** A list. */
export function list(items: FormatSchema, minItems = 0): FormatSchema {
  return { type: "array", items, ...(minItems === 0 ? {} : { minItems }) };
}

/** One of a closed set of words. */
export function oneOf(...words: readonly string[]): FormatSchema {
  return { type: "string", enum: words };
}

/** The schema of a member with what the designer shows about it. */
export function told(title: string, description: string, schema: FormatSchema): FormatSchema {
  return { ...schema, title, description };
}

/** Names become parts of JSON Pointers, of state paths and of timer names: no dots, slashes or spaces. */
export const NAME_PATTERN = "^[a-z][A-Za-z0-9_-]{0,63}$";

export const NAME: FormatSchema = { type: "string", pattern: NAME_PATTERN };
export const TEXT: FormatSchema = { type: "string", minLength: 1 };
export const BOOLEAN: FormatSchema = { type: "boolean" };
export const COUNT: FormatSchema = { type: "integer", minimum: 0 };
export const DATE: FormatSchema = { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" };
export const TIME: FormatSchema = { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" };
/** Always with milliseconds: instants are compared as text. */
export const INSTANT: FormatSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
export const POINTER: FormatSchema = { type: "string", pattern: "^/" };
/** Whatever JSON object; looked into by other checks. */
export const OBJECT: FormatSchema = { type: "object" };
/** A name or a JSON Schema in place; looked into by the predicate checks. */
export const PREDICATE: FormatSchema = { type: ["string", "object"], minLength: 1 };

export const LOCALIZED = closed<LocalizedText>("Text", "A sentence or label people read.", {
  required: { vi: told("Vietnamese", "The binding wording.", TEXT) },
  optional: { en: told("English", "The courtesy translation.", TEXT) },
});

export const PARTY = closed<Party>("Party", "A role at one of the agencies taking part.", {
  required: { role: told("Role", "An id of `definitions/roles.json`, or `applicant`.", TEXT) },
  optional: { at: told("Participant", "An id of `participants`. Absent: the agency that received the dossier.", TEXT) },
});

export const REVIEW_NOTE = told("Review note", "What nobody has confirmed yet. Shown to reviewers, never to citizens.", TEXT);
