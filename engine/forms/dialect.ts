// The part of JSON Schema draft-07 a form may use, and how big a form may be. A closed list: what is not here is refused,
// because each keyword must be judged alike by server and browser, printed, and explained.

import type { FieldSchema } from "../model/index.ts";

/** The types a field may have. */
export const FIELD_TYPES = ["string", "number", "integer", "boolean", "object", "array"] as const satisfies readonly NonNullable<FieldSchema["type"]>[];
export type FieldType = (typeof FIELD_TYPES)[number];

/** What the value of a keyword must be. */
export type KeywordValue =
  | "text" | "type" | "json" | "scalar" | "choices" | "scalars" | "format" | "pattern" | "count" | "number" | "wholeNumber" | "true"
  | "fields" | "names" | "field" | "reference" | "english" | "condition" | "sensitivity"; // prettier-ignore

/** Keyword → what it must be, and the types it is for (all, if none are named). */
export const FIELD_KEYWORDS = {
  type: { value: "type" },
  title: { value: "text" },
  description: { value: "text" },
  const: { value: "scalar", on: ["string", "number", "integer", "boolean"] },
  enum: { value: "scalars", on: ["string", "number", "integer", "boolean"] },
  oneOf: { value: "choices", on: ["string", "number", "integer", "boolean"] },
  default: { value: "json" },
  format: { value: "format", on: ["string"] },
  pattern: { value: "pattern", on: ["string"] },
  minLength: { value: "count", on: ["string"] },
  maxLength: { value: "count", on: ["string"] },
  minimum: { value: "number", on: ["number", "integer"] },
  maximum: { value: "number", on: ["number", "integer"] },
  exclusiveMinimum: { value: "number", on: ["number", "integer"] },
  exclusiveMaximum: { value: "number", on: ["number", "integer"] },
  // Whole numbers only: validators disagree about 0.3 being a multiple of 0.1.
  multipleOf: { value: "wholeNumber", on: ["number", "integer"] },
  properties: { value: "fields", on: ["object"] },
  required: { value: "names", on: ["object"] },
  items: { value: "field", on: ["array"] },
  minItems: { value: "count", on: ["array"] },
  maxItems: { value: "count", on: ["array"] },
  uniqueItems: { value: "true", on: ["array"] },
  $ref: { value: "reference" },
  "x-en": { value: "english" },
  "x-relevant": { value: "condition" },
  "x-required": { value: "condition" },
  "x-pii": { value: "sensitivity" },
} as const satisfies { readonly [keyword in keyof FieldSchema]-?: { readonly value: KeywordValue; readonly on?: readonly FieldType[] } };

/** The only value `$schema` may have. */
export const DRAFT = "http://json-schema.org/draft-07/schema#";

/** How big a form may be (faults S02, S04). */
export const FORM_LIMITS = {
  /** Fields within fields, shared groups put in place. */
  depth: 20,
  /** Fields, each use of a shared group counted. */
  properties: 1_000,
  /** UTF-8 bytes of the bundled form. */
  bytes: 256 * 1024,
  /** JSON values, and bytes, with every use of a shared group counted: what is compiled, rendered and printed. */
  expandedValues: 100_000,
  expandedBytes: 1024 * 1024,
  choices: 500,
  /** Questions in a row each of which is only asked after the one before: answers are sifted once for each. */
  waitingInRow: 20,
  /** Shared groups. */
  definitions: 200,
  /** Fields, and JSON values of all kinds, in the small form of an act. */
  actProperties: 100,
  actValues: 5_000,
} as const;

/** Names of fields: they become pointers, CSS-safe ids and facts. */
export const PROPERTY_NAME = /^[a-z][A-Za-z0-9]{0,63}$/;

/** Whether a name would reach for something every object has. */
export function isPrototypeName(name: string): boolean {
  return name in Object.prototype;
}

/** Fewer bytes than this in UTF-8? Counted without making them. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
