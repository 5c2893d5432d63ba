// Separation of duties by trial: would the guards of a step let the very person take it who prepared what it decides on?
// Who checks is known by being able to hand the work back to where it came from.

import { lineage, type Order, type PlacedState, type PlacedTransition, type StateIndex } from "../machine/index.ts";
import type { Party } from "../model/index.ts";
import type { Happening } from "./happenings.ts";
import type { Situation } from "./situation.ts";

/** Acts that prepare what a step decides on: they come before it, are somebody else's task, and the work can go back to them. */
export type PreparersOf = (step: Decision) => readonly string[];

/** A step as it is tried. */
export interface Decision {
  readonly situation: Situation;
  readonly happening: Happening;
  readonly orders: readonly Order[];
  /** Paths of the states that are active after it. */
  readonly after: readonly string[];
}

/** Reads off a workflow who checks whose work. `isBefore`: a dossier comes into the one state before the other. */
export function preparersOf(index: StateIndex, isBefore: (one: string, other: string) => boolean): PreparersOf {
  const acts = index.transitions.filter(isOfficersAct);
  const targetsOf = ({ from, transition }: PlacedTransition) => (transition.target === undefined ? undefined : index.resolve(from, transition.target));
  const placesOf = new Map<string, PlacedTransition[]>();
  const backTo = new Map<string, Set<PlacedState>>();
  for (const act of acts) {
    placesOf.set(act.name, [...(placesOf.get(act.name) ?? []), act]);
    const target = targetsOf(act);
    if (target !== undefined) backTo.set(act.from.path, (backTo.get(act.from.path) ?? new Set()).add(target));
  }
  const goesBackTo = (checking: string, prepared: PlacedState): boolean => [...lineage(prepared)].some((state) => backTo.get(checking)?.has(state) === true && state.path !== "");
  const signing = new Set(index.transitions.filter(({ cause, transition }) => cause === "on" && signs(transition)).map(({ from }) => from.path));
  return ({ situation, happening, orders, after }) => {
    const passesOn = after.some((leaf) => signing.has(leaf) && leaf !== happening.state);
    if (happening.kind !== "act" || happening.by.length === 0 || !(passesOn || refuses(orders))) return [];
    const isCheckedHere = (name: string): boolean => {
      const prepared = (placesOf.get(name) ?? []).filter(({ from }) => goesBackTo(happening.state, from) && isBefore(from.path, happening.state));
      return prepared.length > 0 && name !== happening.name && !prepared.some((act) => sharesSeat(partiesOf(act), happening.by));
    };
    const isSigner = signing.has(happening.state);
    // Whoever is not to sign is asked about what was handed over, e.g. a proposed refusal; a draft from before it no longer counts.
    if (!passesOn && !isSigner) return [...new Set(acts.filter((act) => targetsOf(act)?.path === happening.state).map(({ name }) => name))].filter(isCheckedHere);
    return Object.values(situation.results).flatMap(({ stage, draftedBy }) => (stage === "drafted" ? draftedBy.filter(isCheckedHere) : []));
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function isOfficersAct(placed: PlacedTransition): boolean {
  const parties = partiesOf(placed);
  return placed.cause === "on" && parties.length > 0 && parties.every(({ role }) => role !== "applicant");
}

/** Of several ways out for one act the first says who may do it. */
function partiesOf({ from, name, transition }: PlacedTransition): readonly Party[] {
  const [first] = [from.state.on?.[name]].flat();
  return transition.meta?.by ?? first?.meta?.by ?? [];
}

function sharesSeat(one: readonly Party[], other: readonly Party[]): boolean {
  return one.some(({ role, at }) => other.some((party) => party.role === role && party.at === at));
}

function refuses(orders: readonly Order[]): boolean {
  return orders.some((order) => order.order === "action" && order.call.type === "issueSlip" && order.call.params?.["slip"] === "refusalSlip");
}

function signs({ actions }: PlacedTransition["transition"]): boolean {
  return (actions ?? []).some(({ type }) => type === "signResult");
}
