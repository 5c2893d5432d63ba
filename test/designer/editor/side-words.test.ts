// What each of two people made of a place, as the conflict dialogue says it.

import { describe, expect, it } from "vitest";
import { sideWords } from "../../../designer/editor/saving/side-words.ts";
import type { MergeConflict } from "../../../engine/edit/index.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";

const merged = {
  procedure: { fees: [{ id: "late", label: { vi: "Lệ phí muộn" } }, { id: "copy", label: { vi: "Phí bản sao" } }] },
  form: { properties: { name: { title: "Họ tên" }, born: { title: "Ngày sinh" }, odd: {}, who: { $ref: "common/person" } } },
} as unknown as ProcedureFolder;
const mine = (conflict: Omit<MergeConflict, "way">) => sideWords({ way: [], ...conflict }, "mine", { merged, common: { person: { title: "Người" } }, language: "vi" });

describe("what a place is with one of two", () => {
  it.each<[string, Json | undefined, Json | undefined, string | undefined]>([
    ["a text", "Cũ", "Mới", "Mới"],
    ["an amount", 8000, 9000, "9000"],
    ["a yes or no", false, true, "có"],
    ["a text in two languages", { vi: "Cũ" }, { vi: "Mới", en: "New" }, "Mới"],
    ["a thing: its name and what was changed", { id: "late", label: { vi: "Lệ phí" }, amount: 1 }, { id: "late", label: { vi: "Lệ phí" }, amount: 2 }, "Lệ phí; amount: 2"],
    ["a thing without a name", { a: 1 }, { a: 2, b: [true, null] }, "a: 2; b:; – có; – –"],
    ["a list", [], ["x", "y"], "– x; – y"],
    ["taken away", 1, undefined, undefined],
  ])("%s", (_name, base, value, words) => {
    expect(mine({ at: "/procedure/x", ...(base === undefined ? {} : { base }), ...(value === undefined ? {} : { mine: value }) })).toBe(words);
  });

  it.each([
    ["/form/properties", ["born", "name", "who", "odd", "gone"], "Ngày sinh → Họ tên → Người → odd → gone"],
    ["/procedure/fees", ["=copy", "=late", "=gone"], "Phí bản sao → Lệ phí muộn → gone"],
    ["/nowhere", ["=a"], "a"],
  ])("an order at %s is a row of names", (place, keys, words) => {
    expect(mine({ at: place, isOrder: true, mine: keys })).toBe(words);
  });

  it("is not longer than one can read", () => {
    expect(mine({ at: "/procedure/x", mine: "x".repeat(1_000) })).toHaveLength(301);
  });
});
