// The way back: a condition as the predicate that states it. The designer's sentence builder stores what this yields.

import type { PredicateSchema, Predicate } from "../model/index.ts";
import type { Condition, Test } from "./condition.ts";
import { segments } from "./pointer.ts";
import type { NamedPredicates } from "./schema.ts";

/**
 * The predicate of a condition. A name alone stays a name; within others its schema takes its place, since a schema cannot
 * refer to one. Undefined when a word of the vocabulary or an unknown name is in it: those are guards, no predicates.
 */
export function predicateOf(condition: Condition, named: NamedPredicates = {}): Predicate | undefined {
  return condition.kind === "named" ? condition.name : schemaOf(condition, named);
}

// ---------------------------------------------------------------------------------------------------------------------

function schemaOf(condition: Condition, named: NamedPredicates): PredicateSchema | undefined {
  switch (condition.kind) {
    case "always":
      return {};
    case "all":
      return every(condition.of, named, (allOf) => ({ allOf }));
    case "any":
      return condition.of.length === 0 ? { not: {} } : every(condition.of, named, (anyOf) => ({ anyOf }));
    case "not":
      return every([condition.of], named, ([inner]) => ({ not: inner ?? {} }));
    case "named":
      return Object.hasOwn(named, condition.name) ? named[condition.name]?.schema : undefined;
    case "word":
      return undefined;
    case "test":
      return atFact(segments(condition.fact), condition.test, named);
  }
}

function every(conditions: readonly Condition[], named: NamedPredicates, make: (schemas: readonly PredicateSchema[]) => PredicateSchema): PredicateSchema | undefined {
  const schemas = conditions.map((part) => schemaOf(part, named));
  return schemas.every((schema) => schema !== undefined) ? make(schemas) : undefined;
}

/** Objects down to the fact, each asked to have the next key: JSON Schema otherwise passes what is absent. */
function atFact([key, ...rest]: readonly string[], test: Test, named: NamedPredicates): PredicateSchema | undefined {
  if (key === undefined) return ofTest(test, named);
  if (rest.length === 0 && test.is === "there") return { required: [key] };
  const inner = atFact(rest, test, named);
  return inner === undefined ? undefined : { required: [key], properties: { [key]: inner } };
}

function ofTest(test: Test, named: NamedPredicates): PredicateSchema | undefined {
  switch (test.is) {
    case "there":
      return {};
    case "equal":
      return { const: test.value };
    case "oneOf":
      return { enum: test.values };
    case "ofType":
      return { type: test.types.length === 1 ? (test.types[0] as string) : test.types };
    case "pattern":
      return { pattern: test.pattern };
    case "everyRow":
      return every([test.of], named, ([items]) => ({ items: items ?? {} }));
    case "someRow":
      return every([test.of], named, ([contains]) => ({ contains: contains ?? {} }));
    case "schema":
      return test.schema;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
      return { [test.is]: test.limit };
  }
}
