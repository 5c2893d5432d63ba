// A step in another stage or branch: ways, beginnings and journeys follow; what would change what happens is refused.

import { describe, expect, it } from "vitest";
import { addState, moveState, nestStates, setInitial, statePointer } from "../../../engine/edit/index.ts";
import { at } from "../../../engine/facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../../engine/model/index.ts";
import { chartOf, pointerOf } from "../../../engine/edit/chart.ts";
import { after, apply, DEATH, findingsOf, FOLDERS, mismatches, statesOf } from "./folders.ts";

const label = (vi: string) => ({ vi, en: vi });
const errors = (folder: ProcedureFolder) => findingsOf(folder).filter(({ severity }) => severity === "error");
const nextTo = (folder: ProcedureFolder, pointer: string) => {
  const holder = pointer.slice(0, pointer.lastIndexOf("/"));
  const names = Object.keys(at(folder, holder) as object);
  const next = names[names.indexOf(pointer.slice(holder.length + 1)) + 1];
  return { to: holder.slice(0, holder.lastIndexOf("/")), ...(next === undefined ? {} : { before: next }) };
};
const placeOf = (moved: ReturnType<typeof moveState>) => ("at" in moved ? moved.at : `refused: ${moved.refusal.code}`);
const LEAVES = FOLDERS.flatMap(([name, folder]) =>
  statesOf(folder.workflow).flatMap((pointer): (readonly [string, string, ProcedureFolder])[] => {
    const { type, states } = at(folder, pointer) as JsonObject;
    const around = at(folder, nextTo(folder, pointer).to) as JsonObject;
    return type === undefined && states === undefined && around["type"] !== "parallel" ? [[name, pointer, folder]] : [];
  }),
);

describe("a step moved into a new stage and back", () => {
  it.each(LEAVES)("of %s, %s: every journey comes out as told, and the folder says the same", (_name, pointer, folder) => {
    const { to } = nextTo(folder, pointer);
    const staged = after(folder, addState(folder, { parent: to, name: "newStage", label: label("Giai đoạn mới") }));
    const stage = `${to}/states/newStage`;
    const into = moveState(staged, pointer, { to: stage });
    const within = after(staged, into);
    expect(errors(within)).toEqual([]);
    expect(mismatches(within)).toEqual([]);
    const back = moveState(within, placeOf(into), nextTo(staged, pointer));
    expect(placeOf(back)).toBe(pointer);
    expect(JSON.stringify(resolved(after(within, back)))).toBe(JSON.stringify(resolved(staged)));
  });
});

describe("a step moved from stage to stage", () => {
  const EXAMINING = statePointer("processing.examining");
  const SUPPLEMENTING = statePointer("receiving.supplementing");
  const VERIFYING = statePointer("processing.verifying");

  it("is led to from where it was, and leads where it led", () => {
    const folder = after(DEATH, moveState(DEATH, VERIFYING, { to: statePointer("receiving") }));
    expect(at(folder, `${EXAMINING}/on/REQUEST_VERIFICATION/target`)).toBe("#receiving.verifying");
    expect(at(folder, `${statePointer("receiving.verifying")}/on/VERIFICATION_RECEIVED/target`)).toBe("#processing.examining");
    expect(errors(folder)).toEqual([]);
  });

  it("has another name where its own is taken", () => {
    const moved = moveState(DEATH, SUPPLEMENTING, { to: statePointer("processing") });
    expect(placeOf(moved)).toBe(statePointer("processing.supplementing2"));
    const folder = after(DEATH, moved);
    expect(at(folder, `${statePointer("receiving.checking")}/on/REQUEST_SUPPLEMENT/target`)).toBe("#processing.supplementing2");
    expect(errors(folder)).toEqual([]);
  });

  it("that the old stage began with: whoever came to that stage comes to the step still, and the stage begins with the next", () => {
    const folder = after(DEATH, moveState(DEATH, EXAMINING, { to: "/workflow" }));
    const next = Object.keys(at(DEATH, "/workflow/states/processing/states") as object).find((name) => name !== "examining");
    expect(at(folder, "/workflow/states/processing/initial")).toBe(next);
    expect(errors(folder)).toEqual([]);
    // An act of the stage is not offered in a step that left it.
    expect(mismatches(folder).filter((told) => !JSON.stringify(told).includes('"withdrawn"'))).toEqual([]);
  });

  it("in a workflow without ids is still led to", () => {
    const { id: _, ...workflow } = DEATH.workflow as JsonObject;
    const anonymous = { ...DEATH, workflow: withoutIds(workflow) };
    const folder = after(anonymous, moveState(anonymous, VERIFYING, { to: statePointer("receiving") }));
    expect(at(folder, "/workflow/id")).toBe("workflow");
    expect(at(folder, `${EXAMINING}/on/REQUEST_VERIFICATION/target`)).toBe("#workflow.receiving.verifying");
  });

  it("among its neighbours only changes place", () => {
    const names = (folder: ProcedureFolder) => Object.keys(at(folder, "/workflow/states/receiving/states") as object);
    const folder = after(DEATH, moveState(DEATH, SUPPLEMENTING, { to: statePointer("receiving"), before: "checking" }));
    expect(names(folder).slice(0, 2)).toEqual(["supplementing", "checking"]);
    expect(at(folder, "/workflow/states/receiving/initial")).toBe("checking");
  });
});

describe("branches", () => {
  const [, three] = FOLDERS.find(([name]) => name === "three at once") as readonly [string, ProcedureFolder];
  const parallel = statesOf(three.workflow).find((pointer) => (at(three, pointer) as JsonObject)["type"] === "parallel") as string;
  const [first, second] = Object.keys(at(three, `${parallel}/states`) as object).map((name) => `${parallel}/states/${name}`) as [string, string];

  it("take a step in and give it back", () => {
    const added = after(three, addState(three, { parent: first, name: "extraStep", label: label("Bước thêm") }));
    const into = moveState(added, `${first}/states/extraStep`, { to: second });
    const within = after(added, into);
    expect(placeOf(into)).toBe(`${second}/states/extraStep`);
    expect(mismatches(within)).toEqual([]);
    expect(JSON.stringify(after(within, moveState(within, placeOf(into), { to: first })))).toBe(JSON.stringify(added));
  });

  it.each([
    ["a step among branches", () => [LEAVES.find(([name]) => name === "three at once")?.[1] ?? "", parallel], "not_a_group"],
    ["a branch", () => [first, "/workflow"], "would_strand"],
    ["the end of a branch", () => [Object.keys(at(three, `${first}/states`) as object).map((name) => `${first}/states/${name}`).find((pointer) => (at(three, pointer) as JsonObject)["type"] === "final") ?? "", second], "would_strand"],
  ] as const)("%s is refused elsewhere: %s", (_name, places, code) => {
    const [pointer = "", to = ""] = places();
    expect(moveState(three, pointer, { to })).toMatchObject({ refusal: { code } });
  });

  it("keep the step all their work begins with", () => {
    const begins = `${first}/states/${String(at(three, `${first}/initial`))}`;
    const more = after(three, addState(three, { parent: first, name: "extraStep", label: label("Bước thêm") }));
    expect(moveState(more, begins, { to: second })).toMatchObject({ refusal: { code: "begins_here" } });
  });
});

describe("a move is refused", () => {
  const nested = after(DEATH, nestStates(DEATH, [statePointer("filing")], { name: "opening", label: label("Mở đầu") }));
  it.each([
    ["into itself", DEATH, statePointer("receiving"), statePointer("receiving.checking"), "not_a_group"],
    ["of the end of the dossier", DEATH, statePointer("refused"), statePointer("receiving"), "would_strand"],
    ["into an end", DEATH, statePointer("receiving.checking"), statePointer("refused"), "would_strand"],
    ["of what is not there", DEATH, statePointer("nowhere"), statePointer("receiving"), "place_missing"],
    ["to what is not there", DEATH, statePointer("receiving.checking"), statePointer("nowhere"), "place_missing"],
    ["of the workflow", DEATH, "/workflow", statePointer("receiving"), "place_missing"],
    ["where dossiers would begin elsewhere", nested, statePointer("opening.filing"), statePointer("receiving"), "begins_here"],
  ])("%s", (_name, folder, pointer, to, code) => {
    expect(moveState(folder, pointer, { to })).toMatchObject({ refusal: { code } });
  });

  it("until dossiers begin elsewhere", () => {
    const begins = after(nested, setInitial(nested, statePointer("receiving")));
    expect(placeOf(moveState(begins, statePointer("opening.filing"), { to: statePointer("receiving") }))).toBe(statePointer("receiving.filing"));
  });
});

// ---------------------------------------------------------------------------------------------------------------------

/** With every target as the path it leads to, however it was written. */
function resolved(folder: ProcedureFolder): Json {
  const { states, resolve, transitions } = chartOf(folder.workflow);
  expect(states.length).toBeGreaterThan(1);
  const edits = transitions.flatMap((way) => (way.transition.target === undefined ? [] : [{ op: "set" as const, at: `${pointerOf(way)}/target`, value: resolve(way.from, way.transition.target)?.path ?? "nowhere" }]));
  return apply(folder, edits) as unknown as Json;
}

/** Targets that name an id are left out with it. */
function withoutIds(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutIds);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value as JsonObject).flatMap(([key, inner]) => ((key === "id" && typeof inner === "string") || (key === "target" && String(inner).startsWith("#")) ? [] : [[key, withoutIds(inner)]])));
}
