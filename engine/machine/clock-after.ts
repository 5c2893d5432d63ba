// What the legal clock does after a move, read off the active states: it runs while any of them says so.

import { pause, recase, run, stop } from "../clock/index.ts";
import type { ClockState, Facts, TimeLimitCase } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { activeLeaves } from "./select.ts";
import type { StepDraft } from "./step.ts";

const PRECEDENCE = ["running", "paused", "notStarted", "stopped"] as const;

/** The clock after the step; undefined when the calendar does not reach far enough. */
export function clockAfter(compiled: CompiledProcedure, draft: StepDraft, facts: Facts): ClockState | undefined {
  const { clock, machine } = draft.dossier();
  const { calendar } = draft.step;
  const at = draft.at;
  const { wanted, state } = wantedClock(compiled, activeLeaves(compiled, machine));
  const { timeLimit } = compiled.procedure;
  switch (wanted) {
    case "running": {
      const limitCase = caseOf(compiled, facts);
      if (clock.state === "running") return clock.case === limitCase.id ? clock : recase(clock, { timeLimit, case: limitCase, calendar });
      return run(clock, { at, state, timeLimit, case: limitCase, calendar, resumeFromSupplement: wasSupplement(compiled, clock) });
    }
    case "paused":
      return clock.state === "running" ? pause(clock, { at, state }) : clock;
    case "stopped":
      return clock.state === "stopped" ? clock : stop(clock, { at });
    case "notStarted":
    case undefined:
      return machine.status === "done" && clock.state !== "stopped" && clock.state !== "notStarted" ? stop(clock, { at }) : clock;
  }
}

/** The time-limit case in force: the first whose predicate holds. The check demands a last case without one. */
export function caseOf(compiled: CompiledProcedure, facts: Facts): TimeLimitCase {
  const { cases } = compiled.procedure.timeLimit;
  const found = cases.find((limitCase) => limitCase.when === undefined || compiled.holds(limitCase.when, facts));
  if (found === undefined) throw new Error("A time limit without a default case in a definition that was not checked");
  return found;
}

/** What the active leaves want of the clock, and the first that says so. */
export function wantedClock(compiled: CompiledProcedure, leaves: readonly string[]): { readonly wanted: ClockState["state"] | undefined; readonly state: string } {
  for (const wanted of PRECEDENCE) {
    const state = leaves.find((path) => compiled.states.get(path)?.clock === wanted);
    if (state !== undefined) return { wanted, state };
  }
  return { wanted: undefined, state: leaves[0] ?? "" };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The clock stood because the applicant was asked for more. */
function wasSupplement(compiled: CompiledProcedure, clock: ClockState): boolean {
  const open = clock.pauses.at(-1);
  return open !== undefined && compiled.states.get(open.state)?.status === "supplementRequired";
}
