// What is called impossible is impossible and what is called possible is possible, on worlds small enough to look at whole.

import fc from "fast-check";
import { expect, test } from "vitest";
import { compileCondition } from "../../../../engine/facts/index.ts";
import type { PredicateSchema, Procedure } from "../../../../engine/model/index.ts";
import { ANYTHING } from "../../../../engine/verify/predicates/domain.ts";
import { factWorld, satisfiable, type FactWorld, type Literal } from "../../../../engine/verify/predicates/index.ts";
import { allFacts, condition, definition, holds } from "./small-worlds.ts";

const literals: fc.Arbitrary<readonly { readonly predicate: PredicateSchema; readonly holds: boolean }[]> = fc.array(fc.record({ predicate: condition, holds: fc.boolean() }), { minLength: 1, maxLength: 3 });

test.each(["filed", "drafting"] as const)("agrees with a look at all facts there can be (%s)", (stage) => {
  const told = { yes: 0, no: 0, unknown: 0 };
  fc.assert(
    fc.property(definition, fc.array(literals, { minLength: 20, maxLength: 20 }), (given, sets) => {
      const all = allFacts(given, stage);
      const world = factWorld(given, { stage });
      for (const set of sets) {
        const isPossible = all.some((facts) => set.every(({ predicate, holds: wanted }) => holds(predicate, facts) === wanted));
        const { verdict, witness } = satisfiable(set, world);
        told[verdict] += 1;
        if (verdict === "no") expect(isPossible).toBe(false);
        // Facts that are worked out are taken to be free, so of them "yes" promises nothing.
        if (verdict === "yes" && !JSON.stringify([set, given.form, given.procedure.rules]).includes("derived")) expect(isPossible).toBe(true);
        if (witness !== undefined) expect(set.every(({ predicate, holds: wanted }) => holds(predicate, witness) === wanted)).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
  expect(told.unknown / (told.yes + told.no + told.unknown)).toBeLessThan(0.1);
  expect(Math.min(told.yes, told.no)).toBeGreaterThan(20);
});

const EVERYTHING: FactWorld = { procedure: { predicates: {} } as Procedure, facts: ANYTHING, axioms: new Map() };

test("a condition that some document meets is never called impossible, whatever the document", () => {
  fc.assert(
    fc.property(looseSchema, fc.array(looseDocument, { minLength: 20, maxLength: 20 }), (predicate, documents) => {
      const isMet = compileCondition(predicate);
      const verdicts = { true: satisfiable([{ predicate, holds: true }], EVERYTHING).verdict, false: satisfiable([{ predicate, holds: false }], EVERYTHING).verdict };
      for (const document of documents) expect(verdicts[`${isMet(document)}`]).not.toBe("no");
      expect([verdicts.true, verdicts.false]).not.toEqual(["no", "no"]);
    }),
    { numRuns: 500 },
  );
});

test("a condition never holds and does not hold at once", () => {
  fc.assert(
    fc.property(looseSchema, (predicate) => {
      expect(satisfiable([{ predicate, holds: true }, { predicate, holds: false }], EVERYTHING).verdict).not.toBe("yes"); // prettier-ignore
    }),
    { numRuns: 500 },
  );
});

test("more demands never make something possible", () => {
  fc.assert(
    fc.property(definition, literals, literals, (given, some, more) => {
      const world = factWorld(given, { stage: "filed" });
      const verdict = (asked: readonly Literal[]) => satisfiable(asked, world).verdict;
      if (verdict(some) === "no") expect(verdict([...some, ...more])).not.toBe("yes");
    }),
    { numRuns: 100 },
  );
});

const KEYS = ["a", "b"] as const;
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 1.5, -2, "", "a", "ab");

const looseDocument: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("any"), { maxLength: 2 }), fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 2, noNullPrototype: true })),
})).any;

/** Any condition our keywords can make, careless ones included. */
const looseSchema: fc.Arbitrary<PredicateSchema> = fc.letrec<{ any: PredicateSchema; schema: PredicateSchema }>((tie) => ({
  any: fc.oneof({ maxDepth: 3, depthSize: "small" }, fc.constantFrom<PredicateSchema>({}, { const: "a" }, { type: "number" }, { required: ["a"] }, { minItems: 1 }), tie("schema")),
  schema: fc.record<PredicateSchema>(
    {
      type: fc.constantFrom<string | string[]>("string", "number", "integer", "boolean", "object", "array", "null", ["string", "integer"], ["object", "array", "null"]),
      const: scalar as fc.Arbitrary<null>,
      enum: fc.array(scalar as fc.Arbitrary<null>, { minLength: 1, maxLength: 3 }),
      properties: fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 2, noNullPrototype: true }),
      required: fc.subarray([...KEYS]),
      minimum: fc.constantFrom(0, 1, 1.5),
      exclusiveMaximum: fc.constantFrom(0, 1, 2),
      minLength: fc.constantFrom(0, 1, 2),
      maxLength: fc.constantFrom(0, 1),
      pattern: fc.constantFrom("^a", "^a?$"),
      items: tie("any"),
      contains: tie("any"),
      minItems: fc.constantFrom(0, 1),
      maxItems: fc.constantFrom(0, 1, 2),
      not: tie("any"),
      allOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }),
      anyOf: fc.array(tie("any"), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  ).map(atMostThree),
})).schema;

/** So that not everything contradicts everything. */
function atMostThree(schema: PredicateSchema): PredicateSchema {
  return Object.fromEntries(Object.entries(schema).slice(0, 3)) as PredicateSchema;
}

