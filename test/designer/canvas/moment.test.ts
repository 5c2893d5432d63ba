// A counter-example moment by moment, and the keys that lead through it.

import { describe, expect, it } from "vitest";
import { momentsOf } from "../../../designer/canvas/moment.ts";
import { stepByKey } from "../../../designer/canvas/use-step-keys.ts";
import type { Way, WayStep } from "../../../engine/verify/index.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const definition = proceduresUnderTest().find(({ name }) => name === "deathRegistration")?.compiled.definition;
if (definition === undefined) throw new Error("No definition");

const step = (changes: Partial<WayStep>): WayStep => ({ kind: "act", name: "ACCEPT", state: "receiving.checking", by: [{ role: "intakeOfficer" }], place: "workflow.json#/states/receiving/states/checking/on/ACCEPT", assumed: {}, status: "processing", ...changes });
const WAY: Way = {
  start: ["receiving.checking"],
  assumed: {},
  steps: [step({ kind: "case", name: "", state: "", place: "workflow.json#", by: [] }), step({ leaves: ["processing.examining"] }), step({ name: "SIGN", state: "processing.signing", place: "workflow.json#/states/processing/states/signing/on/SIGN" })],
};

describe("a way", () => {
  const moments = momentsOf(WAY, { definition, roles: [{ id: "intakeOfficer", name: { vi: "Cán bộ một cửa" }, about: { vi: "" } }], sentence: { vi: "Hồ sơ kẹt", en: "The dossier is stuck" } });

  it("has a moment for the filing, one for each step, and one for what is wrong", () => {
    expect(moments.map(({ isFinding }) => isFinding)).toEqual([false, false, false, false, true]);
    expect(moments[0]?.sentence.vi).toContain("nộp hồ sơ");
    expect(moments[2]?.sentence.vi).toContain("Cán bộ một cửa: “Tiếp nhận hồ sơ”");
    expect(moments[4]?.sentence).toEqual({ vi: "Hồ sơ kẹt", en: "The dossier is stuck" });
  });

  it("says where the dossier is, and stays there when a step is refused or only tells the case", () => {
    expect(moments.map(({ leaves }) => leaves)).toEqual([["receiving.checking"], ["receiving.checking"], ["processing.examining"], ["processing.examining"], ["processing.examining"]]);
  });

  it("says which transition was taken, none where nothing happens", () => {
    expect(moments.map(({ taken }) => taken?.split("/").at(-1))).toEqual([undefined, undefined, "ACCEPT", "SIGN", undefined]);
  });

  it("without a finding ends with its last step", () => {
    expect(momentsOf(WAY, { definition, roles: [] })).toHaveLength(4);
  });
});

describe("keys", () => {
  const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  it.each([
    ["ArrowRight", 1, 2],
    ["ArrowRight", 3, 3],
    ["ArrowLeft", 1, 0],
    ["ArrowLeft", 0, 0],
    ["Home", 2, 0],
    ["End", 0, 3],
    ["Enter", 1, undefined],
  ] as const)("%s at %i leads to %s", (key, at, to) => {
    expect(stepByKey({ key, ...plain }, at, 3)).toBe(to);
  });
  it("with another key held belong to the browser", () => {
    expect(stepByKey({ key: "ArrowLeft", ...plain, altKey: true }, 2, 3)).toBeUndefined();
  });
});
