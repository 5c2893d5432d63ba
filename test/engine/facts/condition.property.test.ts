// A condition says exactly what its schema says: judged by an evaluator of its own, and by turning it back into a schema.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, compileCondition, type Condition, conditionOf, predicateOf, type Test } from "../../../engine/facts/index.ts";
import type { Json, PredicateSchema } from "../../../engine/model/index.ts";

const KEYS = ["a", "b", "c/d"] as const;
const scalar: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, false, 0, 1, 1.5, 7, "", "x", "xy", "zzz");

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, fc.array(tie("value"), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 3 })),
}));

/** Schemas as the checks let them through: what is under `properties` is required too. Some keep the key optional all the same. */
const { schema } = fc.letrec<{ schema: PredicateSchema }>((tie) => {
  const inner = tie("schema");
  const members = fc.tuple(fc.dictionary(fc.constantFrom(...KEYS), inner, { maxKeys: 2 }), fc.subarray([...KEYS]), fc.boolean()).map(([properties, more, isLax]) => ({
    properties,
    required: isLax ? more : [...new Set([...Object.keys(properties), ...more])],
  }));
  const number = fc.constantFrom(0, 1, 2);
  const keyword: fc.Arbitrary<PredicateSchema> = fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar.map((one): PredicateSchema => ({ const: one })),
    fc.array(scalar, { minLength: 1, maxLength: 3 }).map((values): PredicateSchema => ({ enum: values })),
    fc.constantFrom("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems").chain((name) => number.map((limit): PredicateSchema => ({ [name]: limit }))),
    fc.constantFrom("^x", "y$").map((pattern): PredicateSchema => ({ pattern })),
    fc.constantFrom("string", "number", "integer", "boolean", "object", "array", "null").map((type): PredicateSchema => ({ type })),
    fc.constant<PredicateSchema>({ type: ["string", "integer", "array"] }),
    members,
    members,
    inner.map((items): PredicateSchema => ({ items })),
    inner.map((contains): PredicateSchema => ({ contains })),
    inner.map((not): PredicateSchema => ({ not })),
    fc.array(inner, { minLength: 1, maxLength: 2 }).map((allOf): PredicateSchema => ({ allOf })),
    fc.array(inner, { minLength: 1, maxLength: 2 }).map((anyOf): PredicateSchema => ({ anyOf })),
  );
  return { schema: fc.array(keyword, { minLength: 0, maxLength: 2 }).map((all): PredicateSchema => Object.assign({}, ...all) as PredicateSchema) };
});

describe("a condition", () => {
  it("holds exactly when its schema does", () => {
    fc.assert(fc.property(schema, value, (given, facts) => holds(conditionOf(given), facts) === compileCondition(given)(facts)), { numRuns: 3000 });
  });

  it("comes back from the schema it makes as it was", () => {
    fc.assert(
      fc.property(schema, value, (given, facts) => {
        const condition = conditionOf(given);
        const back = predicateOf(condition) as PredicateSchema;
        expect(conditionOf(back)).toEqual(condition);
        expect(compileCondition(back)(facts)).toBe(compileCondition(given)(facts));
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps what it cannot read", () => {
    const odd = { required: ["a"], properties: { a: { format: "date", const: 1 } } } as PredicateSchema;
    expect(predicateOf(conditionOf(odd))).toEqual({ allOf: [{ required: ["a"], properties: { a: { const: 1 } } }, { required: ["a"], properties: { a: { format: "date" } } }] });
  });
});

it("a name stays a name alone, and is spelt out within others", () => {
  const named = { poor: { schema: { required: ["poor"] } } };
  expect(predicateOf({ kind: "named", name: "poor" }, named)).toBe("poor");
  expect(predicateOf({ kind: "not", of: { kind: "named", name: "poor" } }, named)).toEqual({ not: { required: ["poor"] } });
  expect(predicateOf({ kind: "not", of: { kind: "named", name: "rich" } }, named)).toBeUndefined();
  expect(predicateOf({ kind: "word", call: { type: "feesSettled" } })).toBeUndefined();
});

// ---------------------------------------------------------------------------------------------------------------------

function holds(condition: Condition, facts: unknown): boolean {
  switch (condition.kind) {
    case "always":
      return true;
    case "all":
      return condition.of.every((part) => holds(part, facts));
    case "any":
      return condition.of.some((part) => holds(part, facts));
    case "not":
      return !holds(condition.of, facts);
    case "named":
    case "word":
      throw new Error("A schema has no names");
    case "test":
      return passes(objectsOnly(facts, condition.fact), condition.test);
  }
}

/** A fact is a member of objects all the way down: no row of a list. */
function objectsOnly(facts: unknown, fact: string): unknown {
  const keys = fact.split("/").slice(1);
  return keys.reduce<unknown>((inner, key) => (Array.isArray(inner) ? undefined : at(inner, `/${key}`)), facts);
}

function passes(found: unknown, test: Test): boolean {
  if (found === undefined) return false;
  switch (test.is) {
    case "there":
      return true;
    case "equal":
      return JSON.stringify(found) === JSON.stringify(test.value);
    case "oneOf":
      return test.values.some((one) => JSON.stringify(found) === JSON.stringify(one));
    case "ofType":
      return test.types.some((type) => typeOf(found) === type || (type === "number" && typeOf(found) === "integer"));
    case "pattern":
      return typeof found === "string" && new RegExp(test.pattern).test(found);
    case "everyRow":
      return Array.isArray(found) && found.every((row) => holds(test.of, row));
    case "someRow":
      return Array.isArray(found) && found.some((row) => holds(test.of, row));
    case "minimum":
      return typeof found === "number" && found >= test.limit;
    case "maximum":
      return typeof found === "number" && found <= test.limit;
    case "exclusiveMinimum":
      return typeof found === "number" && found > test.limit;
    case "exclusiveMaximum":
      return typeof found === "number" && found < test.limit;
    case "minLength":
      return typeof found === "string" && found.length >= test.limit;
    case "maxLength":
      return typeof found === "string" && found.length <= test.limit;
    case "minItems":
      return Array.isArray(found) && found.length >= test.limit;
    case "maxItems":
      return Array.isArray(found) && found.length <= test.limit;
    case "schema":
      throw new Error("No unknown keywords here");
  }
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
