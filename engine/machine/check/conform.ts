// Reads a value by one of the format's own schemas and names each fault with what was found and what was expected.
// A general validator says "must match a schema"; this one knows only the few keywords the format uses.

import { child } from "../../facts/index.ts";
import { type Finding, finding, type FormatSchema, type Json, type JsonObject } from "../../model/index.ts";
import { TOLD } from "./bearable.ts";
import { nearest } from "./nearest.ts";

/** Faults of a value under a schema, in the order of the value, no more than are told. `path` is where the value stands. */
export function conform(schema: FormatSchema, value: unknown, path: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const fault of faults({ root: schema, schema, value, path })) {
    found.push(fault);
    if (found.length === TOLD.findings) break; // looking for the nearest name costs time
  }
  return found;
}

/** The keywords understood here; a test holds the format's schemas and the vocabulary's parameters to them. */
export const CONFORM_KEYWORDS: ReadonlySet<string> = new Set([
  "title", "description", "definitions", "$ref", "type", "enum", "not", "const", "pattern", "minLength", "minimum", "maximum",
  "items", "minItems", "maxItems", "properties", "required", "additionalProperties", "propertyNames", "minProperties", "maxProperties",
]); // prettier-ignore

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly root: FormatSchema;
  readonly schema: FormatSchema;
  readonly value: unknown;
  readonly path: string;
}

function* faults(place: Place): Generator<Finding> {
  const { root, value, path } = place;
  const schema = resolved(place);
  const types = ([] as Json[]).concat((schema["type"] as Json | undefined) ?? []) as readonly string[];
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    yield fault(path, "type", value, types);
    return;
  }
  const words = schema["enum"] as readonly Json[] | undefined;
  if (words !== undefined && !words.includes(value as Json)) yield fault(path, "enum", value, words.map(String));
  const not = schema["not"] as JsonObject | undefined;
  if (not !== undefined && value === not["const"]) yield fault(path, "not", value, []);
  if (typeof value === "string") yield* textFaults(schema, value, path);
  else if (typeof value === "number") yield* numberFaults(schema, value, path);
  else if (Array.isArray(value)) yield* listFaults({ root, schema, value, path }, value);
  else if (isObject(value)) yield* objectFaults({ root, schema, value, path }, value);
}

function* textFaults(schema: FormatSchema, value: string, path: string): Generator<Finding> {
  if (value.length < Number(schema["minLength"] ?? 0)) yield fault(path, "minLength", value, []);
  const pattern = schema["pattern"];
  if (typeof pattern === "string" && !new RegExp(pattern, "u").test(value)) yield fault(path, "pattern", value, [pattern]);
}

function* numberFaults(schema: FormatSchema, value: number, path: string): Generator<Finding> {
  if (value < Number(schema["minimum"] ?? value)) yield fault(path, "minimum", value, [String(schema["minimum"])]);
  if (value > Number(schema["maximum"] ?? value)) yield fault(path, "maximum", value, [String(schema["maximum"])]);
}

function* listFaults({ root, schema, path }: Place, value: readonly unknown[]): Generator<Finding> {
  if (value.length < Number(schema["minItems"] ?? 0)) yield fault(path, "minItems", value.length, [String(schema["minItems"])]);
  if (value.length > Number(schema["maxItems"] ?? value.length)) yield fault(path, "maxItems", value.length, [String(schema["maxItems"])]);
  const items = schema["items"] as FormatSchema | undefined;
  if (items === undefined) return;
  for (const [index, entry] of value.entries()) yield* faults({ root, schema: items, value: entry, path: child(path, index) });
}

function* objectFaults({ root, schema, path }: Place, value: JsonObject): Generator<Finding> {
  const properties = (schema["properties"] ?? {}) as JsonObject;
  const others = schema["additionalProperties"];
  const names = (schema["propertyNames"] as JsonObject | undefined)?.["pattern"];
  for (const key of (schema["required"] ?? []) as readonly string[]) {
    if (!Object.hasOwn(value, key)) yield finding("missing-key", path, { key });
  }
  for (const [key, member] of Object.entries(value)) {
    const here = child(path, key);
    const known = Object.hasOwn(properties, key) ? properties[key] : others;
    if (typeof names === "string" && !new RegExp(names, "u").test(key)) yield fault(here, "name", key, [names]);
    else if (known === false) yield finding("unknown-key", here, { found: key, ...nearest(key, Object.keys(properties)) });
    else if (isObject(known)) yield* faults({ root, schema: known, value: member, path: here });
  }
  const size = Object.keys(value).length;
  // A key nobody knows says nothing: what must say something must say it with one that is known.
  const saying = others === false ? Object.keys(value).filter((key) => Object.hasOwn(properties, key)).length : size;
  if (saying < Number(schema["minProperties"] ?? 0)) yield fault(path, "minProperties", saying, Object.keys(properties));
  if (size > Number(schema["maxProperties"] ?? size)) yield fault(path, "maxProperties", size, Object.keys(properties));
}

/** `#/definitions/<name>` is the only reference the format uses. */
function resolved({ root, schema }: Place): FormatSchema {
  const name = typeof schema["$ref"] === "string" ? schema["$ref"].replace("#/definitions/", "") : undefined;
  return name === undefined ? schema : (((root["definitions"] as JsonObject)[name] as FormatSchema | undefined) ?? {});
}

function fault(path: string, rule: string, value: unknown, expected: readonly string[]): Finding {
  return finding("format", path, { rule, found: printed(value), expected });
}

/** A value as a short text. */
function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
