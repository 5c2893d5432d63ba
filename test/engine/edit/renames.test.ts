// Whatever is given another name, the procedure means the same: the checks find nothing, and every journey goes as told.

import { describe, expect, it } from "vitest";
import { pointerOfName, renameAct, renameField, renameName, renameState, type NameKind } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, COMMON, DEATH, fieldsOf, findingsOf, FOLDERS, mismatches, statesOf } from "./folders.ts";

const KINDS: readonly (readonly [NameKind, string])[] = [
  ["predicate", "/procedure/predicates"],
  ["limit", "/procedure/limits"],
  ["notice", "/procedure/notices"],
  ["document", "/documents"],
  ["result", "/procedure/results"],
  ["component", "/procedure/components"],
  ["fee", "/procedure/fees"],
  ["participant", "/procedure/participants"],
  ["derivation", "/procedure/derive"],
];

const namesOf = (folder: ProcedureFolder, place: string): readonly string[] => {
  const holder = at(folder, place);
  return Array.isArray(holder) ? (holder as readonly JsonObject[]).map(({ id, name }) => String(id ?? name)) : Object.keys(Object(holder) as object);
};

/** One by one only some, for the time it takes; all together they are renamed anyway. */
const everyEighth = (pointers: readonly string[]) => pointers.filter((_pointer, index) => index % 8 === 0);

describe.each(FOLDERS)("%s", (_name, folder) => {
  it("is without a fault to begin with", () => {
    expect(findingsOf(folder)).toEqual([]);
    expect(mismatches(folder)).toEqual([]);
  });

  it("keeps its meaning whichever field has another name", () => {
    const pointers = fieldsOf(folder.form);
    for (const pointer of everyEighth(pointers)) expect([pointer, findingsOf(after(folder, renameField(folder, COMMON, pointer, "freshName")))]).toEqual([pointer, []]);
    const all = pointers.toReversed().reduce((renamed, pointer, index) => after(renamed, renameField(renamed, COMMON, pointer, `fresh${index}`)), folder);
    expect(findingsOf(all)).toEqual([]);
    expect(mismatches(all)).toEqual([]);
  });

  it("keeps its meaning whichever step has another name", () => {
    const pointers = statesOf(folder.workflow);
    for (const pointer of everyEighth(pointers)) expect([pointer, findingsOf(after(folder, renameState(folder, pointer, "freshName")))]).toEqual([pointer, []]);
    const all = pointers.toReversed().reduce((renamed, pointer, index) => after(renamed, renameState(renamed, pointer, `fresh${index}`)), folder);
    expect(findingsOf(all)).toEqual([]);
    expect(mismatches(all)).toEqual([]);
  });

  it("keeps its meaning whatever else has another name", () => {
    let all = folder;
    for (const [kind, place] of KINDS) {
      for (const [index, name] of namesOf(folder, place).entries()) {
        all = after(all, renameName(all, kind, name, `fresh${"x".repeat(index)}`));
        expect(pointerOfName(all, kind, name)).toBeUndefined();
      }
    }
    expect(findingsOf(all)).toEqual([]);
    expect(mismatches(all)).toEqual([]);
  });

  it("keeps its meaning whichever act has another name", () => {
    const acts = new Set(JSON.stringify(folder.workflow).match(/"[A-Z][A-Z_]+":/g)?.map((key) => key.slice(1, -2)));
    const all = [...acts].reduce((renamed, act, index) => after(renamed, renameAct(renamed, act, `FRESH_${index}`)), folder);
    expect(acts.size).toBeGreaterThan(2);
    expect(findingsOf(all)).toEqual([]);
    expect(mismatches(all)).toEqual([]);
  });

  it("comes back when the new name is taken back", () => {
    for (const pointer of everyEighth(fieldsOf(folder.form))) {
      const name = pointer.slice(pointer.lastIndexOf("/") + 1);
      const renamed = after(folder, renameField(folder, COMMON, pointer, "freshName"));
      expect(after(renamed, renameField(renamed, COMMON, pointer.replace(/[^/]+$/, "freshName"), name))).toEqual(folder);
    }
  });
});

describe("a new name", () => {
  it.each([
    ["__proto__", "reserved_name"],
    ["constructor", "reserved_name"],
    ["2nd", "reserved_name"],
    ["có dấu", "reserved_name"],
    ["place", "name_taken"],
  ])("%s is refused for a field: %s", (name, code) => {
    expect(renameField(DEATH, COMMON, "/form/properties/death/properties/time", name)).toMatchObject({ refusal: { code } });
  });

  it.each([
    ["toString", "reserved_name"],
    ["a.b", "reserved_name"],
    ["receiving", "name_taken"],
  ])("%s is refused for a step: %s", (name, code) => {
    expect(renameState(DEATH, "/workflow/states/filing", name)).toMatchObject({ refusal: { code } });
  });

  it("leaves what has nothing to do with it the same object", () => {
    const renamed = after(DEATH, renameField(DEATH, COMMON, "/form/properties/death/properties/place", "noiChet"));
    expect(renamed.workflow).toBe(DEATH.workflow);
    expect((renamed.form as JsonObject)["title"]).toBe((DEATH.form as JsonObject)["title"]);
    expect(at(renamed, "/form/properties/deceased")).toBe(at(DEATH, "/form/properties/deceased"));
  });
});
