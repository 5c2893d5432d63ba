// Which transition an act would take: the same walk XState does (innermost first; what encloses several regions only when
// none of them moves), done beforehand so that a refusal can be explained and rights are checked on the very transition.

import type { Facts, MachineState, NamedCall, StateValue, Violation } from "../model/index.ts";
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

/** All active states that offer the act, innermost first, regions in the order of the definition. */
export function offerings(compiled: CompiledProcedure, machine: MachineState, event: string): readonly Offering[] {
  const visit = (path: string): readonly Offering[] => {
    const candidates = compiled.states.get(path)?.on.get(event);
    return [...activeWithin(compiled, machine, path).flatMap(visit), ...(candidates === undefined ? [] : [{ state: path, candidates }])];
  };
  return visit("");
}

/** The transitions the act would take now. Several in a parallel state: one act, other regions listening. */
export function select(compiled: CompiledProcedure, machine: MachineState, event: string, facts: Facts): readonly Selected[] {
  const visit = (path: string): readonly Selected[] => {
    const within = activeWithin(compiled, machine, path).flatMap(visit);
    if (within.length > 0) return within;
    const candidate = compiled.states.get(path)?.on.get(event)?.find(({ guard }) => guard === undefined || compiled.evaluate(guard, facts));
    return candidate === undefined ? [] : [{ state: path, candidate }];
  };
  return visit("");
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

/** The active states directly below one, in the order of the definition. */
export function activeWithin(compiled: CompiledProcedure, { value }: MachineState, path: string): readonly string[] {
  const here = path === "" ? value : path.split(".").reduce<StateValue | undefined>((inner, name) => (typeof inner === "object" ? inner[name] : undefined), value);
  const names = typeof here === "string" ? [here] : Object.keys(here ?? {});
  const paths = new Set(names.map((name) => (path === "" ? name : `${path}.${name}`)));
  return (compiled.states.get(path)?.inner ?? []).filter((inner) => paths.has(inner));
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
