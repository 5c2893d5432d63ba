// Is a predicate one we can run, explain and trust? Findings for a definition's author; the predicate is not run.

import { finding, type Finding, type JsonObject } from "../model/index.ts";
import { patternFault } from "./pattern.ts";
import { child } from "./pointer.ts";

/** The keywords a condition may use; each can be said in a sentence. */
export const PREDICATE_KEYWORDS = [
  "type", "const", "enum", "properties", "required", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
  "minLength", "maxLength", "pattern", "items", "contains", "minItems", "maxItems", "not", "allOf", "anyOf",
] as const; // prettier-ignore

/** Deepest nesting of a condition. `/answers/<topic>/<group>/<field>` needs five. */
const DEEPEST = 20;

/**
 * Findings of one predicate. `names` are the procedure's named predicates; `path` is where it stands, file first.
 * A condition on the object a field stands in (`here`) has no names: give none.
 */
export function checkPredicate(predicate: unknown, path: string, names: readonly string[] = []): readonly Finding[] {
  if (typeof predicate !== "string") return checkSchema(predicate, path, 0);
  return names.includes(predicate) ? [] : [finding("unknown-predicate", path, { name: predicate, known: names })];
}

// ---------------------------------------------------------------------------------------------------------------------

type Check = (value: unknown, path: string, depth: number) => readonly Finding[];

function checkSchema(schema: unknown, path: string, depth: number): readonly Finding[] {
  if (!isObject(schema)) return [finding("predicate-not-a-schema", path, {})];
  if (depth > DEEPEST) return [finding("predicate-too-deep", path, { limit: DEEPEST })];
  const findings: Finding[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const check = Object.hasOwn(CHECKS, keyword) ? CHECKS[keyword as keyof typeof CHECKS] : undefined;
    const here = child(path, keyword);
    findings.push(...(check === undefined ? [finding("unknown-keyword", here, { keyword, allowed: PREDICATE_KEYWORDS })] : check(value, here, depth)));
  }
  return [...findings, ...checkRequired(schema, path)];
}

/** JSON Schema calls an absent member valid, so a condition on it would hold for whoever left it out. */
function checkRequired(schema: JsonObject, path: string): readonly Finding[] {
  const required = new Set(Array.isArray(schema["required"]) ? (schema["required"] as readonly unknown[]) : []);
  const properties = isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
  return properties.filter((key) => !required.has(key)).map((key) => finding("predicate-holds-for-absent", child(child(path, "properties"), key), { property: key }));
}

const number: Check = (value, path) => (typeof value === "number" && Number.isFinite(value) ? [] : [malformed(path, "number")]);
const count: Check = (value, path) => (Number.isInteger(value) && (value as number) >= 0 ? [] : [malformed(path, "integer ≥ 0")]);
const subschema: Check = (value, path, depth) => checkSchema(value, path, depth + 1);
const subschemas: Check = (value, path, depth) =>
  Array.isArray(value) && value.length > 0 ? value.flatMap((part: unknown, index) => checkSchema(part, child(path, index), depth + 1)) : [malformed(path, "non-empty list of schemas")];
const strings: Check = (value, path) => (Array.isArray(value) && value.every((entry) => typeof entry === "string") ? [] : [malformed(path, "list of strings")]);

const CHECKS = {
  type: (value, path) => ([value].flat().every((type) => (TYPES as readonly unknown[]).includes(type)) ? [] : [malformed(path, TYPES.join(" | "))]),
  const: () => [],
  enum: (value, path) => (Array.isArray(value) && value.length > 0 ? [] : [malformed(path, "non-empty list")]),
  properties: (value, path, depth) => (isObject(value) ? Object.entries(value).flatMap(([key, schema]) => checkSchema(schema, child(path, key), depth + 1)) : [malformed(path, "object of schemas")]),
  required: strings,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  minLength: count,
  maxLength: count,
  pattern: checkPattern,
  items: subschema,
  contains: subschema,
  minItems: count,
  maxItems: count,
  not: subschema,
  allOf: subschemas,
  anyOf: subschemas,
} as const satisfies Record<(typeof PREDICATE_KEYWORDS)[number], Check>;

const TYPES = ["string", "number", "integer", "boolean", "object", "array", "null"] as const;

/** A pattern's findings; forms ask this too. */
export function checkPattern(value: unknown, path: string): readonly Finding[] {
  if (typeof value !== "string") return [malformed(path, "string")];
  const fault = patternFault(value);
  return fault === undefined ? [] : [finding("unsafe-pattern", path, { pattern: value, fault })];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed(path: string, expected: string): Finding {
  return finding("malformed-keyword", path, { expected });
}
