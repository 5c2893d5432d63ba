// Where what is said about a bundled definition belongs in the folder, and what a place of a draft is called.

import { describe, expect, it } from "vitest";
import { namedIn } from "../../../designer/editor/named-in.ts";
import { placeInFolder } from "../../../designer/editor/place-in-folder.ts";
import type { CommonGroups, Json, ProcedureFolder } from "../../../engine/model/index.ts";

const common: CommonGroups = { person: { properties: { name: { $ref: "common/name" } } }, name: { type: "string" }, circle: { properties: { again: { $ref: "common/circle" } } } };
const form: Json = { properties: { groom: { title: "Bên nam", properties: { person: { $ref: "common/person" } } } } };

describe("a place of a shared group", () => {
  it.each([
    ["/form/properties/groom", "/form/properties/groom"],
    ["/form/definitions/person/properties/name", "/form/properties/groom/properties/person"],
    ["/form/definitions/name", "/form/properties/groom/properties/person"],
    ["/form/definitions/circle", "/form/definitions/circle"],
    ["/workflow/states/a", "/workflow/states/a"],
  ])("%s is shown at %s", (pointer, place) => {
    expect(placeInFolder(pointer, { form }, common)).toBe(place);
  });

  it("is looked for in forms of any shape without end", () => {
    expect(placeInFolder("/form/definitions/person", { form: null }, common)).toBe("/form/definitions/person");
    expect(placeInFolder("/form/definitions/person", { form: [{ $ref: "common/circle" }, { $ref: 5 }, "common/person"] }, common)).toBe("/form/definitions/person");
  });
});

describe("the name of a place", () => {
  const folder: ProcedureFolder = { procedure: { fees: [{ label: { vi: "Lệ phí" } }, { label: 5 }] }, form, formUi: {}, workflow: { states: { a: { meta: { label: { vi: "Thẩm tra" } }, on: { GO: {} } }, b: null } }, documents: {}, journeys: {}, answers: {} };

  it.each([
    ["/procedure/fees/0/amount", "Lệ phí"],
    ["/procedure/fees/1", "fees"],
    ["/form/properties/groom/properties/person", "Bên nam"],
    ["/workflow/states/a/on/GO", "Thẩm tra"],
    ["/workflow/states/b", "b"],
    ["/workflow", undefined],
  ])("%s is %s", (pointer, name) => {
    expect(namedIn(folder, pointer)).toBe(name);
  });
});
