import { expect, it } from "vitest";
import { at, child, isPointer, overlaps, segments } from "../../../engine/facts/index.ts";

const document = { answers: { members: [{ name: "An" }], "a/b": 1, "m~n": 2, empty: null }, "": "odd" };

it.each([
  ["", document],
  ["/answers/members/0/name", "An"],
  ["/answers/a~1b", 1],
  ["/answers/m~0n", 2],
  ["/answers/empty", null],
  ["/", "odd"],
])("%s leads to a value", (pointer, value) => expect(at(document, pointer)).toEqual(value));

it.each(["/answers/x", "/answers/members/1", "/answers/members/-", "/answers/members/00", "/answers/empty/x", "answers", "/answers/m~2n", "/answers/members/0/name/0"])("%s leads nowhere", (pointer) =>
  expect(at(document, pointer)).toBeUndefined(),
);

it.each(["/constructor", "/__proto__", "/answers/toString", "/answers/members/length", "/answers/members/0/name/length"])("%s never reaches what every object has", (pointer) =>
  expect(at(document, pointer)).toBeUndefined(),
);

it("finds an own key called __proto__", () => expect(at(JSON.parse('{"__proto__":1}'), "/__proto__")).toBe(1));

it("escapes what it puts together", () => expect(segments(child(child("", "a/b"), "m~n"))).toEqual(["a/b", "m~n"]));

it("tells pointers from other texts", () => expect(["", "/a", "/a~0~1", "a", "/a~2", "#/a"].map(isPointer)).toEqual([true, true, true, false, false, false]));

it.each([
  ["/a", "/a/b", true],
  ["/a/b", "/a", true],
  ["/a", "/ab", false],
  ["/a/*/c", "/a/3/c", true],
  ["/a/3", "/a/*/c", true],
  ["/a/*/c", "/a/3/d", false],
  ["", "/a", true],
])("%s and %s overlap: %s", (one, other, expected) => expect(overlaps(one, other)).toBe(expected));
