// What inputs of the editor stand on: edits at places, entries of lists, notes at places, the definition of a draft.

import { describe, expect, it } from "vitest";
import { draftDefinition } from "../../../designer/parts/draft-definition.ts";
import { entriesAt, moveTo } from "../../../designer/parts/entries.ts";
import { countNotes, notesAt, placeOfFinding } from "../../../designer/parts/notes.ts";
import { appendAt, putAt, takeAt } from "../../../designer/parts/put.ts";
import { covers } from "../../../designer/parts/use-target.ts";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import { finding, type Json, type ProcedureFolder } from "../../../engine/model/index.ts";
import { COMMON, DEATH } from "../form/a-folder.ts";

const folderOf = (procedure: Json): ProcedureFolder => ({ ...DEATH, procedure });
const after = (folder: ProcedureFolder, edits: readonly Edit[], pointer: string): unknown => {
  const outcome = applyEdits(folder, edits);
  return "folder" in outcome ? at(outcome.folder, pointer) : outcome.refusal.code;
};

describe("a value put at a place", () => {
  it.each<[string, Json, string, Json, Json]>([
    ["takes the place of another", { a: 1 }, "/procedure/a", 2, { a: 2 }],
    ["is added under a new name", { a: 1 }, "/procedure/b", 2, { a: 1, b: 2 }],
    ["makes the groups on the way", {}, "/procedure/basis/note/vi", "x", { basis: { note: { vi: "x" } } }],
    ["leaves what stands beside it", { basis: { document: "d" } }, "/procedure/basis/note/vi", "x", { basis: { document: "d", note: { vi: "x" } } }],
    ["goes into an entry of a list", { fees: [{ id: "a" }] }, "/procedure/fees/0/label/vi", "x", { fees: [{ id: "a", label: { vi: "x" } }] }],
  ])("%s", (_, procedure, pointer, value, expected) => {
    const folder = folderOf(procedure);
    expect(after(folder, putAt(folder, pointer, value), "/procedure")).toEqual(expected);
  });

  it("is refused where something else stands in the way, and nothing is lost", () => {
    const folder = folderOf({ basis: "text" });
    expect(after(folder, putAt(folder, "/procedure/basis/note/vi", "x"), "/procedure")).toBe("not_a_group");
  });

  it("is appended to a list, which is made when there is none", () => {
    const [none, some] = [folderOf({}), folderOf({ fees: [1] })];
    expect(after(none, appendAt(none, "/procedure/fees", 2), "/procedure/fees")).toEqual([2]);
    expect(after(some, appendAt(some, "/procedure/fees", 2), "/procedure/fees")).toEqual([1, 2]);
  });

  it("is taken away, also when it is not there", () => {
    const folder = folderOf({ a: 1 });
    expect(after(folder, takeAt(folder, "/procedure/a"), "/procedure")).toEqual({});
    expect(takeAt(folder, "/procedure/b")).toEqual([]);
  });
});

describe("the entries of a list or table", () => {
  const moved = (holder: Json, from: number, to: number): unknown => {
    const folder = folderOf({ holder });
    return after(folder, moveTo(entriesAt(folder, "/procedure/holder") ?? [], from, to), "/procedure/holder");
  };

  it.each<[number, number, string]>([
    [0, 1, "bac"],
    [0, 2, "bca"],
    [2, 0, "cab"],
    [2, 1, "acb"],
    [1, 1, "abc"],
    [0, -1, "abc"],
    [2, 3, "abc"],
  ])("from %i to %i", (from, to, expected) => {
    expect(moved(["a", "b", "c"], from, to)).toEqual([...expected]);
    expect(Object.keys(moved({ a: 1, b: 2, c: 3 }, from, to) as object).join("")).toBe(expected);
  });

  it("are none where nothing stands, and cannot be told where something else does", () => {
    expect(entriesAt(folderOf({}), "/procedure/fees")).toEqual([]);
    expect(entriesAt(folderOf({ fees: "x" }), "/procedure/fees")).toBeUndefined();
    expect(entriesAt(folderOf({ limits: { "a/b": 1 } }), "/procedure/limits")?.[0]?.pointer).toBe("/procedure/limits/a~1b");
  });
});

describe("what is said at a place", () => {
  const truth = {
    definition: undefined,
    isSound: false,
    isStale: false,
    findings: [finding("empty-period", "procedure.json#/fees/0", { from: "a", to: "b" }), finding("missing-key", "procedure.json#/fees/0", { key: "kind" }), finding("missing-translation", "procedure.json#/fees/0/label", { text: "x" }), finding("empty-period", "procedure.json#/fees/0", { from: "a", to: "b" })],
  };
  const editor = { truth, remarks: [{ at: "/procedure/fees/0", text: "Xem lại", by: "Lan" }, { text: "Chung" }] };

  it("is of that place alone, each thing once, what must be mended first", () => {
    expect(notesAt(editor, "/procedure/fees/0", "vi").map(({ kind, text }) => [kind, text.slice(0, 7)])).toEqual([["error", "hiệu lự"], ["remark", "Xem lại"]]);
  });

  it("includes what lies below when asked for", () => {
    expect(notesAt(editor, "/procedure/fees", "vi", true).map(({ kind }) => kind)).toEqual(["error", "error", "warning", "remark"]);
    expect(notesAt(editor, "/procedure/fee", "vi", true)).toEqual([]);
  });

  it("of something missing is said where it would stand", () => {
    expect(placeOfFinding(finding("missing-key", "procedure.json#/fees/0", { key: "kind" }))).toBe("/procedure/fees/0/kind");
    expect(placeOfFinding(finding("missing-key", "documents/extract.json#", { key: "paper" }))).toBe("/documents/extract/paper");
  });

  it("is counted for what is folded up", () => {
    expect(countNotes(editor, ["/procedure/fees"])).toEqual({ errors: 3, others: 2 });
    expect(countNotes(editor, ["/procedure/limits"])).toEqual({ errors: 0, others: 0 });
  });

  it("a place covers itself and what lies in it, not its namesakes", () => {
    expect([covers("/a/b", "/a/b"), covers("/a/b", "/a/b/c"), covers("/a/b", "/a/bc"), covers("/a/b", "/a")]).toEqual([true, true, false, false]);
  });
});

describe("the definition of a draft", () => {
  it("is the bundled one when the files go together, the same for the same folder", () => {
    const definition = draftDefinition(DEATH, COMMON);
    expect(Object.keys(definition.form.definitions ?? {})).toContain("address");
    expect(draftDefinition(DEATH, COMMON)).toBe(definition);
  });

  it("keeps the form the same object while only other files change", () => {
    const other = { ...DEATH, procedure: { code: "2" } };
    expect(draftDefinition(other, COMMON).form).toBe(draftDefinition(DEATH, COMMON).form);
  });

  it("leaves out references that lead nowhere, and keeps the rest of the form", () => {
    const form = { type: "object", properties: { a: { type: "object", title: "A", properties: { b: { $ref: "common/gone" }, c: { $ref: "common/full-name" } } } } };
    const { properties = {} } = draftDefinition({ ...DEATH, form }, COMMON).form.properties["a"] ?? {};
    expect(properties).toEqual({ b: {}, c: { $ref: "#/definitions/full-name" } });
  });

  it.each<[string, Partial<ProcedureFolder>]>([["a form that is a text", { form: "x" }], ["a workflow that is a list", { workflow: [] }], ["nothing at all", { form: null, procedure: null, workflow: null, documents: {} }]])("there is one for %s", (_, broken) => {
    expect(draftDefinition({ ...DEATH, ...broken }, COMMON)).toHaveProperty("procedure");
  });
});
