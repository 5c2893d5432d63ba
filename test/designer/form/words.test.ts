// Choices as they are pasted, names as they are made, texts as they are translated, ways of writing as they are offered.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChoiceRow, choiceLines, choiceRows, choicesFrom, readChoices, TWO_CHOICES, withChoice, withPlaceholder } from "../../../designer/form/choices.ts";
import { eachNode, formTree, type FormNode } from "../../../designer/form/form-tree.ts";
import { Naming, valueFor } from "../../../designer/form/naming.ts";
import { keyMeaning } from "../../../designer/form/outline-keys.ts";
import { READY_PATTERNS } from "../../../designer/form/patterns.ts";
import { isMissing, textsOf } from "../../../designer/form/texts.ts";
import { applyEdits, moveField, renameField, type Worked } from "../../../engine/edit/index.ts";
import { at, patternFault } from "../../../engine/facts/index.ts";
import { checkForm } from "../../../engine/forms/index.ts";
import type { ProcedureFolder } from "../../../engine/model/index.ts";
import { putAt } from "../../../designer/parts/put.ts";
import { COMMON, DEATH, folderWith } from "./a-folder.ts";

const values = (rows: ReturnType<typeof readChoices>) => rows.map(({ value }) => value);

describe("choices", () => {
  it("are read from lines, numbered lines, and columns of a spreadsheet", () => {
    expect(readChoices("1. Vợ, chồng\n- Con | Child\n\nCha mẹ\tParents\r\nCon\nother\tKhác\tOther", [])).toEqual([
      { value: "voChong", title: "Vợ, chồng", english: "" },
      { value: "con", title: "Con", english: "Child" },
      { value: "chaMe", title: "Cha mẹ", english: "Parents" },
      { value: "other", title: "Khác", english: "Other" },
    ]);
  });

  it("keep their value and English while they keep their title", () => {
    const before = [{ value: "male", title: "Nam", english: "Male" }, { value: "female", title: "Nữ", english: "Female" }];
    expect(readChoices("Nữ\nKhác\nNam", before)).toEqual([before[1], { value: "khac", title: "Khác", english: "" }, before[0]]);
    expect(readChoices(choiceLines(before), before)).toEqual(before);
  });

  it("of any pasted text are sound, and nothing in it is executed or inherited", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }).map((text) => `${text}\n__proto__\nconstructor | toString\n<b>x</b>`), (text) => {
        const rows = readChoices(text, []);
        expect(new Set(values(rows)).size).toBe(rows.length);
        const form = { type: "object", properties: { page: { type: "object", title: "Trang", properties: { choice: { type: "string", title: "Chọn", oneOf: choicesFrom(rows) } } } } };
        expect(checkForm(form).filter(({ code }) => code !== "unreadable")).toEqual([]);
      }),
    );
  });

  it("stop at what a question may have", () => {
    expect(readChoices(Array.from({ length: 5000 }, (_, index) => `Lựa chọn ${index}`).join("\n"), [])).toHaveLength(500);
  });

  it("that are no choices are told apart from none", () => {
    expect(choiceRows({})).toBeUndefined();
    expect(choiceRows([null, "x", { const: 1 }])).toEqual([{ value: undefined, title: "", english: "" }, { value: undefined, title: "", english: "" }, { value: 1, title: "", english: "" }]);
    expect(values(withChoice(withChoice([], "Có"), "Có"))).toEqual(["co", "co2"]);
  });
});

describe("texts", () => {
  const nodes = formTree(DEATH, COMMON) ?? [];
  const texts = textsOf(DEATH, nodes);

  it("stand where they say, so that a translation is written to its place", () => {
    for (const { vi, en, viAt, enAt } of texts) expect([at(DEATH, viAt) ?? "", at(DEATH, enAt) ?? ""]).toEqual([vi, en]);
    expect(texts.filter(isMissing)).toEqual([]);
    expect(new Set(texts.map(({ viAt }) => viAt)).size).toBe(texts.length);
  });

  it("of shared groups are not this form's", () => {
    expect(texts.some(({ vi }) => vi === "Số định danh cá nhân")).toBe(false);
  });

  it("that are missing can be written and then are there", () => {
    const folder = folderWith({ page: { type: "object", title: "Trang", properties: { sex: { type: "string", title: "Giới tính", oneOf: [{ const: "m", title: "Nam" }] } } } }, { page: { sex: { "ui:help": "Theo giấy khai sinh" } } });
    const before = textsOf(folder, formTree(folder, COMMON) ?? []);
    expect(before.filter(isMissing).map(({ vi }) => vi)).toEqual(["Tờ khai", "Trang", "Giới tính", "Nam", "Theo giấy khai sinh"]);
    const after = before.reduce((draft, { enAt }) => {
      const outcome = applyEdits(draft, putAt(draft, enAt, "English"));
      return "folder" in outcome ? outcome.folder : draft;
    }, folder);
    expect(textsOf(after, formTree(after, COMMON) ?? []).filter(isMissing)).toEqual([]);
  });
});

describe("names", () => {
  const node = (name: string, title: string): FormNode => ({ ...(eachNode(formTree(DEATH, COMMON) ?? [])[0] as FormNode), name, pointer: `/form/properties/${name}`, field: { title } });

  it("of what was just put in are made once from its title", () => {
    const naming = new Naming();
    naming.made("/form/properties/cauHoiMoi");
    expect(naming.nameFor(node("cauHoiMoi", " "), [])).toBeUndefined();
    expect(naming.nameFor(node("cauHoiMoi", "Họ tên"), [node("hoTen", "Khác")])).toBe("hoTen2");
    expect(naming.nameFor(node("cauHoiMoi", "Tên khác"), [])).toBeUndefined();
  });

  it("that were there before stay", () => {
    expect(new Naming().nameFor(node("date", "Ngày chết"), [])).toBeUndefined();
  });
});

describe("values of choices", () => {
  const titled = (rows: readonly ChoiceRow[], index: number, title: string) => choiceRows(choicesFrom(rows.map((row, other) => (other === index ? { ...row, title } : row)))) ?? [];
  const fresh = withPlaceholder(choiceRows(TWO_CHOICES) ?? [], "Lựa chọn 3");

  it("of what was just put in are made once from the title its author gave it", () => {
    expect(fresh.map((_, index) => valueFor(fresh, index))).toEqual([undefined, undefined, undefined]);
    const typed = titled(titled(fresh, 2, "Đất"), 2, "Đất ở");
    expect(valueFor(typed, 2)).toBe("datO");
    expect(valueFor(titled(fresh, 2, " "), 2)).toBeUndefined();
    expect(valueFor(titled(fresh.map((row, index) => (index === 0 ? { ...row, value: "datO" } : row)), 2, "Đất ở"), 2)).toBe("datO2");
  });

  it("that somebody chose, or that were there when the form was opened, stay", () => {
    const opened = choiceRows(JSON.parse(JSON.stringify(choicesFrom(fresh)))) ?? [];
    expect(valueFor(titled(opened, 0, "Đất ở"), 0)).toBeUndefined();
    const chosen = titled(fresh.map((row) => ({ ...row, isPlaceholder: false })), 0, "Đất ở");
    expect(valueFor(chosen, 0)).toBeUndefined();
    expect(valueFor(titled(withChoice([], "Đất ở"), 0, "Nhà ở"), 0)).toBeUndefined();
  });

  it("still nobody's own stay so while the question is named and put elsewhere", () => {
    const page = { type: "object", title: "Trang", properties: {} };
    const asked = folderWith({ land: { ...page, properties: { cauHoiMoi: { type: "string", title: "Loại đất", oneOf: TWO_CHOICES } } }, house: page });
    const done = (folder: ProcedureFolder, worked: Worked) => ("edits" in worked ? (applyEdits(folder, worked.edits) as { readonly folder: ProcedureFolder }).folder : folder);
    const named = done(asked, renameField(asked, COMMON, "/form/properties/land/properties/cauHoiMoi", "loaiDat"));
    const moved = done(named, moveField(named, COMMON, "/form/properties/land/properties/loaiDat", { parent: "/form/properties/house" }));
    expect(valueFor(titled(choiceRows(at(moved, "/form/properties/house/properties/loaiDat/oneOf")) ?? [], 0, "Đất ở"), 0)).toBe("datO");
  });
});

it.each(READY_PATTERNS.map(({ pattern }) => [pattern]))("the ready way of writing %s is safe", (pattern) => {
  expect(patternFault(pattern)).toBeUndefined();
});

it("keys of the browser and of other programs are left to them", () => {
  const key = (name: string, held: object = {}) => keyMeaning({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });
  expect([key("ArrowUp"), key("ArrowUp", { altKey: true }), key("ArrowUp", { ctrlKey: true }), key("constructor"), key("a")]).toEqual(["previous", "up", undefined, undefined, undefined]);
});
