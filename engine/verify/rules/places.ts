// Small questions about states and steps that several rules ask.

import { lineage, type PlacedState } from "../../machine/index.ts";
import type { LocalizedText, NamedCall, Party } from "../../model/index.ts";
import type { Exploration, Reached, Taken } from "../exploration.ts";

/** The state at a path. */
export function stateAt({ index }: Exploration, path: string): PlacedState {
  return index.states.find((state) => state.path === path) ?? index.root;
}

/** What people call a state: its label, or the nearest above that has one. */
export function labelOf(explored: Exploration, path: string): LocalizedText {
  const labelled = [...lineage(stateAt(explored, path))].find(({ state }) => state.meta?.label !== undefined);
  return labelled?.state.meta?.label ?? { vi: path };
}

/** Whose task a state is: its own word or that of the nearest above. */
export function ownerOf(explored: Exploration, path: string): Party | undefined {
  return [...lineage(stateAt(explored, path))].find(({ state }) => state.meta?.owner !== undefined)?.state.meta?.owner;
}

/** The active leaves that are not ends. */
export function openLeaves(explored: Exploration, { leaves }: Reached): readonly string[] {
  return leaves.filter((leaf) => stateAt(explored, leaf).type !== "final");
}

/** The actions a step performs, in order. */
export function actionsOf({ orders }: Taken): readonly NamedCall[] {
  return orders.flatMap((order) => (order.order === "action" ? [order.call] : []));
}

/** Whether a step issues this slip. */
export function issues(step: Taken, ...slips: readonly string[]): boolean {
  return actionsOf(step).some(({ type, params }) => type === "issueSlip" && slips.includes(String(params?.["slip"])));
}

/** Whether a step does one of these actions. */
export function does(step: Taken, ...actions: readonly string[]): boolean {
  return actionsOf(step).some(({ type }) => actions.includes(type));
}

/** Whether only the applicant does this act. */
export function isApplicants({ happening: { kind, by } }: Taken): boolean {
  return kind === "act" && by.length > 0 && by.every(({ role }) => role === "applicant");
}

/** Label of an act or limit, as people call it. */
export function nameOf({ compiled, index }: Exploration, { happening, place }: Taken): LocalizedText {
  const itself = { vi: happening.name };
  if (happening.kind === "timer") return compiled.procedure.limits[happening.name]?.label ?? itself;
  const transition = index.transitions.find((candidate) => candidate.place === place)?.transition;
  return transition?.meta?.label ?? compiled.states.get(happening.state)?.on.get(happening.name)?.[0]?.meta?.label ?? itself;
}

/** What people call an act, wherever it is offered. */
export function actLabel({ compiled }: Exploration, event: string): LocalizedText {
  for (const state of compiled.states.values()) {
    const label = state.on.get(event)?.[0]?.meta?.label;
    if (label !== undefined) return label;
  }
  return { vi: event };
}

/** What people call a result. */
export function resultName({ compiled }: Exploration, result: string): LocalizedText {
  return compiled.procedure.results.find(({ id }) => id === result)?.name ?? { vi: result };
}
