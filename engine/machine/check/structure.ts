// Is the statechart whole: initial states, targets, kinds of state and ids.

import { child } from "../../facts/index.ts";
import { type Finding, finding, type WorkflowState } from "../../model/index.ts";
import { nearest } from "./nearest.ts";
import type { PlacedState, StateIndex } from "./state-index.ts";

/** Faults in the statechart's own structure. */
export function checkStructure(index: StateIndex): readonly Finding[] {
  return [...index.states.flatMap((state) => [...checkKind(state), ...checkInitial(state)]), ...checkTargets(index), ...checkIds(index)];
}

// ---------------------------------------------------------------------------------------------------------------------

/** What each kind of state has no use for. XState would pass over it in silence. */
const MISPLACED: { readonly [type in PlacedState["type"]]: readonly (keyof WorkflowState)[] } = {
  atomic: ["states", "initial", "onDone", "history", "target"],
  compound: ["history", "target"],
  parallel: ["initial", "history", "target"],
  final: ["states", "initial", "history", "target"],
  history: ["states", "initial", "entry", "exit", "on", "after", "always", "onDone", "invoke"],
};

const WAYS_OUT = ["on", "after", "always", "onDone", "invoke"] as const satisfies readonly (keyof WorkflowState)[];

function checkKind({ state, type, place, parent }: PlacedState): readonly Finding[] {
  const misplaced = MISPLACED[type].filter((key) => state[key] !== undefined).map((key) => finding("misplaced-key", child(place, key), { found: key, type }));
  const leading = type === "final" ? WAYS_OUT.filter((key) => state[key] !== undefined).map((key) => finding("final-leads-on", child(place, key), { found: key })) : [];
  const rootless = parent === undefined && (type === "final" || type === "history" || type === "atomic") ? [finding("misplaced-key", child(place, "type"), { found: "type", type })] : [];
  // Regions are all active at once; there is nothing among them to go back to.
  const remembering = type === "history" && parent?.type === "parallel" ? [finding("misplaced-key", child(place, "type"), { found: "history", type: "parallel" })] : [];
  return [...misplaced, ...leading, ...rootless, ...remembering];
}

function checkInitial({ state, type, place, inner }: PlacedState): readonly Finding[] {
  // A history state remembers what was; nothing was yet, and XState would look for it for ever.
  const begins = inner.filter((within) => within.type !== "history");
  const names = begins.map(({ name }) => name);
  if ((type === "compound" || type === "parallel") && inner.length === 0) return [finding("missing-key", place, { key: "states" })];
  if (type !== "compound") return [];
  if (state.initial === undefined) return [finding("missing-initial", place, { expected: names })];
  const target = begins.find(({ name }) => name === state.initial);
  return target === undefined ? [finding("unknown-initial", child(place, "initial"), { found: state.initial, ...nearest(state.initial, names) })] : [];
}

function checkTargets(index: StateIndex): readonly Finding[] {
  const ofTransitions = index.transitions.flatMap(({ from, transition, place }) => (transition.target === undefined ? [] : [{ from, target: transition.target, place: child(place, "target") }]));
  // The default of a history state is looked up like a target of the state it stands in.
  const ofHistory = index.states.flatMap((state) => (state.type === "history" && state.state.target !== undefined ? [{ from: state, target: state.state.target, place: child(state.place, "target") }] : []));
  return [...ofTransitions, ...ofHistory]
    .filter(({ from, target }) => index.resolve(from, target) === undefined)
    .map(({ from, target, place }) => finding("unknown-target", place, { found: target, ...nearest(target, targetsFrom(index, from)) }));
}

/** Ways to write the states near at hand, and those with an id. */
function targetsFrom(index: StateIndex, from: PlacedState): readonly string[] {
  const ids = index.states.flatMap(({ state }) => (state.id === undefined ? [] : [`#${state.id}`]));
  return [...(from.parent?.inner ?? []).map(({ name }) => name), ...from.inner.map(({ name }) => `.${name}`), ...ids];
}

/** Ids of states are one name space, those of invocations another: replies find their way back by them. */
function checkIds(index: StateIndex): readonly Finding[] {
  const states = index.states.flatMap(({ state, place }) => (state.id === undefined ? [] : [{ id: state.id, place: child(place, "id") }]));
  const invocations = index.states.flatMap(({ state, place }) => (state.invoke ?? []).map(({ id }, at) => ({ id, place: child(child(child(place, "invoke"), at), "id") })));
  return [states, invocations].flatMap((named) => named.filter(({ id }, at) => named.findIndex((other) => other.id === id) < at).map(({ id, place }) => finding("duplicate-id", place, { found: id })));
}
