// A workflow's states by path, their transitions, and where targets lead: the same reading as XState's, which would
// throw at the first wrong one.

import { child } from "../../facts/index.ts";
import type { Transition, TransitionConfig, Workflow, WorkflowState } from "../../model/index.ts";

/** A state with its place. */
export interface PlacedState {
  /** Dot-separated; the root is `""`. */
  readonly path: string;
  readonly name: string;
  /** Where it stands in the file. */
  readonly place: string;
  readonly state: WorkflowState;
  readonly type: NonNullable<WorkflowState["type"]>;
  readonly parent: PlacedState | undefined;
  readonly inner: readonly PlacedState[];
}

/** A transition with its place. */
export interface PlacedTransition {
  readonly from: PlacedState;
  readonly cause: "on" | "after" | "always" | "onDone" | "invocation";
  /** The act's name, or the limit's. */
  readonly name: string;
  readonly place: string;
  /** Among several for one cause. */
  readonly position: number;
  readonly transition: Transition;
}

/** All states and transitions. */
export interface StateIndex {
  readonly root: PlacedState;
  /** Parents first. */
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
  /** The state a target leads to, or undefined. */
  resolve(from: PlacedState, target: string): PlacedState | undefined;
}

/** Indexes a well-formed workflow. */
export function indexStates(workflow: Workflow): StateIndex {
  const states: PlacedState[] = [];
  const root = placed(workflow, "", "workflow.json#", undefined, states);
  const byId = new Map(states.flatMap((state) => (state.state.id === undefined ? [] : [[state.state.id, state] as const])));
  return { root, states, transitions: states.flatMap((state) => [...transitionsOut(state)]), resolve: (from, target) => resolve(byId, from, target) };
}

/** The state and its ancestors up to the root. */
export function* lineage(state: PlacedState): Generator<PlacedState> {
  for (let step: PlacedState | undefined = state; step !== undefined; step = step.parent) yield step;
}

// ---------------------------------------------------------------------------------------------------------------------

function placed(state: WorkflowState, path: string, place: string, parent: PlacedState | undefined, all: PlacedState[]): PlacedState {
  const inner: PlacedState[] = [];
  const type = state.type ?? (state.states === undefined ? "atomic" : "compound");
  const self: PlacedState = { path, name: path.slice(path.lastIndexOf(".") + 1), place, state, type, parent, inner };
  all.push(self);
  for (const [name, innerState] of Object.entries(state.states ?? {})) {
    inner.push(placed(innerState, path === "" ? name : `${path}.${name}`, child(child(place, "states"), name), self, all));
  }
  return self;
}

function* transitionsOut(from: PlacedState): Generator<PlacedTransition> {
  const { state, place } = from;
  for (const [name, config] of Object.entries(state.on ?? {})) yield* several(config, { from, cause: "on", name, place: child(child(place, "on"), name) });
  for (const [name, config] of Object.entries(state.after ?? {})) yield* several(config, { from, cause: "after", name, place: child(child(place, "after"), name) });
  yield* several(state.always, { from, cause: "always", name: "", place: child(place, "always") });
  yield* several(state.onDone, { from, cause: "onDone", name: "", place: child(place, "onDone") });
  for (const [index, invocation] of (state.invoke ?? []).entries()) {
    const here = child(child(place, "invoke"), index);
    yield* several(invocation.onDone, { from, cause: "invocation", name: invocation.id, place: child(here, "onDone") });
    yield* several(invocation.onError, { from, cause: "invocation", name: invocation.id, place: child(here, "onError") });
  }
}

function* several(config: TransitionConfig | undefined, common: Omit<PlacedTransition, "transition" | "position">): Generator<PlacedTransition> {
  if (config === undefined) return;
  if (!Array.isArray(config)) return void (yield { ...common, position: 0, transition: config as Transition });
  for (const [position, transition] of (config as readonly Transition[]).entries()) yield { ...common, place: child(common.place, position), position, transition };
}

/** `#id` or `#id.inner` anywhere, `.inner` below, `sibling` or `sibling.inner` beside. The root has no siblings. */
function resolve(byId: ReadonlyMap<string, PlacedState>, from: PlacedState, target: string): PlacedState | undefined {
  const [first = "", ...rest] = target.split(".");
  if (first.startsWith("#")) return descend(byId.get(first.slice(1)), rest);
  return first === "" ? descend(from, rest) : descend(from.parent, [first, ...rest]);
}

function descend(from: PlacedState | undefined, names: readonly string[]): PlacedState | undefined {
  return names.reduce<PlacedState | undefined>((state, name) => state?.inner.find((inner) => inner.name === name), from);
}
