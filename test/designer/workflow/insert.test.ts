// Ready-made acts and steps: what they are put into is a workflow the checks have nothing against.

import { describe, expect, it } from "vitest";
import { ACT_PRESETS } from "../../../designer/workflow/presets/act-presets.ts";
import { insertAct, insertStep } from "../../../designer/workflow/presets/insert.ts";
import { STEP_PRESETS } from "../../../designer/workflow/presets/step-presets.ts";
import { applyEdits, type Edit } from "../../../engine/edit/index.ts";
import type { ProcedureFolder, WorkflowState } from "../../../engine/model/index.ts";
import { bundle } from "../../../engine/model/index.ts";
import { verify } from "../../../engine/verify/index.ts";
import { shipped, SURROUNDINGS, withoutSteps } from "./a-workflow.ts";

const { common, roles } = SURROUNDINGS;

function applied(folder: ProcedureFolder, edits: readonly Edit[]): ProcedureFolder {
  const outcome = applyEdits(folder, edits);
  if ("refusal" in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.folder;
}

function faults(folder: ProcedureFolder): readonly string[] {
  const bundled = bundle({ files: folder, common });
  const findings = "findings" in bundled ? bundled.findings : verify(bundled.definition, { roles }).findings;
  return findings.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`);
}

const preset = (name: string) => STEP_PRESETS.find((step) => step.name === name) ?? expect.fail(name);
const act = (event: string) => ACT_PRESETS.find((one) => one.event === event) ?? expect.fail(event);
const states = (folder: ProcedureFolder) => (folder.workflow as unknown as WorkflowState).states ?? {};

describe("an empty workflow", () => {
  const begun = withoutSteps();
  const { edits, at } = insertStep(begun, common, { after: undefined, preset: preset("filing") });
  const made = applied(begun, edits);

  it("becomes a whole one by one ready-made step: from the check to the result, to refusal and to closing", () => {
    expect(at).toBe("/workflow/states/filing");
    expect(Object.keys(states(made)).sort()).toEqual(["awaitingPayment", "checking", "examining", "expired", "filing", "rejected", "resultReturned", "returning", "signing", "supplementing"]);
    expect((made.workflow as unknown as WorkflowState).initial).toBe("filing");
  });

  it("which the checks and the verifier have nothing against", () => {
    expect(faults(made)).toEqual([]);
  });

  it("with the notices and waiting times it speaks of", () => {
    const { notices, limits } = made.procedure as unknown as { readonly notices: object; readonly limits: object };
    expect(Object.keys(notices).sort()).toEqual(["accepted", "closed", "intakeRejected", "resultReady", "supplementNeeded"]);
    expect(limits).toHaveProperty("supplementWindow");
  });

  it("and stays sound with every further ready-made act", () => {
    const at = "/workflow/states/examining";
    for (const event of ["REQUEST_SUPPLEMENT", "WITHDRAW", "REQUEST_VERIFICATION", "EXTEND", "PROPOSE_REFUSAL"]) {
      expect(faults(applied(made, insertAct(made, common, { step: at, preset: act(event) }).edits)), event).toEqual([]);
    }
  });
});

describe("a ready-made act", () => {
  const death = shipped("ho-tich/dang-ky-khai-tu");

  it.each(ACT_PRESETS.map((one) => [one.event, one] as const))("%s can be put into a step of a shipped procedure", (_event, one) => {
    const bare = applied(death, [{ op: "remove", at: "/workflow/states/processing/states/examining/on" }, { op: "set", at: "/journeys", value: {} }]);
    const { edits, at } = insertAct(bare, common, { step: "/workflow/states/processing/states/examining", preset: one });
    const before = new Set(faults(bare));
    // What an act means there is the verifier's to judge; what it is written with must exist.
    const added = faults(applied(bare, edits)).filter((fault) => !before.has(fault) && /^(?:unknown|missing|misplaced|format|reserved|event|final|act-)/.test(fault));
    expect([at, added]).toEqual([`/workflow/states/processing/states/examining/on/${one.event}`, []]);
  });

  it("takes a name of its own when the step has one like it", () => {
    const { at } = insertAct(death, common, { step: "/workflow/states/processing/states/examining", preset: act("EXTEND") });
    expect(at).toBe("/workflow/states/processing/states/examining/on/EXTEND_2");
  });

  it("leads to the step the procedure has for it instead of making another", () => {
    const { edits } = insertAct(death, common, { step: "/workflow/states/returning", preset: act("WITHDRAW") });
    expect(applied(death, edits).workflow).toHaveProperty("states.returning.on.WITHDRAW.target", "withdrawn");
    expect(Object.keys(states(applied(death, edits)))).toEqual(Object.keys(states(death)));
  });
});
