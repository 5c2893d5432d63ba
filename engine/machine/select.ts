// Which transition an act would take: the same walk XState does (deepest active state first, its candidates in order,
// then its parent), done beforehand so that a refusal can be explained and rights are checked on the very transition.

import type { Facts, MachineState, NamedCall, Violation } from "../model/index.ts";
import type { Candidate, CompiledProcedure } from "./compile.ts";

/** A state that offers an act. */
export interface Offering {
  readonly state: string;
  readonly candidates: readonly Candidate[];
}

/** A transition that would be taken. */
export interface Selected {
  readonly state: string;
  readonly candidate: Candidate;
}

/** All active states that offer the act, deepest first, each once. */
export function offerings(compiled: CompiledProcedure, machine: MachineState, event: string): readonly Offering[] {
  const seen = new Map<string, Offering>();
  for (const path of activeLeaves(compiled, machine)) {
    for (const state of upwards(compiled, path)) {
      const candidates = compiled.states.get(state)?.on.get(event);
      if (candidates !== undefined && !seen.has(state)) seen.set(state, { state, candidates });
    }
  }
  return [...seen.values()];
}

/** The transitions the act would take now. Several in a parallel state: one act, other regions listening. */
export function select(compiled: CompiledProcedure, machine: MachineState, event: string, facts: Facts): readonly Selected[] {
  const taken = new Map<string, Selected>();
  for (const path of activeLeaves(compiled, machine)) {
    for (const state of upwards(compiled, path)) {
      const candidate = compiled.states.get(state)?.on.get(event)?.find(({ guard }) => guard === undefined || compiled.evaluate(guard, facts));
      if (candidate === undefined) continue;
      taken.set(state, { state, candidate });
      break;
    }
  }
  return [...taken.values()];
}

/** Why none of the candidates is open: one violation per guard that does not hold. */
export function explainGuards(compiled: CompiledProcedure, candidates: readonly Candidate[], facts: Facts): readonly Violation[] {
  return candidates.flatMap(({ guard }) => (guard === undefined ? [] : failing(compiled, guard, facts)));
}

/** Paths of the active leaves. */
export function activeLeaves(compiled: CompiledProcedure, machine: MachineState): readonly string[] {
  return compiled.chart
    .active(machine)
    .filter((state) => state.leaf)
    .map((state) => state.path);
}

/** A state and its ancestors, up to the root. */
export function* upwards(compiled: CompiledProcedure, path: string): Generator<string> {
  for (let state: string | undefined = path; state !== undefined; state = compiled.states.get(state)?.parent) yield state;
}

// ---------------------------------------------------------------------------------------------------------------------

function failing(compiled: CompiledProcedure, guard: NamedCall, facts: Facts): readonly Violation[] {
  if (compiled.evaluate(guard, facts)) return [];
  if (guard.type === "all") {
    const inner = (guard.params?.["guards"] ?? []) as unknown as readonly NamedCall[];
    return inner.flatMap((part) => failing(compiled, part, facts));
  }
  const predicate = guard.params?.["predicate"];
  const event = guard.params?.["event"];
  return [
    {
      code: "guard_failed",
      params: { guard: guard.type, ...(typeof predicate === "string" ? { predicate } : {}), ...(typeof event === "string" ? { event } : {}) },
    },
  ];
}
