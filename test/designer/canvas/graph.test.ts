// What of a definition is drawn: boxes within boxes and ways between them, nothing of it lost.

import { describe, expect, it } from "vitest";
import { graphOf, type StateBox, type StateWay } from "../../../designer/canvas/graph.ts";
import { indexStates } from "../../../engine/machine/index.ts";
import type { Definition } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const box = (definition: Definition, path: string): StateBox | undefined => graphOf(definition).states.find((state) => state.path === path);
const allWays = (definition: Definition): readonly StateWay[] => {
  const { states, ways } = graphOf(definition);
  return [...ways, ...states.flatMap(({ staying }) => staying)];
};
const death = proceduresUnderTest().find(({ name }) => name === "deathRegistration")?.compiled.definition ?? aDefinition();
const bundle = proceduresUnderTest().find(({ name }) => name === "birthBundle")?.compiled.definition ?? aDefinition();

describe("every definition", () => {
  it.each(proceduresUnderTest().map(({ name, compiled }) => [name, compiled.definition] as const))("%s is drawn whole: each state once, each transition once, by its place", (_name, definition) => {
    const index = indexStates(definition.workflow);
    const { states, start } = graphOf(definition);
    expect(states.map(({ path }) => path)).toEqual(index.states.map(({ path }) => path).filter((path) => path !== ""));
    expect(allWays(definition).map(({ id }) => id).sort()).toEqual(index.transitions.map(({ place }) => place).sort());
    expect(states.map(({ path }) => path)).toContain(start);
    for (const way of allWays(definition)) expect([way.isBroken, way.label !== undefined || !["act", "timer"].includes(way.kind)], way.id).toEqual([false, true]);
  });
});

describe("a state", () => {
  it("says who owns it, its national status, its clock and its planned hours, inherited where it says nothing", () => {
    expect(box(death, "processing.examining")).toMatchObject({
      within: "processing",
      kind: "step",
      label: { vi: "Thẩm tra hồ sơ" },
      owner: { role: "civilStatusOfficer" },
      status: "processing",
      clock: "running",
      budget: expect.any(Number),
      isFirst: true,
      place: "workflow.json#/states/processing/states/examining",
    });
    expect(box(death, "processing.supplementing")).toMatchObject({ status: "supplementRequired", isFirst: false });
  });

  it("is a stage, a parallel stage or an end by what it is in the workflow", () => {
    expect(box(death, "processing")?.kind).toBe("group");
    expect(graphOf(bundle).states.filter(({ kind }) => kind === "regions")).toHaveLength(1);
    expect(box(death, "withdrawn")?.kind).toBe("final");
    expect(box(death, "withdrawn")?.within).toBeUndefined();
  });

  it("keeps what happens without leaving it", () => {
    expect(box(death, "processing.examining")?.staying.map(({ name }) => name)).toContain("EXTEND");
  });
});

describe("a way", () => {
  const wayAt = (pointer: string): StateWay | undefined => allWays(death).find(({ id }) => id === pointer);

  it("of an act has its words, who may, its tone and when it is open", () => {
    expect(wayAt("workflow.json#/states/receiving/states/checking/on/ACCEPT")).toMatchObject({
      kind: "act",
      from: "receiving.checking",
      to: "processing",
      label: { vi: "Tiếp nhận hồ sơ" },
      by: [{ role: "intakeOfficer" }],
      tone: "primary",
      guard: { vi: expect.stringContaining("khi") },
      isOtherwise: false,
    });
  });

  it("among several of one act has the words of the first, and is told as the one that is left", () => {
    expect(wayAt("workflow.json#/states/processing/states/examining/on/PREPARE_DRAFT/1")).toMatchObject({ label: { vi: "Lập dự thảo trích lục" }, by: [{ role: "civilStatusOfficer" }], isOtherwise: true, to: "processing.registering" });
  });

  it("of a timer says how long is waited, of an outside answer whether it failed", () => {
    expect(wayAt("workflow.json#/states/awaitingPayment/after/paymentWindow")).toMatchObject({ kind: "timer", limit: { amount: 5, unit: "workingDay" }, to: "expired" });
    expect(wayAt("workflow.json#/states/awaitingPayment/invoke/0/onDone")).toMatchObject({ kind: "reply", to: "receiving" });
    expect(wayAt("workflow.json#/states/awaitingPayment/invoke/0/onError")).toMatchObject({ kind: "failure", to: "awaitingPayment" });
  });

  it("to a state that does not exist is said to lead nowhere", () => {
    const definition = structuredClone(death) as unknown as { workflow: { states: { receiving: { states: { checking: { on: { ACCEPT: { target: string } } } } } } } };
    definition.workflow.states.receiving.states.checking.on.ACCEPT.target = "#nowhere";
    expect(allWays(definition as unknown as Definition).filter(({ isBroken }) => isBroken)).toMatchObject([{ name: "ACCEPT", to: "receiving.checking" }]);
  });
});
