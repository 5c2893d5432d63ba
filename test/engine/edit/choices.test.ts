// A choice whose value has another name: whatever asks for it, tells of it or is filled with it says the new one, and nothing else does.

import { describe, expect, it } from "vitest";
import { renameChoice } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, DEATH, fieldsOf, findingsOf, FOLDERS, mismatches } from "./folders.ts";

/** Pointers of the choices of all questions that are the folder's own. */
const choicesOf = (folder: ProcedureFolder) => fieldsOf(folder.form).flatMap((field) => [`${field}/oneOf`, `${field}/items/oneOf`]).filter((place) => Array.isArray(at(folder, place)));
const valuesAt = (folder: ProcedureFolder, place: string) => (at(folder, place) as readonly JsonObject[]).flatMap((choice) => (typeof choice["const"] === "string" ? [choice["const"]] : []));

describe.each(FOLDERS)("%s", (_name, folder) => {
  it("keeps its meaning when every choice has another value", () => {
    let all = folder;
    for (const place of choicesOf(folder)) {
      for (const value of valuesAt(folder, place)) {
        const worked = renameChoice(all, [place], { from: value, to: `${value}Fresh` });
        if ("refusal" in worked) expect([place, worked.refusal.code]).toEqual([place, "in_use"]);
        else all = after(all, worked);
      }
    }
    expect(all).not.toBe(folder);
    expect(findingsOf(all)).toEqual([]);
    expect(mismatches(all)).toEqual([]);
  });
});

const KIND = "/form/properties/death/properties/kind";
const asked = { type: "string", title: "Loại", oneOf: [{ const: "luaChon1", title: "Một" }, { const: "luaChon2", title: "Hai" }] } as const;
const say = (schema: Json): Json => ({ required: ["answers"], properties: { answers: { required: ["death"], properties: { death: schema } } } });
const asks = (kind: Json): Json => say({ required: ["kind"], properties: { kind } });

describe("a choice", () => {
  const folder = apply(DEATH, [
    { op: "set", at: KIND, value: { ...asked, default: "luaChon1" } },
    { op: "set", at: "/form/properties/death/properties/other", value: asked },
    { op: "set", at: "/form/properties/death/properties/boxes", value: { type: "array", title: "Ô", items: { type: "string", oneOf: asked.oneOf } } },
    { op: "set", at: "/procedure/predicates/one", value: { label: { vi: "Một" }, schema: asks({ enum: ["luaChon2", "luaChon1"] }) } },
    { op: "set", at: "/procedure/predicates/not", value: { label: { vi: "Không" }, schema: { not: asks({ const: "luaChon1" }) } } },
    { op: "set", at: "/procedure/predicates/other", value: { label: { vi: "Khác" }, schema: say({ required: ["other"], properties: { other: { const: "luaChon1" } } }) } },
    { op: "set", at: "/procedure/predicates/box", value: { label: { vi: "Ô" }, schema: say({ required: ["boxes"], properties: { boxes: { contains: { const: "luaChon1" } } } }) } },
    { op: "set", at: "/answers/sample", value: { death: { kind: "luaChon1", other: "luaChon1", boxes: ["luaChon2", "luaChon1"] } } },
  ]);

  it("is followed by what asks for it and tells of it, and by nothing that means another question's", () => {
    const one = after(folder, renameChoice(folder, [`${KIND}/oneOf`], { from: "luaChon1", to: "mot" }));
    expect(at(one, KIND)).toEqual({ ...asked, default: "mot", oneOf: [{ const: "mot", title: "Một" }, asked.oneOf[1]] });
    expect(at(one, "/procedure/predicates/one/schema")).toEqual(asks({ enum: ["luaChon2", "mot"] }));
    expect(at(one, "/procedure/predicates/not/schema")).toEqual({ not: asks({ const: "mot" }) });
    expect(at(one, "/answers/sample")).toEqual({ death: { kind: "mot", other: "luaChon1", boxes: ["luaChon2", "luaChon1"] } });
    for (const untouched of ["/procedure/predicates/other", "/procedure/predicates/box", "/form/properties/death/properties/other", "/workflow"]) expect(at(one, untouched)).toBe(at(folder, untouched));
  });

  it("of several boxes to tick is followed in the rows of the answer", () => {
    const boxes = after(folder, renameChoice(folder, ["/form/properties/death/properties/boxes/items/oneOf"], { from: "luaChon1", to: "mot" }));
    expect(at(boxes, "/answers/sample")).toEqual({ death: { kind: "luaChon1", other: "luaChon1", boxes: ["luaChon2", "mot"] } });
    expect(JSON.stringify(at(boxes, "/procedure/predicates/box"))).toContain('"contains":{"const":"mot"}');
  });

  it("of a table has the new value in all of its rows, or in none", () => {
    const rows = [`${KIND}/oneOf`, "/form/properties/death/properties/other/oneOf"];
    const table = after(folder, renameChoice(folder, rows, { from: "luaChon1", to: "mot" }));
    expect(rows.map((row) => valuesAt(table, row))).toEqual([["mot", "luaChon2"], ["mot", "luaChon2"]]);
    expect(renameChoice(folder, [rows[0] ?? "", "/form/properties/death/properties/gone/oneOf"], { from: "luaChon1", to: "mot" })).toMatchObject({ refusal: { code: "place_missing" } });
  });

  it("comes back when the new value is taken back", () => {
    const place = `${KIND}/oneOf`;
    const one = after(folder, renameChoice(folder, [place], { from: "luaChon1", to: "mot" }));
    expect(after(one, renameChoice(one, [place], { from: "mot", to: "luaChon1" }))).toEqual(folder);
  });

  it("keeps its value where the answer is worked on or written down elsewhere, and beside one that has it already", () => {
    const derived = apply(folder, [{ op: "insert", at: "/procedure/derive/-", value: { name: "same", fn: "same", args: [{ fact: "/answers/death/kind" }, { value: "luaChon1" }] } }]);
    expect(renameChoice(derived, [`${KIND}/oneOf`], { from: "luaChon1", to: "mot" })).toMatchObject({ refusal: { code: "in_use", at: expect.stringMatching(/^\/procedure\/derive\//) as string } });
    expect(renameChoice(folder, [`${KIND}/oneOf`], { from: "luaChon1", to: "luaChon2" })).toMatchObject({ refusal: { code: "name_taken" } });
  });
});

it("a choice of an act's form has another value while nothing looks at the answer, and keeps it as soon as something does", () => {
  const form = "/workflow/states/receiving/states/checking/on/ACCEPT/meta/form";
  const place = `${form}/properties/kind/oneOf`;
  const folder = apply(DEATH, [{ op: "set", at: form, value: { type: "object", title: "Mẫu", properties: { kind: asked } } }]);
  expect(valuesAt(after(folder, renameChoice(folder, [place], { from: "luaChon1", to: "mot" })), place)).toEqual(["mot", "luaChon2"]);
  const data = { required: ["data"], properties: { data: { required: ["kind"], properties: { kind: { const: "luaChon1" } } } } };
  const looked = apply(folder, [{ op: "set", at: "/procedure/predicates/one", value: { label: { vi: "Một" }, schema: { required: ["acts"], properties: { acts: { required: ["ACCEPT"], properties: { ACCEPT: data } } } } } }]);
  expect(renameChoice(looked, [place], { from: "luaChon1", to: "mot" })).toMatchObject({ refusal: { code: "in_use", at: "/procedure/predicates/one/schema" } });
});

describe("a choice whose answer is carried elsewhere", () => {
  const ACCEPT = "/workflow/states/receiving/states/checking/on/ACCEPT";
  const act = `${ACCEPT}/meta/form/properties/kind/oneOf`;
  const form = { type: "object", title: "Mẫu", properties: { kind: asked } } as const;
  const recording = (from: string) => [{ type: "record", params: { name: "kept", from } }];
  const looking = { op: "set", at: "/procedure/predicates/kept", value: { label: { vi: "Ghi" }, schema: { required: ["records"], properties: { records: { required: ["kept"], properties: { kept: { required: ["kind"], properties: { kind: { const: "luaChon1" } } } } } } } } } as const;
  const folder = apply(DEATH, [{ op: "set", at: `${ACCEPT}/meta/form`, value: form }, { op: "set", at: KIND, value: asked }]);
  const renamed = (given: ProcedureFolder, place: string) => renameChoice(given, [place], { from: "luaChon1", to: "mot" });

  it.each([
    ["the act's data", `${ACCEPT}/actions`, "/event/data", act],
    ["the act as it was done", "/workflow/states/processing/entry", "/acts/ACCEPT/data", act],
    ["the act's data, in the step it leads to", "/workflow/states/processing/entry", "/event/data", act],
    ["the page it stands on", `${ACCEPT}/actions`, "/answers/death", `${KIND}/oneOf`],
    ["the answer itself", `${ACCEPT}/actions`, "/answers/death/kind", `${KIND}/oneOf`],
  ])("keeps its value when a record somebody looks at is made of %s", (_of, at, from, place) => {
    const recorded = apply(folder, [{ op: "set", at, value: recording(from) }, looking]);
    expect(renamed(recorded, place)).toMatchObject({ refusal: { code: "in_use" } });
  });

  it.each([
    ["nobody looks at the record", `${ACCEPT}/actions`, "/event/data", [], act],
    ["the record is made of another act's data", "/workflow/states/receiving/states/checking/on/REQUEST_SUPPLEMENT/actions", "/event/data", [looking], act],
    ["the record is made of another page", `${ACCEPT}/actions`, "/answers/deceased", [looking], `${KIND}/oneOf`],
  ])("has another value when %s", (_why, at, from, looks, place) => {
    const recorded = apply(folder, [{ op: "set", at, value: recording(from) }, ...looks]);
    expect(valuesAt(after(recorded, renamed(recorded, place)), place)).toEqual(["mot", "luaChon2"]);
  });

  it("keeps its value when an action or a derivation looks into what it stands in", () => {
    const rejecting = apply(folder, [{ op: "set", at: `${ACCEPT}/actions`, value: [{ type: "rejectComponents", params: { items: "/event/data" } }] }]);
    expect(renamed(rejecting, act)).toMatchObject({ refusal: { code: "in_use", at: `${ACCEPT}/actions/0/params/items` } });
    const counting = (args: readonly Json[]) => apply(folder, [{ op: "set", at: "/procedure/derive", value: [{ name: "many", fn: "count", args: [{ fact: "/answers/death" }, ...args] }] }]);
    expect(renamed(counting([{ value: "/kind" }, { value: "luaChon1" }]), `${KIND}/oneOf`)).toMatchObject({ refusal: { code: "in_use", at: "/procedure/derive/0" } });
    expect(renamed(counting([]), `${KIND}/oneOf`)).toHaveProperty("edits");
  });

  it("of one act leaves alone what another act asks under the same name", () => {
    const other = "/workflow/states/receiving/states/checking/on/REQUEST_SUPPLEMENT/meta/form";
    const both = apply(folder, [{ op: "set", at: `${ACCEPT}/meta/form/properties/kind/default`, value: "luaChon1" }, { op: "set", at: other, value: { ...form, properties: { kind: { ...asked, default: "luaChon1" } } } }]);
    const one = after(both, renamed(both, act));
    expect(at(one, `${ACCEPT}/meta/form/properties/kind/default`)).toBe("mot");
    expect(at(one, other)).toBe(at(both, other));
  });
});
