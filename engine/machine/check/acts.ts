// The acts a workflow offers: named so that nobody can mistake them for the engine's own events, each with a label and
// somebody who may do it, and unmistakable when regions run side by side.

import { child } from "../../facts/index.ts";
import { type Finding, finding, type Party, type TransitionMeta } from "../../model/index.ts";
import { nearest } from "./nearest.ts";
import { lineage, type PlacedState, type PlacedTransition, type StateIndex } from "./state-index.ts";

/** What people and agencies the acts may name. */
export interface Seats {
  /** Undefined: roles are not checked. */
  readonly roles: readonly string[] | undefined;
  readonly participants: readonly string[];
}

/** Faults of the acts and of whose tasks the states are. */
export function checkActs(index: StateIndex, seats: Seats): readonly Finding[] {
  const acts = actsOf(index);
  const byName = new Map<string, Act[]>();
  for (const act of acts) byName.set(act.name, [...(byName.get(act.name) ?? []), act]);
  return [
    ...acts.flatMap((act) => [...checkName(act), ...checkOffer(act, byName.get(act.name) ?? [])]),
    ...[...byName.values()].flatMap(checkRegions),
    ...index.states.flatMap(({ state, place }) => (state.meta?.owner === undefined ? [] : checkParty(state.meta.owner, child(child(place, "meta"), "owner"), seats))),
    ...index.transitions.flatMap(({ transition, place }) => (transition.meta?.by ?? []).flatMap((party, at) => checkParty(party, child(child(child(place, "meta"), "by"), at), seats))),
  ];
}

/** Names of all acts somebody can do. */
export function actNames(index: StateIndex): readonly string[] {
  return [...new Set(actsOf(index).flatMap((act) => (act.meta === undefined ? [] : [act.name])))];
}

/** A role and the agency it is held at. */
export function checkParty(party: Party, place: string, { roles, participants }: Seats): readonly Finding[] {
  const known = roles === undefined || [...roles, ...BUILT_IN_ROLES].includes(party.role);
  const role = known ? [] : [finding("unknown-role", child(place, "role"), { found: party.role, ...nearest(party.role, [...new Set([...(roles ?? []), ...BUILT_IN_ROLES])]) })];
  const at = party.at === undefined || participants.includes(party.at) ? [] : [finding("unknown-participant", child(place, "at"), { found: party.at, ...nearest(party.at, participants) })];
  return [...role, ...at];
}

// ---------------------------------------------------------------------------------------------------------------------

/** Nobody holds these: the applicant owns or filed the dossier, the system is the engine. */
const BUILT_IN_ROLES = ["applicant", "system"];

/** Acts are upper case; XState's internal events and wildcards never match (faults E04). */
const ACT_NAME = /^[A-Z][A-Z0-9_.]{0,63}$/;
/** What the engine calls its own events. */
const RESERVED = ["OPEN", "ASSIGN", "CLAIM", "RELEASE", "RATE", "TIMER", "REPLY"];

/** An act as one state offers it, or as a state listens to it when another region offers it. */
interface Act {
  readonly name: string;
  readonly from: PlacedState;
  readonly place: string;
  readonly candidates: readonly PlacedTransition[];
  readonly meta: TransitionMeta | undefined;
}

function actsOf(index: StateIndex): readonly Act[] {
  const acts = new Map<PlacedState, Map<string, PlacedTransition[]>>();
  for (const transition of index.transitions) {
    if (transition.cause !== "on") continue;
    const ofState = acts.get(transition.from) ?? new Map<string, PlacedTransition[]>();
    acts.set(transition.from, ofState.set(transition.name, [...(ofState.get(transition.name) ?? []), transition]));
  }
  return [...acts].flatMap(([from, ofState]) =>
    [...ofState].map(([name, candidates]) => ({ name, from, place: child(child(from.place, "on"), name), candidates, meta: candidates[0]?.transition.meta })),
  );
}

function checkName({ name, place }: Act): readonly Finding[] {
  if (!ACT_NAME.test(name)) return [finding("event-name", place, { found: name, expected: [ACT_NAME.source] })];
  return RESERVED.includes(name) ? [finding("reserved-event", place, { found: name, reserved: RESERVED })] : [];
}

function checkOffer(act: Act, namesakes: readonly Act[]): readonly Finding[] {
  const [first, ...later] = act.candidates;
  const stray = later.filter(({ transition }) => transition.meta !== undefined && JSON.stringify(transition.meta) !== JSON.stringify(first?.transition.meta));
  if (stray.length > 0) return stray.map(({ place }) => finding("meta-on-later-candidate", child(place, "meta"), { event: act.name }));
  const listens = () => namesakes.some((other) => other.meta !== undefined && areSideBySide(act.from, other.from));
  return act.meta !== undefined || listens() ? [] : [finding("act-not-offered", act.place, { event: act.name })];
}

/**
 * The same act offered by two regions at once, or by a region and by what encloses it with other regions: whose form, whose
 * rights? One offers it, the others may listen. `namesakes` are all acts of one name.
 */
function checkRegions(namesakes: readonly Act[]): readonly Finding[] {
  return namesakes.flatMap((act, at) => {
    const isAlone = act.meta === undefined || ![...lineage(act.from)].some(({ type }) => type === "parallel");
    const earlier = isAlone ? undefined : namesakes.slice(0, at).find((other) => other.meta !== undefined && (areSideBySide(act.from, other.from) || hasRegionBetween(other.from, act.from)));
    return earlier === undefined ? [] : [finding("act-in-two-regions", act.place, { event: act.name, first: earlier.from.path, second: act.from.path })];
  });
}

/** Whether both states can be active together without one being within the other. */
function areSideBySide(one: PlacedState, other: PlacedState): boolean {
  const above = [...lineage(one)];
  const common = [...lineage(other)].find((state) => above.includes(state));
  return common?.type === "parallel" && common !== one && common !== other;
}

/** Whether the inner state is within one of several regions that the outer one encloses. */
function hasRegionBetween(outer: PlacedState, inner: PlacedState): boolean {
  const path = [...lineage(inner)].slice(1);
  const depth = path.indexOf(outer);
  return depth >= 0 && path.slice(0, depth + 1).some(({ type }) => type === "parallel");
}
