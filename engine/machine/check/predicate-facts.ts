// Does a condition speak of facts there are, with values they can have? `checkPredicate` has said before that it is a
// condition at all. A misspelt fact is otherwise only ever absent, and the condition quietly never holds.

import { checkPredicate, child } from "../../facts/index.ts";
import { type Finding, finding, type Json, type PredicateSchema } from "../../model/index.ts";
import { memberOf, type Shape } from "./fact-shape.ts";
import { nearest } from "./nearest.ts";

/** What conditions of a definition may speak of. */
export interface PredicateScope {
  readonly shape: Shape;
  /** Named predicates. */
  readonly names: readonly string[];
}

/** All that is wrong with a condition: its keywords first, then its facts. */
export function checkCondition(predicate: unknown, path: string, { shape, names }: PredicateScope): readonly Finding[] {
  const ill = checkPredicate(predicate, path, names);
  return ill.length > 0 ? ill : checkConditionFacts(predicate, path, shape);
}

/** The facts of a condition that is well-formed. A name says nothing by itself: its schema is checked where it stands. */
export function checkConditionFacts(predicate: unknown, path: string, shape: Shape): readonly Finding[] {
  if (typeof predicate === "string") return [];
  const schema = predicate as PredicateSchema;
  return Object.keys(schema).length === 0 ? [finding("vacuous-predicate", path, { keyword: "{}", kind: shape.kind })] : [...walk(schema, path, shape)];
}

// ---------------------------------------------------------------------------------------------------------------------

/** What a keyword judges; of anything else it says "valid", so the condition would hold. */
const JUDGES: { readonly [keyword: string]: readonly Shape["kind"][] } = {
  properties: ["object"],
  required: ["object"],
  minimum: ["number"],
  maximum: ["number"],
  exclusiveMinimum: ["number"],
  exclusiveMaximum: ["number"],
  minLength: ["text"],
  maxLength: ["text"],
  pattern: ["text"],
  items: ["list"],
  contains: ["list"],
  minItems: ["list"],
  maxItems: ["list"],
};

function* walk(schema: PredicateSchema, path: string, shape: Shape): Generator<Finding> {
  for (const keyword of Object.keys(schema)) {
    const judged = Object.hasOwn(JUDGES, keyword) ? JUDGES[keyword] : undefined;
    if (judged !== undefined && shape.kind !== "any" && !judged.includes(shape.kind)) yield finding("vacuous-predicate", child(path, keyword), { keyword, kind: shape.kind });
  }
  if (schema.const !== undefined) yield* impossible(schema.const, child(path, "const"), shape);
  for (const [at, value] of (schema.enum ?? []).entries()) yield* impossible(value, child(child(path, "enum"), at), shape);
  yield* members(schema, path, shape);
  const row = shape.kind === "list" ? memberOf(shape, "*") : undefined;
  if (row !== undefined && schema.items !== undefined) yield* walk(schema.items, child(path, "items"), row);
  if (row !== undefined && schema.contains !== undefined) yield* walk(schema.contains, child(path, "contains"), row);
  if (schema.not !== undefined) yield* walk(schema.not, child(path, "not"), shape);
  for (const keyword of ["allOf", "anyOf"] as const) for (const [at, part] of (schema[keyword] ?? []).entries()) yield* walk(part, child(child(path, keyword), at), shape);
}

function* members(schema: PredicateSchema, path: string, shape: Shape): Generator<Finding> {
  if (shape.kind !== "object") return;
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const here = child(child(path, "properties"), key);
    const member = memberOf(shape, key);
    if (member === undefined) yield unknown(key, here, shape);
    else yield* walk(inner, here, member);
  }
  const named = Object.keys(schema.properties ?? {});
  for (const [at, key] of (schema.required ?? []).entries()) {
    if (!named.includes(key) && memberOf(shape, key) === undefined) yield unknown(key, child(child(path, "required"), at), shape);
  }
}

function unknown(key: string, path: string, shape: Shape): Finding {
  return finding("unknown-fact", path, { found: key, ...nearest(key, Object.keys(shape.members ?? {})) });
}

/** A value that a choice of the form, or a fact of another type, can never have. */
function* impossible(value: Json, path: string, { kind, choices }: Shape): Generator<Finding> {
  const found = JSON.stringify(value);
  if (choices !== undefined && !choices.includes(value)) yield finding("impossible-value", path, { found, ...nearest(String(value), choices.map(String)) });
  else if (choices === undefined && !mayBe(kind, value)) yield finding("impossible-value", path, { found, expected: [kind] });
}

function mayBe(kind: Shape["kind"], value: Json): boolean {
  switch (kind) {
    case "any":
      return true;
    case "list":
      return Array.isArray(value);
    case "text":
      return typeof value === "string";
    case "number":
    case "boolean":
    case "object":
      return typeof value === kind;
  }
}
