import { describe, expect, it } from "vitest";
import { compileCondition, compilePredicate, validateAgainst } from "../../../engine/facts/index.ts";
import type { Facts, Predicate } from "../../../engine/model/index.ts";

const facts = { answers: { deceased: { age: 3, name: "An" }, copies: [1, 2] }, derived: {} } as unknown as Facts;
const onAnswers = (schema: object): Predicate => ({ required: ["answers"], properties: { answers: schema } });
const holds = (predicate: Predicate, named = {}) => compilePredicate(predicate, named)(facts);

describe("a predicate", () => {
  it("holds when the facts are valid against it", () => {
    expect(holds(onAnswers({ required: ["deceased"], properties: { deceased: { required: ["age"], properties: { age: { maximum: 5 } } } } }))).toBe(true);
    expect(holds(onAnswers({ required: ["deceased"], properties: { deceased: { required: ["age"], properties: { age: { maximum: 2 } } } } }))).toBe(false);
  });

  it("does not hold for what is absent", () => expect(holds(onAnswers({ required: ["wedding"], properties: { wedding: {} } }))).toBe(false));

  it.each([
    [{ properties: { a: { minimum: 3 } }, required: ["a"] }, [3, null, "a", []]],
    [{ minimum: 3 }, ["9", null, true, {}]],
    [{ pattern: "^a" }, [3, null, ["a"]]],
    [{ contains: { const: 1 } }, [1, { 0: 1 }, "1"]],
  ])("%j does not hold for values of another type", (schema, values) => expect(values.map(compileCondition(schema))).toEqual(values.map(() => false)));

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("does not find what every object has: %s", (key) => expect(holds(onAnswers({ required: [key] }))).toBe(false));

  it("can be named", () => {
    const named = { young: { schema: onAnswers({ required: ["deceased"] }) as object } };
    expect(compilePredicate("young", named)(facts)).toBe(true);
  });

  it.each(["old", "constructor", "__proto__"])("that is unknown is a bug: %s", (name) => expect(() => compilePredicate(name, {})).toThrow(/Unknown predicate/));

  it("with a keyword nobody checked is a bug", () => expect(() => compileCondition({ if: {} } as never)).toThrow(/Keyword 'if'/));

  it("does not write into the definition", () => {
    const schema = Object.freeze({ required: Object.freeze(["a"]), properties: Object.freeze({ a: Object.freeze({ type: "string" }) }) });
    expect(compileCondition(schema)({ a: "x" })).toBe(true);
    expect(Object.getOwnPropertyNames(schema)).toEqual(["required", "properties"]);
  });
});

describe("what is wrong with a value", () => {
  it.each([
    [{ type: "string" }, 3, { path: "", keyword: "type", params: { expected: "string" } }],
    [{ type: ["string", "null"] }, 3, { path: "", keyword: "type", params: { expected: ["string", "null"] } }],
    [{ type: "string", minLength: 3 }, "ab", { path: "", keyword: "minLength", params: { limit: 3 } }],
    [{ type: "string", pattern: "^a" }, "b", { path: "", keyword: "pattern", params: { pattern: "^a" } }],
    [{ type: "string", format: "email" }, "a@b", { path: "", keyword: "format", params: { format: "email" } }],
    [{ type: "string", format: "date" }, "2026-02-30", { path: "", keyword: "format", params: { format: "date" } }],
    [{ type: "string", enum: ["a", "b"] }, "c", { path: "", keyword: "enum", params: { allowed: ["a", "b"] } }],
    [{ type: "string", oneOf: [{ const: "a", title: "A" }] }, "c", { path: "", keyword: "enum", params: { allowed: ["a"] } }],
    [{ type: "boolean", const: true }, false, { path: "", keyword: "const", params: { allowed: ["true"] } }],
    [{ type: "integer", minimum: 1 }, 0, { path: "", keyword: "minimum", params: { limit: 1 } }],
    [{ type: "array", uniqueItems: true }, [1, 1], { path: "", keyword: "uniqueItems", params: {} }],
    [{ type: "array", items: { type: "integer" } }, [1, "2"], { path: "/1", keyword: "type", params: { expected: "integer" } }],
    [{ type: "object", required: ["a/b"] }, {}, { path: "/a~1b", keyword: "required", params: {} }],
    [{ anyOf: [{ const: 1 }, { const: 2 }] }, 3, { path: "", keyword: "anyOf", params: {} }],
    [{ not: { const: 3 } }, 3, { path: "", keyword: "not", params: {} }],
    [{ contains: { const: 3 } }, [1, 2], { path: "", keyword: "contains", params: {} }],
  ])("%j refuses %j", (schema, value, error) => expect(validateAgainst(schema, value)).toEqual([error]));

  it("is told for each place once, each missing member by itself", () => {
    const schema = { type: "object", properties: { a: { type: "string", minLength: 3, pattern: "^x" }, b: {} }, required: ["b", "c"], additionalProperties: false };
    expect(validateAgainst(schema, { a: "y", d: 1 }).map(({ path, keyword }) => `${path} ${keyword}`)).toEqual(["/b required", "/c required", "/a minLength", "/d unknownProperty"]);
  });

  it.each(["__proto__", "constructor", "prototype", "toString", "a%b", "a#b", "tên"])("a closed object refuses the member %s", (key) => {
    const closed = { type: "object", properties: { known: { type: "string" } }, additionalProperties: false };
    const value = JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`) as unknown;
    expect(validateAgainst(closed, value)).toEqual([{ path: `/${key}`, keyword: "unknownProperty", params: {} }]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ["a lone surrogate", { a: "\ud800" }, "/a", "text"],
    ["a control character", { a: "x\u0000" }, "/a", "text"],
    ["a broken name", { "\udfff": 1 }, "", "text"],
    ["no JSON", { a: new Date() }, "/a", "json"],
    ["not a number", { a: Number.NaN }, "/a", "json"],
    ["too many rows", { a: Array.from({ length: 1_001 }, () => 0) }, "/a", "size"],
    ["too many values", { a: Array.from({ length: 10 }, () => Array.from({ length: 600 }, () => 0)) }, "/a/8/189", "size"],
  ])("odd values are refused before they are judged: %s", (_, value, path, keyword) => expect(validateAgainst({}, value)).toEqual([{ path, keyword, params: {} }]));

  it("nesting without end is refused, not followed", () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) value = [value];
    expect(validateAgainst({}, value)).toEqual([expect.objectContaining({ keyword: "size" })]);
  });

  it("line breaks and every Vietnamese letter are text", () => expect(validateAgainst({ type: "string" }, "Nguyễn Thị Đẹp\r\n\tẪỴ 🏠")).toEqual([]));
});
