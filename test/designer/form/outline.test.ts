// The outline: what it reads of any draft, and where a line comes to stand when it is moved.

import { describe, expect, it } from "vitest";
import { eachNode, formTree, nodeAt, uiPointer, type FormNode } from "../../../designer/form/form-tree.ts";
import { dropPlace, holdersFor, placeAfter, rowsWhileDragging, stepDown, stepToPage, stepUp, visibleRows } from "../../../designer/form/outline-moves.ts";
import type { Json } from "../../../engine/model/index.ts";
import { COMMON, DEATH, folderWith } from "./a-folder.ts";

const text = { type: "string", title: "Chữ" };
const SMALL = folderWith({
  one: { type: "object", title: "Một", properties: { a: text, group: { type: "object", title: "Nhóm", properties: { b: text, c: text } }, d: text } },
  two: { type: "object", title: "Hai", properties: { list: { type: "array", title: "Dòng", items: { type: "object", properties: { e: text } } }, shared: { $ref: "common/address" } } },
  three: { type: "object", title: "Ba", properties: {} },
});
const nodes = formTree(SMALL, COMMON) ?? [];
const named = (name: string): FormNode => {
  const found = eachNode(nodes).find((node) => node.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const said = (place: { readonly holder: FormNode | undefined; readonly before?: string | undefined } | undefined): string | undefined => (place === undefined ? undefined : `${place.holder?.name ?? ""}/${place.before ?? ""}`);

describe("reading", () => {
  it("knows pages, groups, lists and shared groups", () => {
    expect(eachNode(nodes).map(({ name, kind, depth }) => `${depth} ${name} ${kind}`)).toEqual(["0 one page", "1 a question", "1 group group", "2 b question", "2 c question", "1 d question", "0 two page", "1 list list", "2 e question", "1 shared shared", "0 three page"]);
  });

  it("calls a shared group by its own title", () => {
    expect(named("shared").label).toBe("Địa chỉ");
  });

  it.each<[string, Json]>([
    ["nothing", null],
    ["a list", []],
    ["a form without pages", { type: "object" }],
  ])("says that %s is no form", (_, form) => {
    expect(formTree({ form, formUi: {} }, COMMON)).toBeUndefined();
  });

  it.each<[Json]>([null, 3, "<b>", [], { type: "object", properties: [] }, { type: "array", items: 7 }, { $ref: 5 }, { $ref: "common/__proto__" }, { type: "array", items: { properties: { x: null } } }].map((odd): [Json] => [odd]))("shows what can be read beside %j", (odd) => {
    const tree = formTree(folderWith({ page: { type: "object", properties: { odd, after: text } } }, "no ui"), COMMON) ?? [];
    expect(eachNode(tree).map(({ name }) => name)).toEqual(expect.arrayContaining(["page", "odd", "after"]));
  });

  it("finds the line a place belongs to, whichever file speaks of it", () => {
    const tree = formTree(DEATH, COMMON) ?? [];
    for (const { pointer } of eachNode(tree)) {
      expect(nodeAt(tree, `${pointer}/title`)?.pointer).toBe(pointer);
      expect(nodeAt(tree, `${uiPointer(pointer)}/ui:help`)?.pointer).toBe(pointer);
    }
    expect(nodeAt(tree, "/formUi/nowhere/ui:help")).toBeUndefined();
  });

  it("speaks of a list's rows as form.ui.json does, also of a field called properties", () => {
    expect(uiPointer("/form/properties/two/properties/list/items/properties/e")).toBe("/formUi/two/list/items/e");
    expect(uiPointer("/form/properties/properties/properties/items")).toBe("/formUi/properties/items");
  });
});

describe("moving by steps", () => {
  it.each([
    ["d", "up", "one/group"],
    ["a", "up", undefined],
    ["b", "up", "one/group"],
    ["a", "down", "one/d"],
    ["c", "down", "one/d"],
    ["d", "down", undefined],
    ["two", "up", "/one"],
    ["two", "down", "/"],
    ["three", "down", undefined],
  ] as const)("%s %s", (name, way, place) => {
    expect(said((way === "up" ? stepUp : stepDown)(nodes, named(name)))).toBe(place);
  });

  it("goes to the end of the page beside", () => {
    expect(said(stepToPage(nodes, named("b"), 1))).toBe("two/");
    expect(said(stepToPage(nodes, named("list"), -1))).toBe("one/");
    expect(stepToPage(nodes, named("a"), -1)).toBeUndefined();
    expect(stepToPage(nodes, named("two"), 1)).toBeUndefined();
  });

  it("never offers a group to itself or a shared group to anything", () => {
    expect(holdersFor(nodes, named("group")).map(({ name }) => name)).toEqual(["two", "list", "three"]);
  });
});

describe("dropping", () => {
  const rows = (active: string) => rowsWhileDragging(visibleRows(nodes, new Set()), named(active));

  it.each([
    ["a", "group", 0, "group/b"], // right below a group that is open there is only the group
    ["a", "c", 0, "one/d"],
    ["a", "c", 1, "group/"],
    ["d", "b", 0, "group/b"],
    ["d", "two", 0, "two/list"],
    ["list", "two", 0, "one/"],
    ["a", "one", 0, "one/group"],
    ["e", "three", 0, "three/"],
    ["group", "e", 1, "list/"],
    ["three", "one", 0, "/one"],
    ["one", "three", 5, "/"],
  ] as const)("%s over %s, %i to the right", (active, over, levels, place) => {
    expect(said(dropPlace(rows(active), named(active), named(over).pointer, levels))).toBe(place);
  });

  it("never puts anything where the form could not hold it", () => {
    const all = eachNode(nodes);
    for (const active of all) {
      for (const over of rows(active.name)) {
        for (const levels of [-3, -1, 0, 1, 3]) {
          const place = dropPlace(rows(active.name), active, over.pointer, levels);
          if (place === undefined) continue;
          expect(active.depth === 0).toBe(place.holder === undefined);
          expect(place.holder?.pointer.startsWith(active.pointer)).not.toBe(true);
          expect(place.before === undefined || (place.holder?.children ?? nodes).some(({ name }) => name === place.before)).toBe(true);
        }
      }
    }
  });

  it("puts something new into what is dropped upon, or after it", () => {
    expect(said(placeAfter(nodes, named("group")))).toBe("group/b");
    expect(said(placeAfter(nodes, named("shared")))).toBe("two/");
    expect(said(placeAfter(nodes, named("a")))).toBe("one/group");
  });
});
