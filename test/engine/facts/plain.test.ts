import { describe, expect, it } from "vitest";
import { oddityOf } from "../../../engine/facts/index.ts";
import { LONGEST_TEXT } from "../../../engine/facts/pattern.ts";

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe("S04: answers a form cannot mean", () => {
  it.each<[string, unknown, string]>([
    ["a text longer than patterns are judged on", { a: "x".repeat(LONGEST_TEXT + 1) }, "/a"],
    ["a list of more than a thousand rows", { a: Array.from({ length: 1_001 }, (_, at) => at) }, "/a"],
    ["nesting without end", nested(2_000), "/a".repeat(41)],
    ["thousands of values", { a: Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`k${at}`, at])) }, "/a/k4998"],
  ])("%s", (_name, value, path) => expect(oddityOf(value)).toEqual({ path, kind: "size" }));

  it("are none just within the bounds", () => {
    expect(oddityOf({ a: "x".repeat(LONGEST_TEXT), b: Array.from({ length: 1_000 }, () => 1), c: nested(39) })).toBeUndefined();
  });
});
