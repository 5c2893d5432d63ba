// The verifier finds what is wrong with each demo, where it is wrong; and so does the oracle, which knows no rules.

import { describe, expect, it } from "vitest";
import { checkDefinition } from "../../../engine/machine/index.ts";
import { aSubject } from "../mutants/a-subject.ts";
import { gatesFor } from "../mutants/gates.ts";
import { baselineOf } from "../mutants/oracle/baseline.ts";
import { judge } from "../mutants/oracle/judge.ts";
import { country } from "../mutants/subjects.ts";
import { demos } from "./load-demos.ts";

const effort = { seed: "demos", lives: 42, originalLives: 70 };
const place = country(["chairman"]);
const gates = gatesFor(aSubject(), place);
const baseline = baselineOf(aSubject(), place, effort);

/** What the oracle calls the harm of a demo that can be run. */
const HARM: { readonly [demo: string]: readonly string[] } = {
  "self-approval": ["citizenDecides", "stranded"],
  "join-that-never-joins": ["stranded"],
  "timer-too-early": ["closedInOfficersTime"],
};

it("has the four of the plan", () => {
  expect(demos().map(({ name }) => name)).toEqual(["join-that-never-joins", "self-approval", "timer-too-early", "undeclared-state"]);
});

describe.each(demos().map((demo) => [demo.name, demo] as const))("%s", (name, { definition, findings }) => {
  const refused = checkDefinition(definition).filter(({ severity }) => severity === "error");

  describe.each(findings)("$code at $at", ({ at, code }) => {
    const objects = ({ path, code: said }: { readonly path: string; readonly code: string }): boolean => path.startsWith(at) && said === code;
    if (refused.length > 0) it("is refused by the checks", () => expect(refused.some(objects)).toBe(true));
    else it("is refused by the verifier", () => expect(gates.verify(definition).filter(({ severity }) => severity === "error")).toSatisfy((errors: readonly { path: string; code: string }[]) => errors.some(objects)));
  });

  const harm = HARM[name];
  if (harm === undefined) it("cannot be run at all", () => expect(refused.length).toBeGreaterThan(0));
  else it(`does harm that is seen without knowing any rule: ${harm.join(" or ")}`, () => {
    expect(refused).toEqual([]);
    expect(harm).toContain(judge(definition, baseline, effort).plain?.harm.code);
  });
});
