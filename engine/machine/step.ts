// A step in the making: collects changes and effects in order, each change applied at once so that what follows sees it.

import { type Accepted, type Change, type Dossier, type Effect, type JsonObject, type LogEntry, type Step, type Violation } from "../model/index.ts";
import { apply, applyChange } from "./fold.ts";

/** Collects one step. Local to one call of `decide`; nothing of it survives but the entry. */
export interface StepDraft {
  readonly seq: number;
  readonly at: string;
  readonly step: Step;
  /** The dossier as changed so far. */
  dossier(): Dossier;
  change(...changes: readonly Change[]): void;
  /** Gives the effect its key and queues it. */
  effect(type: string, params: JsonObject): Effect;
  changes(): readonly Change[];
  finish(): Accepted;
}

/** Starts a step on a dossier, or a filing. Event time never runs backwards within a dossier (INV-14). */
export function beginStep(step: Step): StepDraft {
  const before = step.dossier;
  const seq = (before?.revision ?? 0) + 1;
  const at = before !== undefined && before.updatedAt > step.at ? before.updatedAt : step.at;
  const changes: Change[] = [];
  const effects: Effect[] = [];
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
    change(...more) {
      for (const change of more) {
        working = applyChange(working, change, { seq, at, actor: step.actor });
        changes.push(change);
      }
    },
    effect(type, params) {
      const effect = { id: `${current().id}:${seq}:${effects.length}`, type, params };
      effects.push(effect);
      return effect;
    },
    changes: () => changes,
    finish() {
      const entry: LogEntry = { seq, at, actor: step.actor, event: step.event, changes, effects, calendar: step.calendar.version };
      return { accepted: true, entry, dossier: apply(before, entry) };
    },
  };
}

/** A refusal with one or more reasons. */
export function refused(...violations: readonly Violation[]): { readonly accepted: false; readonly violations: readonly Violation[] } {
  return { accepted: false, violations };
}
