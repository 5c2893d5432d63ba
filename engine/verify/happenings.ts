// What can happen to a dossier in a situation: acts somebody may do, waits that run out, answers of outside systems.

import { offerings, stateIn, upwards, type ChartEvent, type CompiledProcedure } from "../machine/index.ts";
import type { ActForm, Party } from "../model/index.ts";
import type { Situation } from "./situation.ts";

/** Something that can happen now. */
export interface Happening {
  /** `case`: nothing happens; which case the dossier is becomes known. */
  readonly kind: "act" | "timer" | "reply" | "failure" | "case";
  /** The act, the limit, or the invocation. */
  readonly name: string;
  /** The state that offers the act, waits, or invokes. */
  readonly state: string;
  readonly cause: "on" | "after" | "invocation";
  readonly event: ChartEvent;
  /** Who may do it. */
  readonly by: readonly Party[];
  readonly act?: { readonly name: string; readonly form?: ActForm };
  readonly revises?: boolean;
  /** Facts it brings along, before guards look. */
  readonly changes?: readonly string[];
  /** It is the payment of what is owed, so something was owed. */
  readonly settlesFees?: boolean;
}

/** Telling cases apart. */
export const CASE: Happening = { kind: "case", name: "", state: "", cause: "on", event: { type: "" }, by: [] };

/** Everything that can happen, acts first, in the order of the definition. */
export function eventsAt(compiled: CompiledProcedure, { machine, ended }: Situation, leaves: readonly string[]): readonly Happening[] {
  const active = [...new Set(leaves.flatMap((leaf) => [...upwards(compiled, leaf)]))];
  const acts = [...new Set(active.flatMap((path) => [...(compiled.states.get(path)?.on.keys() ?? [])]))];
  return [...acts.flatMap((name) => actsOf(compiled, machine, name)), ...active.flatMap((path) => waitsOf(compiled, path)), ...active.flatMap((path) => answersTo(compiled, path).filter(({ name }) => !ended.includes(name)))];
}

// ---------------------------------------------------------------------------------------------------------------------

function actsOf(compiled: CompiledProcedure, machine: Situation["machine"], name: string): readonly Happening[] {
  const offering = offerings(compiled, machine, name).find(({ candidates }) => candidates[0]?.meta !== undefined);
  const meta = offering?.candidates[0]?.meta;
  if (offering === undefined || meta === undefined) return [];
  const act = { name, ...(meta.form === undefined ? {} : { form: meta.form }) };
  const revision = meta.revises === true ? { revises: true, changes: ["/answers", "/components"] } : {};
  return [{ kind: "act", name, state: offering.state, cause: "on", event: { type: name }, by: meta.by, act, ...revision }];
}

function waitsOf(compiled: CompiledProcedure, path: string): readonly Happening[] {
  const limits = Object.keys(stateIn(compiled.definition.workflow, path)?.after ?? {});
  return limits.map((name) => ({ kind: "timer", name, state: path, cause: "after", event: compiled.chart.timeUp(name, path), by: [] }));
}

function answersTo(compiled: CompiledProcedure, path: string): readonly Happening[] {
  return (stateIn(compiled.definition.workflow, path)?.invoke ?? []).flatMap(({ id, src }): Happening[] => {
    const common = { name: id, state: path, cause: "invocation", by: [] } as const;
    const settles = src === "collectPayment" ? { settlesFees: true, changes: ["/payments"] } : {};
    const done: Happening = { ...common, kind: "reply", event: { type: `xstate.done.actor.${id}`, output: {} }, ...settles };
    // Whatever the workflow says about it: what is not handled only ends the waiting.
    return [done, { ...common, kind: "failure", event: { type: `xstate.error.actor.${id}`, error: {} } }];
  });
}
