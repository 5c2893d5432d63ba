// What happens by itself: timers fall due, outside systems answer. Only the server makes these events, from its own rows.

import { gatherFacts } from "../facts/index.ts";
import type { Decision, Dossier, ReplyEvent, Step, TimerEvent } from "../model/index.ts";
import { ACTORS, own } from "../vocabulary/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { applyMove } from "./consequences.ts";
import { beginStep, refused, type StepDraft } from "./step.ts";
import type { ChartEvent } from "./xstate.ts";

type StepOnDossier = Step & { readonly dossier: Dossier };

/** A timer fell due. Never early, and once: firing removes it. */
export function decideTimer(compiled: CompiledProcedure, step: StepOnDossier, event: TimerEvent): Decision {
  const timer = step.dossier.timers.find((candidate) => candidate.id === event.id);
  if (timer === undefined) return refused({ code: "timer_unknown", params: { timer: event.id } });
  if (step.at < timer.dueAt) return refused({ code: "timer_not_due", params: { dueAt: timer.dueAt } });
  const draft = beginStep(step);
  draft.change({ type: "timerDropped", id: timer.id });
  return moveOn(compiled, draft, step, compiled.chart.timeUp(timer.limit, timer.state));
}

/**
 * An outside system answered. Money that came is always booked; whether it is what the workflow waits for the actor says.
 * Any other answer nobody waits for is refused.
 */
export function decideReply(compiled: CompiledProcedure, step: StepOnDossier, event: ReplyEvent): Decision {
  const awaited = step.dossier.awaiting.find((candidate) => candidate.effect === event.effect);
  const actor = own(ACTORS, awaited?.actor ?? event.actor);
  const notAwaited = refused({ code: "effect_not_awaited", params: { effect: event.effect } });
  if (actor === undefined) return notAwaited;
  const draft = beginStep(step);
  if (event.outcome === "done") {
    const taken = actor.settle(event.output, { dossier: step.dossier, at: draft.at });
    if (taken === undefined) return notAwaited;
    draft.change(...taken.changes);
    if (awaited === undefined || !taken.fulfils) return draft.finish();
  }
  if (awaited === undefined) return notAwaited;
  draft.change({ type: "awaitDropped", effect: awaited.effect });
  const chartEvent = event.outcome === "done" ? { type: `xstate.done.actor.${awaited.invocation}`, output: event.output } : { type: `xstate.error.actor.${awaited.invocation}`, error: event.output };
  return moveOn(compiled, draft, step, chartEvent);
}

// ---------------------------------------------------------------------------------------------------------------------

function moveOn(compiled: CompiledProcedure, draft: StepDraft, step: StepOnDossier, chartEvent: ChartEvent): Decision {
  const gather = () => gatherFacts({ procedure: compiled.procedure, dossier: draft.dossier(), event: step.event, actor: step.actor, at: draft.at });
  const facts = gather();
  const moved = compiled.chart.move(step.dossier.machine, chartEvent, facts);
  const broken = applyMove({ compiled, draft, facts, factsNow: gather, data: {} }, moved);
  return broken.length > 0 ? refused(...broken) : draft.finish();
}
