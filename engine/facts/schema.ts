// The one place that knows the JSON Schema interpreter. Same code on server and browser, no code generation.
// It speaks in codes and parameters, never in sentences, and follows no references: forms are resolved before.

import { dereference, format as interpreterFormats, validate, type Schema } from "@cfworker/json-schema";
import type { Facts, Json, Predicate, Violation } from "../model/index.ts";
import { FORMATS } from "./formats.ts";
import { oddityOf } from "./plain.ts";
import { errorsOf } from "./schema-errors.ts";

/** One way in which a value is not valid. */
export interface SchemaError {
  /** JSON Pointer of the value; of the missing or unknown member itself, not of the object it (is) not in. */
  readonly path: string;
  /** The keyword broken; `enum` also for choices, `unknownProperty` for closed objects, `text`/`json`/`size` for odd values. */
  readonly keyword: string;
  readonly params: NonNullable<Violation["params"]>;
}

/** Named predicates of a procedure. */
export type NamedPredicates = { readonly [name: string]: { readonly schema: Exclude<Predicate, string> } };

/** A predicate as a function of the facts. Compiled once per schema. */
export function compilePredicate(predicate: Predicate, named: NamedPredicates): (facts: Facts) => boolean {
  return compileCondition(typeof predicate === "string" ? schemaNamed(predicate, named) : predicate);
}

/**
 * A condition as a function of any JSON value, e.g. of the object a field stands in. A keyword says something about values
 * of its type only and JSON Schema passes all others; in a condition it asks for that type, so that `{ "deceased": 3 }`
 * cannot meet a condition on the deceased's age.
 */
export function compileCondition(schema: Exclude<Predicate, string>): (value: unknown) => boolean {
  const compiled = compiledOf(schema, conditions);
  return (value) => run(value, compiled, true).valid;
}

/** Everything wrong with a value, in the order of the schema; the first fault of each place. */
export function validateAgainst(schema: object, value: unknown): readonly SchemaError[] {
  const oddity = oddityOf(value);
  if (oddity !== undefined) return [{ path: oddity.path, keyword: oddity.kind, params: {} }];
  const compiled = compiledOf(schema, forms);
  return errorsOf(run(value, compiled, false).errors, compiled.schema, value);
}

// ---------------------------------------------------------------------------------------------------------------------

interface Compiled {
  readonly schema: Schema;
  readonly lookup: ReturnType<typeof dereference>;
}

/** One kind of schema: what was compiled already, and whether keywords ask for their type. */
interface Kind {
  readonly cache: WeakMap<object, Compiled>;
  readonly asksForTypes: boolean;
}

const conditions: Kind = { cache: new WeakMap(), asksForTypes: true };
const forms: Kind = { cache: new WeakMap(), asksForTypes: false };

// Our formats under names of their own: the interpreter's `email` takes addresses that Ajv's refuses.
const OURS = "motcua:";
for (const [name, hasFormat] of Object.entries(FORMATS)) interpreterFormats[OURS + name] = hasFormat;

function run(value: unknown, { schema, lookup }: Compiled, shortCircuit: boolean): ReturnType<typeof validate> {
  return validate(value, schema, "7", lookup, shortCircuit);
}

function compiledOf(source: object, kind: Kind): Compiled {
  const known = kind.cache.get(source);
  if (known !== undefined) return known;
  const schema = prepare(source, kind.asksForTypes) as Schema;
  const compiled = { schema, lookup: dereference(schema) };
  kind.cache.set(source, compiled);
  return compiled;
}

function schemaNamed(name: string, named: NamedPredicates): Exclude<Predicate, string> {
  const found = Object.hasOwn(named, name) ? named[name] : undefined;
  if (found === undefined) throw new Error(`Unknown predicate '${name}' in a definition that was not checked`);
  return found.schema;
}

const VALUE_KEYWORDS = new Set([
  "type", "const", "enum", "required", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
  "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
]); // prettier-ignore
const SCHEMA_KEYWORDS = new Set(["items", "contains", "not", "additionalProperties"]);
const LIST_KEYWORDS = new Set(["allOf", "anyOf", "oneOf"]);
const ANNOTATIONS = new Set(["title", "description", "default", "$schema", "definitions"]);

/**
 * A copy with the judging keywords only. The interpreter writes into schemas, takes annotations for subschemas and passes
 * over keywords it does not know; a definition that gets here with one has not been checked.
 */
function prepare(source: unknown, asksForTypes: boolean): Json | Schema {
  if (typeof source !== "object" || source === null) return source as Json;
  const prepared: Record<string, unknown> = {};
  const inner = (schema: unknown) => prepare(schema, asksForTypes);
  for (const [keyword, value] of Object.entries(source)) {
    if (value === undefined || ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
    if (VALUE_KEYWORDS.has(keyword)) prepared[keyword] = value;
    else if (SCHEMA_KEYWORDS.has(keyword)) prepared[keyword] = inner(value);
    else if (keyword === "oneOf" && isChoices(value)) prepared["enum"] = value.map((choice) => choice.const);
    else if (LIST_KEYWORDS.has(keyword)) prepared[keyword] = (value as readonly unknown[]).map(inner);
    else if (keyword === "properties") prepared[keyword] = Object.fromEntries(Object.entries(value as object).map(([key, schema]) => [key, inner(schema)]));
    else if (keyword === "format" && Object.hasOwn(FORMATS, String(value))) prepared[keyword] = OURS + String(value);
    else throw new Error(`Keyword '${keyword}' in a schema that was not checked`);
  }
  const types = asksForTypes && prepared["type"] === undefined ? typesOf(prepared) : [];
  return types.length === 0 ? prepared : { ...prepared, type: types };
}

/** Choices with titles mean what `enum` means, and the interpreter is a hundred times faster at that. */
function isChoices(value: unknown): value is readonly { readonly const: Json }[] {
  return Array.isArray(value) && value.every((choice: object) => Object.keys(choice).every((keyword) => keyword === "const" || keyword === "title" || keyword.startsWith("x-")));
}

const KEYWORDS_OF_TYPE = {
  object: ["properties", "required"],
  array: ["items", "contains", "minItems", "maxItems"],
  string: ["minLength", "maxLength", "pattern"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
} as const;

function typesOf(schema: object): readonly string[] {
  return Object.entries(KEYWORDS_OF_TYPE).flatMap(([type, keywords]) => (keywords.some((keyword) => Object.hasOwn(schema, keyword)) ? [type] : []));
}
