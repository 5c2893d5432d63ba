// Rules around working copies that need no server: who may, what they are called, what the catalogue finds.

import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, Json } from "../../engine/model/index.ts";
import { copyNames } from "../../server/commands/working-copy-names.ts";
import { readNationalCatalogue, searchCatalogue } from "../../server/definitions/national-catalogue.ts";
import { maySeeWorkingCopies, mayWriteWorkingCopies } from "../../server/policies/working-copy.ts";

describe("who may", () => {
  it.each([
    ["procedureAuthor", "officer", true, true],
    ["procedureReviewer", "officer", true, false],
    ["auditor", "officer", true, false],
    ["chairman", "officer", false, false],
    ["intakeOfficer", "officer", false, false],
    ["procedureAuthor", "citizen", false, false],
  ] as const)("%s as %s: see %s, write %s", (role, kind, see, write) => {
    const actor = { id: "a", name: "A", kind, roles: [{ role, agency: "anywhere" }] } as unknown as Actor;
    expect([maySeeWorkingCopies(actor), mayWriteWorkingCopies(actor)]).toEqual([see, write]);
  });
});

describe("what a working copy is called", () => {
  it.each<[procedure: Json, names: object]>([
    [{ code: " 1.000656 ", name: { vi: "Khai tử ", en: "Death" } }, { title: { vi: "Khai tử", en: "Death" }, procedureCode: "1.000656" }],
    [{ code: 7, name: "Khai tử" }, { title: { vi: "" } }],
    [{ name: { vi: ["x"], en: "" } }, { title: { vi: "" } }],
    [null, { title: { vi: "" } }],
    ["procedure", { title: { vi: "" } }],
    [[{ code: "1" }], { title: { vi: "" } }],
    [{ code: "1".repeat(99), name: { vi: "a".repeat(999) } }, { title: { vi: "a".repeat(300) }, procedureCode: "1".repeat(50) }],
  ])("%j", (procedure, names) => {
    expect(copyNames({ procedure })).toEqual(names);
  });

  it("can be said of anything", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (procedure) => {
        const { title, procedureCode = "" } = copyNames({ procedure: procedure as Json });
        expect(title.vi.length <= 300 && procedureCode.length <= 50).toBe(true);
      }),
    );
  });
});

describe("the national catalogue", () => {
  const entries = readNationalCatalogue(join(import.meta.dirname, "../../definitions"));
  const codes = (query: string): readonly string[] => searchCatalogue(entries, query).map(({ code }) => code);

  it("is found by code, former code, name and sector, with or without diacritics", () => {
    expect(codes("1.000656")).toEqual(["1.000656"]);
    expect(codes("dang ky khai tu")).toEqual(["1.000656"]);
    expect(codes("1.001028")).toEqual(["1.012591"]);
    expect(codes("hộ tịch kết")).toEqual(["1.000894"]);
    expect(codes("không có gì như thế")).toEqual([]);
    expect(codes("  ")).toHaveLength(entries.length);
  });

  it("has each code once, and says of what is not confirmed that it is not", () => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    for (const { code, source, reviewNote } of entries) expect(source !== "Chưa có nguồn" || reviewNote !== undefined, code).toBe(true);
  });

  it("need not exist, and one that cannot be used is told in one line", () => {
    expect(readNationalCatalogue(import.meta.dirname)).toEqual([]);
  });
});
