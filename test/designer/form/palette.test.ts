// Whatever is put in from the palette is a sound field at once: an author starts from something that works.

import { describe, expect, it } from "vitest";
import { addField, addPage, changeKind, duplicateField, inlineGroup } from "../../../designer/form/field-work.ts";
import { actFormTree, eachNode, formTree, nodeAt, type FormNode } from "../../../designer/form/form-tree.ts";
import { PALETTE, readyGroups, type PaletteItem } from "../../../designer/form/palette.ts";
import { actHolderKinds, actQuestionKinds, questionKinds } from "../../../designer/form/question-kinds.ts";
import { applyEdits, type Edit, type Worked } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import { checkActForm, checkForm, checkFormUi } from "../../../engine/forms/index.ts";
import { bundle, type FormSchema, type ProcedureFolder } from "../../../engine/model/index.ts";
import { COMMON, DEATH, folderWith } from "./a-folder.ts";

const apply = (folder: ProcedureFolder, work: Worked | readonly Edit[]): ProcedureFolder => {
  const edits = "length" in work ? work : "edits" in work ? work.edits : [];
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.folder;
};

const findingsOf = (folder: ProcedureFolder): readonly unknown[] => {
  const bundled = bundle({ files: folder, common: COMMON });
  if ("findings" in bundled) return bundled.findings;
  const { form, formUi } = bundled.definition;
  return [...checkForm(form), ...checkFormUi(formUi, form as FormSchema)];
};

const node = (folder: ProcedureFolder, pointer: string): FormNode => {
  const found = nodeAt(formTree(folder, COMMON) ?? [], pointer);
  if (found === undefined) throw new Error(`Nothing at ${pointer}`);
  return found;
};

/** A page made in an empty form, with one thing of the palette in it. */
const withItem = (item: PaletteItem): { readonly folder: ProcedureFolder; readonly pointer: string } => {
  const page = addPage(folderWith());
  const folder = apply(folderWith(), page);
  const work = addField(folder, item, { holder: node(folder, page.pointer) }, COMMON);
  return { folder: apply(folder, work), pointer: work.pointer };
};

const ITEMS = [...PALETTE, readyGroups(COMMON)].flatMap(({ items }) => items).map((item) => [item.id, item] as const);

describe.each(ITEMS)("from the palette: %s", (_, item) => {
  it("is sound in an empty form", () => {
    expect(findingsOf(withItem(item).folder)).toEqual([]);
  });

  it("can be put in twice and copied", () => {
    const { folder, pointer } = withItem(item);
    const page = node(folder, "/form/properties/trangMoi");
    const twice = apply(folder, addField(folder, item, { holder: page, before: node(folder, pointer).name }, COMMON));
    const copied = apply(twice, duplicateField(twice, node(twice, pointer), node(twice, page.pointer), undefined));
    expect(node(copied, page.pointer).children).toHaveLength(3);
    expect(node(copied, page.pointer).children[1]?.pointer).toBe(pointer);
    expect(findingsOf(copied)).toEqual([]);
  });
});

describe("kinds of questions", () => {
  const kinds = questionKinds();

  it.each(kinds.map(({ id, ...item }) => [id, { id, ...item }] as const))("%s can be asked as any other kind and is still sound", (_, item) => {
    for (const other of kinds) {
      const { folder, pointer } = withItem(item);
      const changed = apply(folder, changeKind(folder, node(folder, pointer), other));
      expect([other.id, findingsOf(changed)]).toEqual([other.id, []]);
    }
  });

  it("keeps words, conditions and choices when asked as another kind", () => {
    const folder = folderWith({ page: { type: "object", title: "Trang", required: [], properties: { sex: { type: "string", title: "Giới tính", description: "Theo giấy khai sinh", "x-pii": "none", "x-en": { title: "Sex" }, oneOf: [{ const: "male", title: "Nam" }] } } } });
    const checkboxes = kinds.find(({ id }) => id === "checkboxes") as PaletteItem;
    const changed = apply(folder, changeKind(folder, node(folder, "/form/properties/page/properties/sex"), checkboxes));
    expect(node(changed, "/form/properties/page/properties/sex").field).toEqual({ type: "array", title: "Giới tính", description: "Theo giấy khai sinh", "x-pii": "none", "x-en": { title: "Sex" }, uniqueItems: true, items: { type: "string", oneOf: [{ const: "male", title: "Nam" }] } });
  });
});

describe("work on fields", () => {
  it("asks a new row of a table with the table's choices", () => {
    const matrix = ITEMS.find(([id]) => id === "matrix")?.[1] as PaletteItem;
    const date = ITEMS.find(([id]) => id === "date")?.[1] as PaletteItem;
    const { folder, pointer } = withItem(matrix);
    const grown = apply(folder, addField(folder, date, { holder: node(folder, pointer) }, COMMON));
    expect(findingsOf(grown)).toEqual([]);
    expect(node(grown, pointer).children.map(({ field }) => field.oneOf)).toHaveLength(3);
  });

  it("puts a shared group in place without moving an answer", () => {
    const group = node(DEATH, "/form/properties/requester/properties/person");
    const own = apply(DEATH, inlineGroup(group, COMMON));
    expect(node(own, group.pointer).children.map(({ name }) => name)).toEqual(["fullName", "dateOfBirth", "identityDocument", "residence", "phone", "email"]);
    expect(findingsOf(own)).toEqual([]);
  });

  it("makes what a draft lacks on the way to a new field", () => {
    const folder = { ...folderWith({ page: { type: "object", title: "Trang" } }), formUi: null };
    const phone = ITEMS.find(([id]) => id === "phone")?.[1] as PaletteItem;
    const grown = apply(folder, addField(folder, phone, { holder: node(folder, "/form/properties/page") }, COMMON));
    expect(eachNode(formTree(grown, COMMON) ?? []).map(({ name }) => name)).toEqual(["page", "soDienThoai"]);
  });
});

it("an act's form gathers questions in groups and lists, not in tables, whose look only form.ui.json could say", () => {
  expect(actHolderKinds().map(({ id }) => id)).toEqual(["group", "list"]);
  for (const item of [...actQuestionKinds(), ...actHolderKinds()]) {
    const form = "/workflow/states/receiving/states/checking/on/ACCEPT/meta/form";
    const empty = apply(DEATH, [{ op: "set", at: form, value: { type: "object", title: "Mẫu", properties: {} } }]);
    const page = actFormTree(at(empty, form), form, COMMON) as FormNode;
    const work = addField(empty, item, { holder: page }, COMMON);
    expect([item.id, checkActForm(at(apply(empty, work), form), "")]).toEqual([item.id, []]);
  }
});
