// The order in which a dossier meets the states of a workflow: the way from the beginning, each act in the order of the file.
// Ends come last among their like; what no way reaches comes after everything.

import type { PlacedState, StateIndex } from "../machine/check/state-index.ts";

/** States in walking order with their numbers. */
export interface Walk {
  readonly isReachable: (state: PlacedState) => boolean;
  /** `2.1`; `3a` for branches that go on side by side. */
  readonly numberOf: (state: PlacedState) => string;
  /** The states within, in walking order. */
  readonly inner: (state: PlacedState) => readonly PlacedState[];
  /** Where entering a state ends up: a phase begins with its first step. */
  readonly entered: (state: PlacedState) => PlacedState;
}

/** Walks the workflow. */
export function walk(index: StateIndex): Walk {
  const met = meet(index);
  const rank = (state: PlacedState): number => (met.get(state) ?? Number.MAX_SAFE_INTEGER) + (state.type === "final" && met.has(state) ? index.states.length : 0);
  const inner = (state: PlacedState): readonly PlacedState[] => (state.type === "parallel" ? state.inner : [...state.inner].sort((one, other) => rank(one) - rank(other)));
  const numbers = new Map<PlacedState, string>();
  number(index.root, "", inner, numbers);
  return { inner, isReachable: (state) => met.has(state), numberOf: (state) => numbers.get(state) ?? "", entered };
}

// ---------------------------------------------------------------------------------------------------------------------

/** When each state is first met. */
function meet(index: StateIndex): ReadonlyMap<PlacedState, number> {
  const met = new Map<PlacedState, number>();
  const followed = new Set<PlacedState>();
  const enter = (state: PlacedState): void => {
    for (const around of outermostFirst(state)) if (!met.has(around)) met.set(around, met.size);
    if (!followed.has(state)) begin(state);
    for (const around of [...outermostFirst(state)].reverse()) follow(around);
  };
  const begin = (state: PlacedState): void => {
    if (state.type === "parallel") state.inner.forEach(enter);
    const first = firstOf(state);
    if (first !== undefined && !met.has(first)) enter(first);
  };
  const follow = (state: PlacedState): void => {
    if (followed.has(state)) return;
    followed.add(state);
    for (const { from, transition } of index.transitions) {
      const target = from === state && transition.target !== undefined ? index.resolve(from, transition.target) : undefined;
      if (target !== undefined) enter(target);
    }
  };
  enter(index.root);
  return met;
}

function number(state: PlacedState, own: string, inner: Walk["inner"], numbers: Map<PlacedState, string>): void {
  numbers.set(state, own);
  for (const [at, child] of inner(state).entries()) {
    const mark = state.type === "parallel" ? `${own}${LETTERS[at] ?? `-${at + 1}`}` : own === "" ? String(at + 1) : `${own}.${at + 1}`;
    number(child, mark, inner, numbers);
  }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function entered(state: PlacedState): PlacedState {
  let here = state;
  for (let next = firstOf(here); next !== undefined; next = firstOf(here)) here = next;
  return here;
}

function firstOf(state: PlacedState): PlacedState | undefined {
  return state.type === "compound" ? state.inner.find(({ name }) => name === state.state.initial) : undefined;
}

function outermostFirst(state: PlacedState): readonly PlacedState[] {
  const around: PlacedState[] = [];
  for (let step: PlacedState | undefined = state; step !== undefined; step = step.parent) around.unshift(step);
  return around;
}
