// A predicate read as a person would say it: tests of single facts, joined by and, or and not. Sentences and the designer's
// sentence builder work on this tree. Exact: it holds when the schema does. It is not run; schemas are (`facts/schema`).

import type { Json, NamedCall, Predicate, PredicateSchema } from "../model/index.ts";
import { child } from "./pointer.ts";

/** What must be so. `all` of nothing is written `always`; `any` of nothing never holds. */
export type Condition =
  | { readonly kind: "always" }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  /** A condition declared in `procedure.predicates`. */
  | { readonly kind: "named"; readonly name: string }
  /** A guard of the vocabulary that looks at more than facts can say. */
  | { readonly kind: "word"; readonly call: NamedCall }
  /** The fact is there and passes the test. */
  | { readonly kind: "test"; readonly fact: string; readonly test: Test };

/** What a single fact is asked. Comparisons are named as their keywords are. */
export type Test =
  | { readonly is: "there" }
  | { readonly is: "equal"; readonly value: Json }
  | { readonly is: "oneOf"; readonly values: readonly Json[] }
  | { readonly is: "ofType"; readonly types: readonly string[] }
  | { readonly is: Comparison; readonly limit: number }
  | { readonly is: "pattern"; readonly pattern: string }
  /** Facts of the inner condition are looked up in the row; `""` is the row itself. */
  | { readonly is: "everyRow" | "someRow"; readonly of: Condition }
  /** A keyword the dialect does not know: kept as it is, so that nothing is lost. */
  | { readonly is: "schema"; readonly schema: PredicateSchema };

/** Keywords that compare with a number. */
export type Comparison = (typeof COMPARISONS)[number];

/** The comparing keywords, by the type of value they judge. */
const COMPARED = {
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
} as const;

/** Every comparing keyword. */
export const COMPARISONS = [...COMPARED.number, ...COMPARED.string, ...COMPARED.array] as const;

export const ALWAYS: Condition = { kind: "always" };

/** The condition a predicate states. Takes malformed schemas too and keeps what it cannot read. */
export function conditionOf(predicate: Predicate): Condition {
  return typeof predicate === "string" ? { kind: "named", name: predicate } : allOf(parts(predicate, ""));
}

/** All of several conditions, flattened. */
export function allOf(conditions: readonly Condition[]): Condition {
  const flat = conditions.flatMap((part) => (part.kind === "all" ? part.of : part.kind === "always" ? [] : [part]));
  return flat.length === 1 ? (flat[0] as Condition) : flat.length === 0 ? ALWAYS : { kind: "all", of: flat };
}

/** Any of several conditions, flattened. */
export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.some(({ kind }) => kind === "always")) return ALWAYS;
  const flat = conditions.flatMap((part) => (part.kind === "any" ? part.of : [part]));
  return flat.length === 1 ? (flat[0] as Condition) : { kind: "any", of: flat };
}

/** The opposite. */
export function not(condition: Condition): Condition {
  if (condition.kind === "always") return { kind: "any", of: [] };
  return condition.kind === "any" && condition.of.length === 0 ? ALWAYS : { kind: "not", of: condition };
}

/** Whether the condition can only hold when the fact, or something below it, is there. */
export function asksFor(condition: Condition, fact: string): boolean {
  switch (condition.kind) {
    case "test":
      return condition.fact === fact || condition.fact.startsWith(`${fact}/`);
    case "all":
      return condition.of.some((part) => asksFor(part, fact));
    case "any":
      return condition.of.length > 0 && condition.of.every((part) => asksFor(part, fact));
    case "always":
    case "not":
    case "named":
    case "word":
      return false;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type JsonType = "object" | "array" | "string" | "number";

/** What a schema asks of the value at a place, as conditions that must all hold. */
function parts(schema: PredicateSchema, fact: string): readonly Condition[] {
  if (!isObject(schema)) return [test(fact, { is: "schema", schema })];
  const byType: Readonly<Record<JsonType, readonly Condition[] | undefined>> = {
    object: members(schema, fact),
    array: rows(schema, fact),
    string: texts(schema, fact),
    number: compared("number", schema, fact),
  };
  return [
    ...ofTypes(schema, fact, byType),
    ...("const" in schema ? [test(fact, { is: "equal", value: schema.const as Json })] : []),
    ...("enum" in schema ? [Array.isArray(schema.enum) ? test(fact, { is: "oneOf", values: schema.enum as readonly Json[] }) : literal(schema, "enum", fact)] : []),
    ...("not" in schema ? [not(allOf(parts(schema.not as PredicateSchema, fact)))] : []),
    ...("allOf" in schema ? (Array.isArray(schema.allOf) ? schema.allOf.flatMap((part: PredicateSchema) => parts(part, fact)) : [literal(schema, "allOf", fact)]) : []),
    ...("anyOf" in schema ? [Array.isArray(schema.anyOf) ? anyOf(schema.anyOf.map((part: PredicateSchema) => allOf(parts(part, fact)))) : literal(schema, "anyOf", fact)] : []),
    ...Object.keys(schema).flatMap((keyword) => (KNOWN.has(keyword) ? [] : [literal(schema, keyword, fact)])),
  ];
}

const KNOWN: ReadonlySet<string> = new Set(["type", "required", "properties", "items", "contains", "pattern", "const", "enum", "not", "allOf", "anyOf", ...COMPARISONS]);

/**
 * A keyword judges values of its own type only, and without `type` a condition asks for the types its keywords judge
 * (`facts/schema`). With several types each keyword binds those values it judges and lets the others pass.
 */
function ofTypes(schema: PredicateSchema, fact: string, byType: Readonly<Record<JsonType, readonly Condition[] | undefined>>): readonly Condition[] {
  const judged = (Object.keys(byType) as readonly JsonType[]).filter((type) => byType[type] !== undefined);
  const types = schema.type === undefined ? judged : ([schema.type].flat() as readonly string[]);
  if (types.length === 0 && schema.type === undefined) return [];
  const [only] = types;
  const single = types.length === 1 ? judged.find((type) => kindOf(only) === type) : undefined;
  if (single !== undefined) {
    const conditions = byType[single] ?? [];
    const isImplied = only !== "integer" && (single === "object" ? conditions.some((part) => asksFor(part, fact) && !isTestOf(part, fact)) : conditions.length > 0);
    return isImplied ? conditions : [test(fact, { is: "ofType", types }), ...conditions];
  }
  const bound = judged.filter((type) => types.some((one) => kindOf(one) === type));
  return [test(fact, { is: "ofType", types }), ...bound.map((type) => anyOf([not(test(fact, { is: "ofType", types: [type] })), allOf(byType[type] ?? [])]))];
}

function kindOf(type: string | undefined): string | undefined {
  return type === "integer" ? "number" : type;
}

function isTestOf(condition: Condition, fact: string): boolean {
  return condition.kind === "test" && condition.fact === fact;
}

/** What is asked of an object's members; undefined when nothing judges an object. */
function members(schema: PredicateSchema, fact: string): readonly Condition[] | undefined {
  if (!("required" in schema) && !("properties" in schema)) return undefined;
  const given: readonly unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const required = given.filter((key) => typeof key === "string");
  const unread = "required" in schema && (!Array.isArray(schema.required) || required.length < given.length) ? [literal(schema, "required", fact)] : [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const optional = Object.keys(properties).filter((key) => !required.includes(key));
  const asked = [...new Set(required), ...optional].flatMap((key) => {
    const here = child(fact, key);
    const there = test(here, { is: "there" });
    const inner = Object.hasOwn(properties, key) ? parts(properties[key] as PredicateSchema, here) : [];
    if (!required.includes(key)) return inner.length === 0 ? [] : [anyOf([not(there), allOf(inner)])];
    return inner.some((part) => asksFor(part, here)) ? inner : [there, ...inner];
  });
  return [...asked, ...unread];
}

function rows(schema: PredicateSchema, fact: string): readonly Condition[] | undefined {
  const within = (of: PredicateSchema | undefined): Condition => allOf(parts(of as PredicateSchema, ""));
  const found = [
    ...("items" in schema ? [test(fact, { is: "everyRow", of: within(schema.items) })] : []),
    ...("contains" in schema ? [test(fact, { is: "someRow", of: within(schema.contains) })] : []),
    ...(compared("array", schema, fact) ?? []),
  ];
  return found.length === 0 ? undefined : found;
}

function texts(schema: PredicateSchema, fact: string): readonly Condition[] | undefined {
  const pattern = "pattern" in schema ? [test(fact, { is: "pattern", pattern: schema.pattern as string })] : [];
  const found = [...(compared("string", schema, fact) ?? []), ...pattern];
  return found.length === 0 ? undefined : found;
}

function compared(type: keyof typeof COMPARED, schema: PredicateSchema, fact: string): readonly Condition[] | undefined {
  const found = COMPARED[type].flatMap((keyword) => (typeof schema[keyword] === "number" ? [test(fact, { is: keyword, limit: schema[keyword] })] : keyword in schema ? [literal(schema, keyword, fact)] : []));
  return found.length === 0 ? undefined : found;
}

function test(fact: string, test: Test): Condition {
  return { kind: "test", fact, test };
}

function literal(schema: PredicateSchema, keyword: string, fact: string): Condition {
  return test(fact, { is: "schema", schema: { [keyword]: (schema as { readonly [key: string]: unknown })[keyword] } as PredicateSchema });
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
