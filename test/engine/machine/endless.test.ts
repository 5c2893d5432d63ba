// A step that does not come to rest is refused, at the filing as later (faults E01): the checks refuse such definitions, and the
// engine does not rely on them.

import { expect, it } from "vitest";
import { compile, decide } from "../../../engine/machine/index.ts";
import { aDefinition } from "../../builders/definition.ts";
import { AN, aFiling, anOfficer, AT, EVERY_DAY, story } from "../../builders/steps.ts";

const ROUND = { "/workflow/states/round": { meta: { label: { vi: "Vòng" }, status: "registered" }, always: [{ target: "back" }] }, "/workflow/states/back": { meta: { label: { vi: "Vòng" }, status: "registered" }, always: [{ target: "round" }] } };

it("a filing that would go round for ever is refused", () => {
  const compiled = compile(aDefinition({ ...ROUND, "/workflow/initial": "round" }));
  expect(decide(compiled, { event: aFiling(), actor: AN, at: AT, calendar: EVERY_DAY })).toMatchObject({ accepted: false, violations: [{ code: "engine_limit" }] });
});

it("an act that would go round for ever is refused", () => {
  expect(story({ ...ROUND, "/workflow/states/intake/on/ACCEPT/target": "round" }).refusal(anOfficer("clerk", "intakeOfficer"), "ACCEPT")).toEqual(["engine_limit"]);
});
