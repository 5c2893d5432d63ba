// A step in the making: collects changes and effects in order, each change applied at once so that what follows sees it.

import { RULES, type Accepted, type Change, type Dossier, type DossierEvent, type Effect, type JsonObject, type LogEntry, type Step, type Violation } from "../model/index.ts";
import { apply, applyChange } from "./fold.ts";

/** Collects one step. Local to one call of `decide`; nothing of it survives but the entry. */
export interface StepDraft {
  readonly seq: number;
  readonly at: string;
  readonly step: Step;
  /** The dossier as changed so far. */
  dossier(): Dossier;
  /** The event as it will be kept. */
  event(): DossierEvent;
  /** Keeps the event in this form: pruned of what is not asked. */
  keep(event: DossierEvent): void;
  change(...changes: readonly Change[]): void;
  /** Gives the effect its key and queues it. */
  effect(type: string, params: JsonObject): Effect;
  /** Completes the queued effects once it is known how the step ends. */
  completeEffects(complete: (effect: Effect) => Effect): void;
  changes(): readonly Change[];
  finish(): Accepted;
}

/** Starts a step on a dossier, or a filing. Event time never runs backwards within a dossier (INV-14). */
export function beginStep(step: Step): StepDraft {
  const before = step.dossier;
  const seq = (before?.revision ?? 0) + 1;
  const at = before !== undefined && before.updatedAt > step.at ? before.updatedAt : step.at;
  const changes: Change[] = [];
  let effects: readonly Effect[] = [];
  let kept = step.event;
  let working = before;
  const current = (): Dossier => {
    if (working === undefined) throw new Error("The step has not opened its dossier yet");
    return working;
  };
  return {
    seq,
    at,
    step,
    dossier: current,
    event: () => kept,
    keep(event) {
      kept = event;
    },
    change(...more) {
      for (const change of more) {
        working = applyChange(working, change, { seq, at, actor: step.actor, event: kept });
        changes.push(change);
      }
    },
    effect(type, params) {
      const effect = { id: `${current().id}:${seq}:${effects.length}`, type, params };
      effects = [...effects, effect];
      return effect;
    },
    completeEffects(complete) {
      effects = effects.map(complete);
    },
    changes: () => changes,
    finish() {
      const entry: LogEntry = { seq, at, actor: step.actor, event: kept, changes, effects, definition: current().definitionHash, calendar: step.calendar.hash, rules: RULES };
      return { accepted: true, entry, dossier: apply(before, entry) };
    },
  };
}

/** A refusal with one or more reasons. */
export function refused(...violations: readonly Violation[]): { readonly accepted: false; readonly violations: readonly Violation[] } {
  return { accepted: false, violations };
}
