// The arguments of derived facts: as many inputs as the function has room for, no gaps, and no more.

import { describe, expect, it } from "vitest";
import { fitting, slotsOf, withArgument } from "../../../designer/facts/arguments.ts";
import { factCatalogue } from "../../../designer/condition/catalogue.ts";
import { ARGUMENT_KINDS, type ArgumentKind, DERIVED_FUNCTIONS } from "../../../engine/facts/index.ts";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { COMMON, DEATH } from "../form/a-folder.ts";

describe("the inputs of a function", () => {
  it.each<[keyof typeof DERIVED_FUNCTIONS, number, number]>([
    ["daysBetween", 0, 2],
    ["daysBetween", 2, 2],
    ["daysBetween", 3, 3],
    ["firstOf", 0, 1],
    ["firstOf", 2, 3],
    ["count", 0, 3],
  ])("%s with %i given: %i", (fn, given, expected) => {
    expect(slotsOf(DERIVED_FUNCTIONS[fn], given)).toHaveLength(expected);
  });
});

describe("an argument", () => {
  const args = [{ fact: "/a" }, { fact: "/b" }, { fact: "/c" }];

  it("is changed where it stands, or added behind the last one", () => {
    expect(withArgument(args, 1, { value: 3 })).toEqual([{ fact: "/a" }, { value: 3 }, { fact: "/c" }]);
    expect(withArgument(args, 7, { value: 3 })).toHaveLength(4);
  });

  it("taken away takes those behind it along", () => {
    expect(withArgument(args, 1, undefined)).toEqual([{ fact: "/a" }]);
  });
});

describe("the facts that fit", () => {
  const catalogue = factCatalogue(draftDefinition(DEATH, COMMON), { kind: "procedure" });
  const pointers = (kind: ArgumentKind) => fitting(kind, catalogue.facts, catalogue).map(({ pointer }) => pointer);

  it("a moment are those kept as text, and the present one", () => {
    expect(pointers("dateTime")).toEqual(expect.arrayContaining(["/now", "/answers/death/time"]));
  });

  it("a day are days, a number numbers", () => {
    expect(pointers("day")).toEqual(expect.arrayContaining(["/today", "/derived/deathDate", "/answers/death/notice/issuedOn"]));
    expect(pointers("number")).toEqual(expect.arrayContaining(["/answers/request/copies/count"]));
    expect(pointers("number")).not.toContain("/answers/death/place");
  });

  it.each(Object.keys(ARGUMENT_KINDS) as ArgumentKind[])("'%s' is answered", (kind) => {
    expect(Array.isArray(pointers(kind))).toBe(true);
  });
});
