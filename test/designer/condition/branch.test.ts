// The sentence builder's tree means what the condition means: there and back for every condition of every definition at hand.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asGroup, branchOf, conditionFrom, isFinished } from "../../../designer/condition/branch.ts";
import { guardOf } from "../../../designer/condition/guard-of.ts";
import { conditionSentence, guardCondition, guardSentence } from "../../../engine/card/index.ts";
import { compileCondition, type Condition, conditionOf, predicateOf } from "../../../engine/facts/index.ts";
import { callsOf, indexStates } from "../../../engine/machine/index.ts";
import type { Definition, NamedCall, Predicate, PredicateSchema } from "../../../engine/model/index.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const PROCEDURES = proceduresUnderTest().map(({ name, compiled }) => ({ name, definition: compiled.definition }));

/** Every schema used as a condition anywhere in a value, by where it stands. */
function schemasIn(value: unknown, place = ""): readonly (readonly [string, PredicateSchema])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${place}/${key}`;
    const isCondition = ["requiredWhen", "when", "require", "schema", "facts", "here", "predicate"].includes(key) && typeof inner === "object" && inner !== null;
    return isCondition ? [[here, inner as PredicateSchema] as const] : schemasIn(inner, here);
  });
}

const throughBuilder = (predicate: Predicate): Predicate | undefined => {
  const condition = conditionFrom(branchOf(conditionOf(predicate)));
  return condition === undefined ? undefined : predicateOf(condition);
};

/** Facts near what a schema asks for: its own constants and others, some left out, some of another type. */
function factsFor(schema: PredicateSchema): fc.Arbitrary<unknown> {
  const { properties = {}, const: only, enum: some, contains, items, minimum, maximum, exclusiveMinimum, exclusiveMaximum, pattern } = schema;
  const rest = [schema.not, ...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((part) => (part === undefined ? [] : [factsFor(part)]));
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].flatMap((bound) => (bound === undefined ? [] : [fc.constantFrom(bound - 1, bound, bound + 1)]));
  const keys = [...new Set([...Object.keys(properties), ...(schema.required ?? [])])];
  const object = keys.length === 0 ? [] : [fc.record(Object.fromEntries(keys.map((key) => [key, factsFor(properties[key] ?? {})])), { requiredKeys: [] })];
  const list = [contains, items].flatMap((row) => (row === undefined ? [] : [fc.array(factsFor(row), { maxLength: 3 })]));
  const values = [...(only === undefined ? [] : [fc.constant(only)]), ...(some === undefined ? [] : [fc.constantFrom(...some)]), ...(pattern === undefined ? [] : [fc.constantFrom("", "a", "12", "001090001234")])];
  return fc.oneof(...object, ...object, ...object, ...list, ...list, ...bounds, ...values, ...rest, ...(object.length > 0 ? [] : [fc.constantFrom<unknown>("x", 3, true, false, "1990-02-03")]));
}

/** Objects made of several candidates for the same facts, so that all parts of a condition find theirs. */
function merged(schema: PredicateSchema): fc.Arbitrary<unknown> {
  return fc.array(factsFor(schema), { minLength: 1, maxLength: 4 }).map((parts) => parts.reduce(merge, {}));
}

function merge(one: unknown, other: unknown): unknown {
  if (typeof one !== "object" || one === null || Array.isArray(one) || typeof other !== "object" || other === null || Array.isArray(other)) return other;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(keys.map((key) => [key, key in one && key in other ? merge(one[key as never], other[key as never]) : (other[key as never] ?? one[key as never])]));
}

describe.each(PROCEDURES)("conditions of $name through the builder", ({ definition }) => {
  const schemas = schemasIn({ procedure: definition.procedure, form: definition.form, workflow: definition.workflow, documents: definition.documents });

  it("there are some", () => {
    expect(schemas.length).toBeGreaterThan(0);
  });

  it.each(schemas)("%s: the same verdict on any facts, the same sentence", (_, schema) => {
    const built = throughBuilder(schema) as PredicateSchema;
    const [before, after] = [compileCondition(schema), compileCondition(built)];
    fc.assert(fc.property(merged(schema), (facts) => before(facts) === after(facts)), { numRuns: 200 });
    expect(conditionSentence(built, definition)).toEqual(conditionSentence(schema, definition));
  });
});

describe.each(PROCEDURES)("guards of $name through the builder", ({ definition }) => {
  const guards = callsOf(indexStates(definition.workflow)).flatMap(({ kind, call, place }) => (kind === "guard" && place.endsWith("/guard") ? [[place, call] as const] : []));

  it.each(guards)("%s: the same sentence, by words there are", (_, guard) => {
    const built = guardOf(conditionFrom(branchOf(guardCondition(guard))) as Condition);
    expect(guardSentence(built, definition as Definition)).toEqual(guardSentence(guard, definition as Definition));
  });
});

describe("a guard built", () => {
  const word = (type: string, params?: NamedCall["params"]): Condition => ({ kind: "word", call: { type, ...(params === undefined ? {} : { params }) } });
  const paid: Condition = { kind: "test", fact: "/fees/paid", test: { is: "minimum", limit: 1 } };

  it.each<readonly [string, Condition, NamedCall | undefined]>([
    ["none when it always holds", { kind: "always" }, undefined],
    ["the word itself", word("feesSettled"), { type: "feesSettled" }],
    ["one `matches` for facts alone", { kind: "any", of: [paid, { kind: "not", of: paid }] }, { type: "matches", params: { predicate: predicateOf({ kind: "any", of: [paid, { kind: "not", of: paid }] }) as never } }],
    ["a name stays a name", { kind: "not", of: { kind: "named", name: "late" } }, { type: "not", params: { guard: { type: "matches", params: { predicate: "late" } } } }],
    ["words and facts joined", { kind: "all", of: [word("happened", { event: "SIGN" }), paid] }, { type: "all", params: { guards: [{ type: "happened", params: { event: "SIGN" } }, { type: "matches", params: { predicate: predicateOf(paid) as never } }] } }],
  ])("%s", (_, condition, guard) => {
    expect(guardOf(condition)).toEqual(guard);
  });
});

describe("a tree", () => {
  const fact = "/answers/a/b";

  it("tells the denial of a fact that is given from one that may be absent", () => {
    const given = branchOf(conditionOf({ required: ["a"], properties: { a: { not: { const: 1 } } } }));
    expect(given).toEqual({ kind: "fact", fact: "/a", test: { is: "equal", value: 1 }, denial: "given" });
    const absentToo = branchOf(conditionOf({ not: { required: ["a"], properties: { a: { const: 1 } } } }));
    expect(absentToo).toEqual({ kind: "fact", fact: "/a", test: { is: "equal", value: 1 }, denial: "orAbsent" });
  });

  it("leaves out rows nothing was chosen for, and is unfinished while a begun row has no value", () => {
    const row = { kind: "fact", fact, test: { is: "there" }, denial: "no" } as const;
    const unset = { kind: "fact", fact, test: { is: "unset", wanted: "equal" }, denial: "no" } as const;
    const group = (of: Parameters<typeof asGroup>[0][]) => ({ kind: "group", join: "all", isDenied: false, of }) as const;
    expect(conditionFrom(group([row, { kind: "blank" }]))).toEqual({ kind: "test", fact, test: { is: "there" } });
    expect(isFinished(group([row, { kind: "blank" }]))).toBe(true);
    expect(isFinished(group([row, unset]))).toBe(false);
    expect(isFinished(group([{ kind: "word", call: { type: "happened" }, isDenied: false }]))).toBe(false);
    expect(conditionFrom(group([{ kind: "blank" }]))).toBeUndefined();
  });

  it("is unfinished while rows of a list are asked nothing", () => {
    const rows = { kind: "fact", fact, test: { is: "someRow", of: { kind: "blank" } }, denial: "no" } as const;
    expect(isFinished(rows)).toBe(false);
    expect(isFinished({ ...rows, test: { is: "someRow", of: branchOf(conditionOf({ required: ["x"] })) } })).toBe(true);
  });

  it.each<PredicateSchema>([{ properties: 3 as never }, { format: "date" } as never, { type: ["string", "object"], required: ["a"] }, { anyOf: [{ uniqueItems: true } as never, { required: ["b"] }] }, { not: { not: { required: ["a"] } } }, { not: {} }, {}])(
    "keeps what it cannot read: %j",
    (schema) => {
      const condition = conditionOf(schema);
      const back = conditionFrom(branchOf(condition)) as Condition;
      expect(predicateOf(back)).toEqual(predicateOf(condition));
    },
  );
});
