// What can still matter once certain states are active: conditions and counts that some transition ahead asks about. Everything
// else is forgotten, so that situations which differ in nothing but the past are one.

import { callsOf, lineage, type PlacedState, type StateIndex } from "../machine/index.ts";
import type { NamedCall, Predicate } from "../model/index.ts";
import { FEES_SETTLED, PAPERS_COMPLETE, type Conditions } from "./conditions.ts";
import type { Situation } from "./situation.ts";

/** What still matters. */
export interface Relevant {
  readonly conditions: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly results: ReadonlySet<string>;
}

/** Finds what matters from these leaves on; remembers what it found. */
export function relevance(index: StateIndex, conditions: Conditions): (leaves: readonly string[]) => Relevant {
  const ahead = statesAhead(index);
  const asked = askedAt(index, conditions);
  const ofTime = { conditions: new Set<string>(), acts: new Set(conditions.timeLimitReads), results: new Set<string>() };
  const known = new Map<string, Relevant>();
  return (leaves) => {
    const key = leaves.join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const states = new Set(leaves.flatMap((leaf) => [...(ahead.get(leaf) ?? [])]));
    const parts = [...[...states].flatMap((path) => asked.get(path) ?? []), ofTime];
    const found: Relevant = {
      conditions: new Set(parts.flatMap((part) => [...part.conditions])),
      acts: new Set(parts.flatMap((part) => [...part.acts])),
      results: new Set(parts.flatMap((part) => [...part.results])),
    };
    known.set(key, found);
    return found;
  };
}

/** A situation without what no longer matters. What has ended has only its end. */
export function essence(situation: Situation, { conditions, acts, results }: Relevant): Situation {
  const { machine, status, clock } = situation;
  if (machine.status === "done") return { ...situation, machine: { value: machine.value, status: "done" }, status, clock, supplements: 0, extensions: 0, ended: [], isAnnounced: false, acts: {}, known: {}, results: {} };
  return { ...situation, known: only(situation.known, conditions), acts: only(situation.acts, acts), results: { ...signed(situation.results), ...only(situation.results, results) } };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What was signed is owed to the citizen, whether or not anything ahead returns it. By whom it was drafted no longer matters. */
function signed(results: Situation["results"]): Situation["results"] {
  return Object.fromEntries(Object.entries(results).flatMap(([result, { stage }]) => (stage === "signed" ? [[result, { stage, draftedBy: [] }]] : [])));
}

/** States that can be active at the same time as a leaf or after it, the leaf and what encloses it included. */
function statesAhead(index: StateIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const next = new Map(index.states.map((state) => [state.path, new Set<string>([...lineage(state)].map(({ path }) => path))]));
  const link = (from: PlacedState, to: PlacedState): void => {
    for (const entered of entry(to)) next.get(from.path)?.add(entered.path);
  };
  for (const state of index.states) {
    // Whoever is within a parallel state is there with all its regions.
    if (state.type === "parallel") for (const region of state.inner) link(state, region);
    // What is remembered may be gone back to.
    if (state.type === "history") for (const within of state.parent?.inner ?? []) link(state, within);
  }
  for (const { from, transition } of index.transitions) {
    for (const target of targetsOf(transition.target)) {
      const to = index.resolve(from, target);
      if (to !== undefined) link(from, to);
    }
  }
  return closure(next);
}

function targetsOf(target: unknown): readonly string[] {
  return typeof target === "string" ? [target] : [];
}

/** What entering a state makes active, and what encloses it. */
function entry(state: PlacedState): readonly PlacedState[] {
  const within: PlacedState[] = [];
  const enter = (entered: PlacedState): void => {
    within.push(entered);
    if (entered.type === "parallel") entered.inner.forEach(enter);
    const initial = entered.inner.find(({ name }) => name === entered.state.initial);
    if (initial !== undefined) enter(initial);
  };
  enter(state);
  return [...lineage(state), ...within];
}

function closure(next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...next.keys()].map((start) => {
      const seen = new Set<string>([start]);
      const waiting = [start];
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        for (const following of next.get(path) ?? []) {
          if (seen.has(following)) continue;
          seen.add(following);
          waiting.push(following);
        }
      }
      return [start, seen] as const;
    }),
  );
}

/** What the transitions and actions of each state ask about. */
function askedAt(index: StateIndex, conditions: Conditions): ReadonlyMap<string, readonly Relevant[]> {
  const asked = new Map<string, Relevant[]>();
  const placeOf = new Map(index.states.map((state) => [state.place, state.path]));
  for (const { call, place } of callsOf(index)) {
    const path = placeOf.get(stateOf(place, placeOf)) ?? "";
    asked.set(path, [...(asked.get(path) ?? []), about(call, conditions)]);
  }
  return asked;
}

/** The state within whose description a place lies. */
function stateOf(place: string, states: ReadonlyMap<string, string>): string {
  let here = place;
  while (!states.has(here) && here.includes("/")) here = here.slice(0, here.lastIndexOf("/"));
  return here;
}

function about({ type, params }: NamedCall, conditions: Conditions): Relevant {
  const result = typeof params?.["result"] === "string" ? [params["result"]] : [];
  const acts = type === "happened" || type === "happenedAtMost" ? [String(params?.["event"])] : [];
  const none = { conditions: new Set<string>(), acts: new Set(acts), results: new Set(result) };
  switch (type) {
    case "feesSettled":
      return { ...none, conditions: new Set([FEES_SETTLED]) };
    case "returnResult":
    case "collectPayment":
    case "recordPayment":
      return { ...none, conditions: new Set([FEES_SETTLED, PAPERS_COMPLETE]) };
    case "componentsComplete":
      return { ...none, conditions: new Set([PAPERS_COMPLETE]) };
    case "matches": {
      const condition = conditions.idOf(params?.["predicate"] as Predicate);
      const read = conditions.modelledReads(condition);
      return { conditions: new Set([condition]), acts: new Set(read.acts), results: new Set(read.results) };
    }
    default:
      return none;
  }
}

function only<T>(table: { readonly [name: string]: T }, names: ReadonlySet<string>): { readonly [name: string]: T } {
  return Object.fromEntries(Object.entries(table).filter(([name]) => names.has(name)));
}
