// Steps, ways and branches as people make them, looked at with the checks of the machine.

import { describe, expect, it } from "vitest";
import { addAct, addInvocation, addRegion, addState, addTimer, makeRegions, nestStates, removeState, removeTransition, renameState, retarget, setInitial, statePointer } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { after, apply, COMMON, DEATH, findingsOf, FOLDERS, mismatches, statesOf } from "./folders.ts";

const label = (vi: string) => ({ vi, en: vi });
const errors = (folder: ProcedureFolder) => findingsOf(folder).filter(({ severity }) => severity === "error");
const targetAt = (folder: ProcedureFolder, pointer: string) => (at(folder, pointer) as JsonObject)["target"];
const EXAMINING = statePointer("processing.examining");

describe("a new step", () => {
  it("stands where it was asked for, with its label and owner", () => {
    const folder = after(DEATH, addState(DEATH, { parent: statePointer("processing"), name: "consulting", label: label("Lấy ý kiến"), owner: { role: "civilStatusOfficer" }, before: "signing" }));
    const names = Object.keys(at(folder, `${statePointer("processing")}/states`) as object);
    expect(names.indexOf("consulting")).toBe(names.indexOf("signing") - 1);
    expect(at(folder, statePointer("processing.consulting"))).toEqual({ meta: { label: label("Lấy ý kiến"), owner: { role: "civilStatusOfficer" } } });
    expect(errors(folder)).toEqual([]);
    expect(after(folder, removeState(folder, COMMON, statePointer("processing.consulting")))).toEqual(DEATH);
  });

  it("within a plain step is where that one begins", () => {
    const folder = after(DEATH, addState(DEATH, { parent: EXAMINING, name: "reading", label: label("Đọc") }));
    expect(at(folder, `${EXAMINING}/initial`)).toBe("reading");
    expect(after(folder, removeState(folder, COMMON, `${EXAMINING}/states/reading`))).toEqual(DEATH);
  });

  it.each([
    [{ parent: "/workflow", name: "filing" }, "name_taken"],
    [{ parent: "/workflow", name: "a.b" }, "reserved_name"],
    [{ parent: "/workflow", name: "__proto__" }, "reserved_name"],
    [{ parent: "/workflow/states/nowhere", name: "x" }, "place_missing"],
    [{ parent: statePointer("refused"), name: "x" }, "would_strand"],
  ])("%o is refused: %s", (step, code) => {
    expect(addState(DEATH, { ...step, label: label("Bước") })).toMatchObject({ refusal: { code } });
  });
});

describe("steps put into one step", () => {
  it.each(FOLDERS)("keep their ways and their journeys: %s", (_name, folder) => {
    const siblings = statesOf(folder.workflow).filter((pointer) => pointer.split("/").length === 4 && (at(folder, pointer) as JsonObject)["type"] !== "final").slice(0, 2);
    const nested = after(folder, nestStates(folder, siblings, { name: "together", label: label("Cùng nhau") }));
    expect(errors(nested)).toEqual([]);
    expect(mismatches(nested)).toEqual([]);
    expect(Object.keys((nested.workflow as { readonly states: object }).states)[0]).toBe("together");
  });

  it("are refused when they do not stand side by side, or one ends the dossier", () => {
    expect(nestStates(DEATH, [statePointer("filing"), EXAMINING], { name: "together", label: label("X") })).toMatchObject({ refusal: { code: "would_strand" } });
    expect(nestStates(DEATH, [statePointer("filing"), statePointer("refused")], { name: "together", label: label("X") })).toMatchObject({ refusal: { code: "would_strand", at: statePointer("refused") } });
    expect(nestStates(DEATH, [], { name: "together", label: label("X") })).toMatchObject({ refusal: { code: "place_missing" } });
  });
});

describe("a way", () => {
  it.each([
    ["beside", "processing.signing", "signing"],
    ["by its id", "rejected", "#rejected"],
    ["within what has an id", "receiving.supplementing", "#receiving.supplementing"],
    ["to itself", "processing.examining", "examining"],
  ])("to a step %s is written so that it leads there", (_name, path, written) => {
    const folder = after(DEATH, addAct(DEATH, EXAMINING, { event: "LOOK_AGAIN", label: label("Xem lại"), by: [{ role: "civilStatusOfficer" }], target: statePointer(path) }));
    expect(targetAt(folder, `${EXAMINING}/on/LOOK_AGAIN`)).toBe(written);
    expect(errors(folder)).toEqual([]);
    expect(after(folder, removeTransition(folder, COMMON, `${EXAMINING}/on/LOOK_AGAIN`))).toEqual(DEATH);
  });

  it("leads elsewhere when it is led there, and nowhere when it is to stay", () => {
    const way = `${EXAMINING}/on/PROPOSE_REFUSAL`;
    const led = after(DEATH, retarget(DEATH, way, statePointer("processing.signing")));
    expect(targetAt(led, way)).toBe("signing");
    expect(targetAt(after(led, retarget(led, way, undefined)), way)).toBeUndefined();
    expect(retarget(DEATH, way, "/workflow/states/nowhere")).toMatchObject({ refusal: { code: "place_missing" } });
  });

  it("of one of several stays one of several", () => {
    const led = after(DEATH, retarget(DEATH, `${EXAMINING}/on/PREPARE_DRAFT/1`, statePointer("processing.signing")));
    expect(targetAt(led, `${EXAMINING}/on/PREPARE_DRAFT/1`)).toBe("signing");
    expect(errors(led)).toEqual([]);
  });

  it("from a workflow without an id gives it one only when it must", () => {
    const { id: _, ...workflow } = DEATH.workflow as JsonObject;
    const { id: _id, ...rejected } = (workflow["states"] as JsonObject)["rejected"] as JsonObject;
    const folder = { ...DEATH, workflow: { ...workflow, states: { ...(workflow["states"] as JsonObject), rejected } } };
    const beside = after(folder, retarget(folder, `${EXAMINING}/on/PROPOSE_REFUSAL`, statePointer("processing.signing")));
    expect((beside.workflow as JsonObject)["id"]).toBeUndefined();
    const far = after(folder, retarget(folder, `${EXAMINING}/on/PROPOSE_REFUSAL`, statePointer("rejected")));
    expect(targetAt(far, `${EXAMINING}/on/PROPOSE_REFUSAL`)).toBe("#workflow.rejected");
    expect((far.workflow as JsonObject)["id"]).toBe("workflow");
  });

  it("by time or by an outside system leads on as an act does", () => {
    const timed = after(DEATH, addTimer(DEATH, EXAMINING, "supplementWindow", statePointer("expired")));
    expect(at(timed, `${EXAMINING}/after/supplementWindow`)).toEqual({ target: "#expired" });
    expect(addTimer(timed, EXAMINING, "supplementWindow")).toMatchObject({ refusal: { code: "name_taken" } });
    const waiting = after(timed, addInvocation(timed, EXAMINING, "collectPayment", { id: "late", onDone: statePointer("processing.signing") }));
    expect(at(waiting, `${EXAMINING}/invoke/0`)).toEqual({ id: "late", src: "collectPayment", onDone: { target: "signing" } });
    expect(addInvocation(waiting, EXAMINING, "collectPayment", { id: "payment" })).toMatchObject({ refusal: { code: "name_taken" } });
    expect(errors(waiting)).toEqual([]);
  });

  it.each([
    ["lower case", "accept", EXAMINING, "reserved_name"],
    ["an end", "ACCEPT", statePointer("refused"), "would_strand"],
    ["a taken name", "EXTEND", EXAMINING, "name_taken"],
  ])("is refused for %s", (_name, event, pointer, code) => {
    expect(addAct(DEATH, pointer, { event, label: label("X"), by: [{ role: "approver" }] })).toMatchObject({ refusal: { code } });
  });
});

describe("where a step begins", () => {
  it("is where it was told to", () => {
    expect(at(after(DEATH, setInitial(DEATH, statePointer("receiving.supplementing"))), "/workflow/states/receiving/initial")).toBe("supplementing");
  });

  it("is the first that is left when it was taken away", () => {
    const folder = after(DEATH, removeState(DEATH, COMMON, statePointer("receiving.checking"), { resolve: true }));
    expect(at(folder, "/workflow/states/receiving/initial")).toBe("supplementing");
  });

  it("follows a new name", () => {
    expect(at(after(DEATH, renameState(DEATH, statePointer("receiving.checking"), "looking")), "/workflow/states/receiving/initial")).toBe("looking");
  });
});

describe("branches", () => {
  const other = { name: "field", label: label("Kiểm tra thực địa"), owner: { role: "civilStatusOfficer" }, act: { event: "REPORT", label: label("Báo cáo"), by: [{ role: "civilStatusOfficer" }] } };

  it("of a plain step: what was done in it is the first, and what led to the step after ends it", () => {
    const folder = after(DEATH, makeRegions(DEATH, statePointer("processing.registering"), { first: { name: "book", label: label("Ghi sổ") }, others: [other], join: statePointer("processing.signing") }));
    expect(errors(folder)).toEqual([]);
    const registering = statePointer("processing.registering");
    expect(at(folder, `${registering}/type`)).toBe("parallel");
    expect(targetAt(folder, `${registering}/states/book/states/registering/on/SUBMIT_FOR_SIGNATURE`)).toBe("ended");
    expect(targetAt(folder, `${registering}/onDone`)).toBe("signing");
    // Whoever came to the step comes to all its branches.
    expect(targetAt(folder, `${EXAMINING}/on/PREPARE_DRAFT/1`)).toBe("registering");
  });

  it("of a step with steps in it: those are the first branch", () => {
    const folder = after(DEATH, makeRegions(DEATH, statePointer("receiving"), { first: { name: "counter", label: label("Một cửa") }, others: [other], join: statePointer("processing") }));
    expect(errors(folder)).toEqual([]);
    expect(targetAt(folder, `${statePointer("receiving.counter.checking")}/on/ACCEPT`)).toBe("ended");
    expect(targetAt(folder, `${statePointer("receiving.counter.checking")}/on/REQUEST_SUPPLEMENT`)).toBe("supplementing");
  });

  it("can be added to and taken away from", () => {
    const folder = after(DEATH, makeRegions(DEATH, statePointer("processing.registering"), { first: { name: "book", label: label("Ghi sổ") }, others: [other] }));
    const more = after(folder, addRegion(folder, statePointer("processing.registering"), { ...other, name: "tax", act: { ...other.act, event: "TAX" } }));
    expect(errors(more)).toEqual([]);
    expect(after(more, removeState(more, COMMON, statePointer("processing.registering.tax")))).toEqual(folder);
    expect(addRegion(DEATH, EXAMINING, other)).toMatchObject({ refusal: { code: "would_strand" } });
  });

  it.each([
    [statePointer("refused"), undefined, "would_strand"],
    ["/workflow", undefined, "place_missing"],
    [EXAMINING, "/workflow/states/nowhere", "place_missing"],
    [EXAMINING, EXAMINING, "would_strand"],
  ])("of %s joined at %s are refused: %s", (pointer, join, code) => {
    expect(makeRegions(DEATH, pointer, { first: { name: "a", label: label("A") }, others: [other], ...(join === undefined ? {} : { join }) })).toMatchObject({ refusal: { code } });
  });
});

it("edits are data: applied to what they were made for they give the same each time", () => {
  const worked = renameState(DEATH, EXAMINING, "lookingInto");
  if ("refusal" in worked) throw new Error("refused");
  expect(apply(DEATH, JSON.parse(JSON.stringify(worked.edits)))).toEqual(apply(DEATH, worked.edits));
});
