// Is the value of a keyword what the dialect wants? One check per kind of value.

import { checkPattern } from "../facts/check-predicate.ts";
import { FORMATS } from "../facts/formats.ts";
import { child } from "../facts/pointer.ts";
import { finding, type Finding, type JsonObject } from "../model/index.ts";
import { FIELD_TYPES, FORM_LIMITS, type KeywordValue } from "./dialect.ts";
import { REFERENCE } from "./resolve.ts";

/** Findings of one keyword's value. Subfields and conditions are looked into by `checkField`. */
export function checkKeyword(kind: KeywordValue, value: unknown, path: string): readonly Finding[] {
  return CHECKS[kind](value, path);
}

// ---------------------------------------------------------------------------------------------------------------------

type Check = (value: unknown, path: string) => readonly Finding[];

/** A check that only says what was expected. */
function expect(expected: string | readonly string[], isSo: (value: unknown) => boolean): Check {
  return (value, path) => (isSo(value) ? [] : [finding("malformed-keyword", path, { expected })]);
}

const CHECKS = {
  text: expect("text", isText),
  type: expect(FIELD_TYPES, (value) => FIELD_TYPES.some((type) => type === value)),
  json: () => [],
  scalar: expect("text, number, true or false", isScalar),
  scalars: (value, path) => checkChoices(value, value, path),
  choices: checkLabelledChoices,
  format: expect(Object.keys(FORMATS), (value) => typeof value === "string" && Object.hasOwn(FORMATS, value)),
  pattern: checkPattern,
  count: expect("whole number ≥ 0", (value) => Number.isSafeInteger(value) && Number(value) >= 0),
  number: expect("number", (value) => typeof value === "number" && Number.isFinite(value)),
  wholeNumber: expect("whole number ≥ 1", (value) => Number.isSafeInteger(value) && Number(value) >= 1),
  true: expect("true", (value) => value === true),
  fields: expect("object of fields", isObject),
  names: expect("list of different names", (value) => Array.isArray(value) && value.every((name) => typeof name === "string") && new Set(value).size === value.length),
  field: expect("field", isObject),
  reference: (value, path) => (typeof value === "string" && REFERENCE.test(value) ? [] : [finding("foreign-ref", path, { ref: String(value), expected: "#/definitions/<name>" })]),
  english: expect("{ title, description }", (value) => isObject(value) && Object.entries(value).every(([key, text]) => ["title", "description"].includes(key) && isText(text))),
  condition: expect("{ facts, here }", (value) => isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => ["facts", "here"].includes(key))),
  sensitivity: expect(["none", "basic", "sensitive"], (value) => ["none", "basic", "sensitive"].some((level) => level === value)),
} as const satisfies Record<KeywordValue, Check>;

function checkLabelledChoices(value: unknown, path: string): readonly Finding[] {
  if (!Array.isArray(value)) return [finding("malformed-keyword", path, { expected: "list of { const, title }" })];
  const malformed = value.flatMap((choice: unknown, index) => (isChoice(choice) ? [] : [finding("malformed-keyword", child(path, index), { expected: "{ const, title, x-en }" })]));
  return malformed.length > 0 ? malformed : checkChoices(value, value.map((choice: JsonObject) => choice["const"]), path);
}

function checkChoices(list: unknown, values: unknown, path: string): readonly Finding[] {
  if (!Array.isArray(list) || !Array.isArray(values) || values.length === 0 || !values.every(isScalar)) return [finding("malformed-keyword", path, { expected: "non-empty list of choices" })];
  if (values.length > FORM_LIMITS.choices) return [finding("limit-exceeded", path, { limit: FORM_LIMITS.choices, found: values.length, what: "choices" })];
  const twice = values.filter((value, index) => values.indexOf(value) !== index).map(String);
  return twice.length > 0 ? [finding("ambiguous-choices", path, { twice })] : [];
}

function isChoice(value: unknown): boolean {
  if (!isObject(value) || !isScalar(value["const"]) || !isText(value["title"]) || value["title"] === "") return false;
  const english = value["x-en"];
  return Object.keys(value).every((key) => ["const", "title", "x-en"].includes(key)) && (english === undefined || (isObject(english) && Object.entries(english).every(([key, text]) => key === "title" && isText(text))));
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
