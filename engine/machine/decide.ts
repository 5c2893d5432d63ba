// The step: one event on one dossier, decided. Pure: the same input gives the same decision, in the browser as on the
// server. A refusal is a value with reasons; an exception is a bug or a definition that was never checked.

import type { Decision, Step } from "../model/index.ts";
import { decideAct } from "./act.ts";
import type { CompiledProcedure } from "./compile.ts";
import { decideOpen } from "./open.ts";
import { decideRate } from "./rate.ts";
import { decideReply, decideTimer } from "./system.ts";
import { decideTask } from "./task.ts";
import { refused } from "./step.ts";
import { EndlessStep } from "./xstate.ts";

/** Decides one event. */
export function decide(compiled: CompiledProcedure, step: Step): Decision {
  try {
    return decideKind(compiled, step);
  } catch (error) {
    if (error instanceof EndlessStep) return refused({ code: "engine_limit" });
    throw error;
  }
}

function decideKind(compiled: CompiledProcedure, step: Step): Decision {
  const { event, dossier } = step;
  if (event.kind === "open") return decideOpen(compiled, step, event);
  if (dossier === undefined) throw new Error(`'${event.kind}' needs a dossier`);
  switch (event.kind) {
    case "act":
      return decideAct(compiled, { ...step, dossier }, event);
    case "claim":
    case "release":
      return decideTask({ ...step, dossier }, event);
    case "rate":
      return decideRate({ ...step, dossier }, event);
    case "timer":
      return decideTimer(compiled, { ...step, dossier }, event);
    case "reply":
      return decideReply(compiled, { ...step, dossier }, event);
  }
}
