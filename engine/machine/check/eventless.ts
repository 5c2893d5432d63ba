// Does a step always come to rest? Transitions taken at once (`always`, and `onDone` of what ends as it begins) must not
// lead round in a circle (faults E01). Facts do not change within a step, so a transition back to its own state never ends
// once its guard holds; longer circles are refused when no guard stands in their way. At run time a step that still runs
// in circles is refused after 100 microsteps.

import { componentsOf } from "../../facts/circles.ts";
import { type Finding, finding } from "../../model/index.ts";
import { lineage, type PlacedState, type PlacedTransition, type StateIndex } from "./state-index.ts";

/** Circles of transitions that nothing but guards, or not even those, would stop. */
export function checkEventless(index: StateIndex): readonly Finding[] {
  const atOnce = index.transitions.filter((transition) => isTakenAtOnce(transition));
  const idle = atOnce.filter((transition) => transition.cause === "always" && leadsNowhere(index, transition));
  const edges = edgesOf(index, atOnce.filter((transition) => transition.transition.guard === undefined && !idle.includes(transition)));
  // Going back at once to where the dossier was a moment ago leads there again.
  const backwards = atOnce.flatMap(({ from, place, transition }) => {
    const target = transition.target === undefined ? undefined : index.resolve(from, transition.target);
    return target?.type === "history" ? [circle(place, [from, target])] : [];
  });
  return [...idle.map(({ from, place }) => circle(place, [from])), ...backwards, ...circlesIn(edges)];
}

// ---------------------------------------------------------------------------------------------------------------------

interface Edge {
  readonly from: PlacedState;
  readonly place: string;
  /** States that become active, or stay so, by the transition. */
  readonly reached: ReadonlySet<PlacedState>;
}

function isTakenAtOnce({ cause, from }: PlacedTransition): boolean {
  return cause === "always" || (cause === "onDone" && endsAsItBegins(from));
}

/** Whether entering the state ends it. */
function endsAsItBegins(state: PlacedState): boolean {
  if (state.type === "parallel") return state.inner.every((region) => region.type === "final" || endsAsItBegins(region));
  return initialOf(state)?.type === "final";
}

function initialOf({ state, inner }: PlacedState): PlacedState | undefined {
  return inner.find(({ name }) => name === state.initial);
}

function leadsNowhere(index: StateIndex, { from, transition }: PlacedTransition): boolean {
  return transition.target === undefined || index.resolve(from, transition.target) === from;
}

function edgesOf(index: StateIndex, transitions: readonly PlacedTransition[]): readonly Edge[] {
  return transitions.flatMap(({ from, place, transition }): Edge[] => {
    const target = transition.target === undefined ? undefined : index.resolve(from, transition.target);
    return target === undefined ? [] : [{ from, place, reached: new Set([...lineage(target), ...entered(target)]) }];
  });
}

/** The state and what is entered with it by default. */
function* entered(state: PlacedState): Generator<PlacedState> {
  yield state;
  if (state.type === "parallel") for (const region of state.inner) yield* entered(region);
  const initial = state.type === "compound" ? initialOf(state) : undefined;
  if (initial !== undefined) yield* entered(initial);
}

/** Circles told of one workflow; who has mended these asks again. */
const MOST_CIRCLES = 10;

/** One finding for each circle, at the transition that comes first in the file. */
function circlesIn(edges: readonly Edge[]): readonly Finding[] {
  const told = new Set<Edge>();
  const left = onCircles(edges);
  const leaving = new Map<PlacedState, Edge[]>();
  for (const edge of left) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge]);
  const findings: Finding[] = [];
  for (const start of left) {
    const way = told.has(start) || findings.length === MOST_CIRCLES ? undefined : wayBack(start, leaving);
    if (way === undefined) continue;
    for (const edge of way) told.add(edge);
    findings.push(circle(start.place, way.map(({ from }) => from)));
  }
  return findings;
}

/** The edges that are part of a circle, so that no time is spent on looking for a way back where there is none. */
function onCircles(edges: readonly Edge[]): readonly Edge[] {
  const graph = new Map<PlacedState, Set<PlacedState>>();
  for (const { from, reached } of edges) graph.set(from, new Set([...(graph.get(from) ?? []), ...reached]));
  const components = componentsOf(graph);
  return edges.filter(({ from, reached }) => [...reached].some((state) => components.get(state) === components.get(from)));
}

/** The shortest way from an edge back to its own beginning. */
function wayBack(start: Edge, leaving: ReadonlyMap<PlacedState, readonly Edge[]>): readonly Edge[] | undefined {
  const before = new Map<Edge, Edge | undefined>([[start, undefined]]);
  // A map hands out what is added while it is gone through, in order.
  for (const [last] of before) {
    if (last.reached.has(start.from)) return wayTo(last, before);
    for (const state of last.reached) for (const edge of leaving.get(state) ?? []) if (!before.has(edge)) before.set(edge, last);
  }
  return undefined;
}

function wayTo(last: Edge, before: ReadonlyMap<Edge, Edge | undefined>): readonly Edge[] {
  const way: Edge[] = [];
  for (let edge: Edge | undefined = last; edge !== undefined; edge = before.get(edge)) way.push(edge);
  return way.reverse();
}

function circle(place: string, states: readonly PlacedState[]): Finding {
  return finding("eventless-cycle", place, { states: [...states, ...states.slice(0, 1)].map(({ path }) => path) });
}
