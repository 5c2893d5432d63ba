// Readings of the statechart that walking needs often: active leaves, and where the transition stands that was taken.

import { activeWithin, type CompiledProcedure, type Selected, type StateIndex } from "../machine/index.ts";
import type { Facts, MachineState } from "../model/index.ts";
import type { Happening } from "./happenings.ts";
import type { Trial } from "./judge-guards.ts";

/** Leaves of a configuration, without asking XState each time. */
export function leafReader(compiled: CompiledProcedure): (machine: MachineState) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const visit = (machine: MachineState, path: string): readonly string[] => {
    const inner = activeWithin(compiled, machine, path);
    return inner.length === 0 ? [path] : inner.flatMap((state) => visit(machine, state));
  };
  return (machine) => {
    const key = JSON.stringify(machine.value);
    const leaves = known.get(key) ?? visit(machine, "");
    known.set(key, leaves);
    return leaves;
  };
}

/** Where the transition stands that was taken first. */
export function placeOf(index: StateIndex, compiled: CompiledProcedure, happening: Happening, selected: readonly Selected[], trial: Trial): string {
  const own = selected.find(({ state }) => state === happening.state);
  const candidates = index.transitions.filter(({ from, cause, name }) => from.path === happening.state && cause === happening.cause && (name === happening.name || cause === "invocation"));
  if (own !== undefined) {
    const position = compiled.states.get(own.state)?.on.get(happening.name)?.indexOf(own.candidate) ?? 0;
    return candidates.find((transition) => transition.position === position)?.place ?? index.root.place;
  }
  const open = candidates.find(({ transition: { guard } }) => guard === undefined || compiled.evaluate(guard, trial as unknown as Facts));
  return (open ?? candidates[0])?.place ?? index.root.place;
}
