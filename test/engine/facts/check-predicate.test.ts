import { describe, expect, it } from "vitest";
import { checkPredicate } from "../../../engine/facts/index.ts";

const found = (predicate: unknown, names: readonly string[] = []) => checkPredicate(predicate, "procedure.json#/x", names).map(({ code, path }) => `${code} ${path.slice("procedure.json#/x".length)}`);

describe("a predicate", () => {
  it("that is sound has no findings", () => {
    expect(found({ required: ["answers"], properties: { answers: { required: ["a"], properties: { a: { enum: ["x"] } } } } })).toEqual([]);
    expect(found("late", ["late"])).toEqual([]);
  });

  it.each([
    [{ properties: { answers: {} } }, "predicate-holds-for-absent /properties/answers"],
    [{ required: ["a"], properties: { a: { properties: { b: {} } } } }, "predicate-holds-for-absent /properties/a/properties/b"],
    [{ not: { properties: { b: {} } } }, "predicate-holds-for-absent /not/properties/b"],
    [{ if: {} }, "unknown-keyword /if"],
    [{ $ref: "#" }, "unknown-keyword /$ref"],
    [{ constructor: {} }, "unknown-keyword /constructor"],
    [{ minimum: "3" }, "malformed-keyword /minimum"],
    [{ anyOf: [] }, "malformed-keyword /anyOf"],
    [{ anyOf: [3] }, "predicate-not-a-schema /anyOf/0"],
    [{ pattern: "(a+)+" }, "unsafe-pattern /pattern"],
    [true, "predicate-not-a-schema "],
    ["late", "unknown-predicate "],
  ])("%j is found out", (predicate, expected) => expect(found(predicate)).toEqual([expected]));

  it("nested without end is refused, not followed", () => {
    let predicate: object = {};
    for (let depth = 0; depth < 1_000; depth += 1) predicate = { not: predicate };
    expect(found(predicate)).toEqual([expect.stringMatching(/^predicate-too-deep/)]);
  });
});
