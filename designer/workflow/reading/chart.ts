// The workflow as the outline sees it: steps in the order they are written, numbered, each with its ways out. Pure reading.

import { indexStates, lineage, type PlacedState, type PlacedTransition, type StateIndex } from "../../../engine/machine/index.ts";
import type { Invocation, LocalizedText, StateMeta, Transition, TransitionMeta } from "../../../engine/model/index.ts";
import type { Readable } from "./readable.ts";

/** The steps of a procedure. */
export interface Chart {
  readonly root: Step;
  /** In the order they are written, containers before what they contain. The root is among them when something is done there. */
  readonly steps: readonly Step[];
  readonly index: StateIndex;
  readonly unread: readonly string[];
}

/** A step. */
export interface Step {
  /** JSON Pointer into the folder: what the step is known by. The root is `/workflow`. */
  readonly at: string;
  /** Dot-separated path of names. */
  readonly path: string;
  /** `2.1`; branches side by side are `2a`, `2b`. */
  readonly number: string;
  /** 0 at the top. */
  readonly depth: number;
  readonly kind: "step" | "stage" | "branches" | "branch" | "end" | "history" | "whole";
  readonly label: LocalizedText;
  /** What contains it begins here. */
  readonly isFirst: boolean;
  readonly meta: Partial<StateMeta>;
  /** National status and clock, also when they come from what contains it. */
  readonly status: StateMeta["status"];
  readonly clock: StateMeta["clock"];
  readonly exits: readonly Exit[];
  readonly invocations: readonly Invocation[];
  readonly state: PlacedState;
}

/** What leads on: an act, a timer, an answer from outside …, with the ways it may take. */
export interface Exit {
  /** Of the act or timer as a whole. */
  readonly at: string;
  readonly cause: "act" | "timer" | "always" | "done" | "reply" | "failure";
  /** Event, limit or id of the invocation. */
  readonly name: string;
  /** What the act means, where it is declared; an act without it only listens to another branch. */
  readonly meta: TransitionMeta | undefined;
  readonly ways: readonly Way[];
}

/** One of the ways an exit may take. */
export interface Way {
  readonly at: string;
  readonly transition: Transition;
  /** Pointer of the step it leads to; undefined when it stays or leads nowhere. */
  readonly to: string | undefined;
  /** Its target does not exist. */
  readonly isBroken: boolean;
}

/** Reads the chart of a workflow. */
export function chartOf({ workflow, unread }: Readable): Chart {
  const index = indexStates(workflow);
  const ways = grouped(index.transitions, ({ from }) => from);
  const steps: Step[] = [];
  const visit = (state: PlacedState, number: string, depth: number): void => {
    steps.push(stepOf(state, { number, depth, exits: exitsOf(ways.get(state) ?? [], index) }));
    for (const [at, inner] of state.inner.entries()) visit(inner, numberWithin(state, number, at), depth + 1);
  };
  visit(index.root, "", -1); // what stands at the top is not further in than the whole
  const [root, ...others] = steps as [Step, ...Step[]];
  const isSaying = root.exits.length > 0 || root.invocations.length > 0 || root.state.state.entry !== undefined || root.state.state.exit !== undefined;
  return { root, steps: isSaying ? [root, ...others] : others, index, unread };
}

/** The step a place belongs to, the innermost; undefined for the root and places outside the workflow. */
export function stepAt({ steps }: Chart, pointer: string): Step | undefined {
  return steps.findLast(({ at }) => pointer === at || pointer.startsWith(`${at}/`));
}

/**
 * The same act as it is declared around a step, nearest first: what people do there once the step's own way is gone. The inner
 * way hides it while it is there.
 */
export function sameActAround(chart: Chart, { at, cause, name }: Exit): { readonly step: Step; readonly exit: Exit } | undefined {
  if (cause !== "act") return undefined;
  let step = stepAt(chart, at) ?? chart.root;
  while (step !== chart.root) {
    step = aroundOf(chart, step);
    const exit = step.exits.find((other) => other.cause === "act" && other.name === name && other.meta !== undefined);
    if (exit !== undefined) return { step, exit };
  }
  return undefined;
}

/** The step that contains this one: the root for those at the top. */
export function aroundOf({ root, steps }: Chart, step: Step): Step {
  return steps.find(({ state }) => state === step.state.parent) ?? root;
}

/** The steps directly within. */
export function withinOf({ steps }: Chart, step: Step): readonly Step[] {
  return steps.filter(({ state }) => state.parent === step.state);
}

/** `workflow.json#/states/a` as a pointer into the folder. */
export function pointerOf(place: string): string {
  return place.replace(/^workflow\.json#/, "/workflow");
}

// ---------------------------------------------------------------------------------------------------------------------

function numberWithin({ type }: PlacedState, number: string, at: number): string {
  if (type === "parallel") return `${number}${LETTERS[at] ?? `-${at + 1}`}`;
  return number === "" ? String(at + 1) : `${number}.${at + 1}`;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function stepOf(state: PlacedState, rest: Pick<Step, "number" | "depth" | "exits">): Step {
  const meta: Partial<StateMeta> = state.state.meta ?? {};
  return {
    at: pointerOf(state.place),
    path: state.path,
    kind: kindOf(state),
    label: meta.label === undefined || meta.label.vi === "" ? { vi: state.name } : meta.label,
    isFirst: state.parent?.type !== "parallel" && state.parent?.state.initial === state.name,
    meta,
    status: inherited(state, "status"),
    clock: inherited(state, "clock"),
    invocations: state.state.invoke ?? [],
    state,
    ...rest,
  };
}

function kindOf({ type, parent }: PlacedState): Step["kind"] {
  if (parent === undefined) return "whole";
  if (type === "final") return "end";
  if (type === "history") return "history";
  if (type === "parallel") return "branches";
  if (parent?.type === "parallel") return "branch";
  return type === "compound" ? "stage" : "step";
}

function inherited<Key extends "status" | "clock">(state: PlacedState, key: Key): StateMeta[Key] {
  return [...lineage(state)].map((here) => here.state.meta?.[key]).find((value) => value !== undefined) as StateMeta[Key];
}

function exitsOf(transitions: readonly PlacedTransition[], index: StateIndex): readonly Exit[] {
  const groups = grouped(transitions, wholeOf);
  return [...groups].flatMap(([at, [first, ...others]]) => {
    if (first === undefined) return [];
    return { at: pointerOf(at), cause: causeOf(first), name: first.name, meta: first.transition.meta, ways: [first, ...others].map((one) => wayOf(one, index)) };
  });
}

/** Place of the act or timer a transition belongs to: without its position among several. */
function wholeOf({ place, from, cause, name }: PlacedTransition): string {
  switch (cause) {
    case "on":
    case "after":
      return `${from.place}/${cause}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    case "always":
    case "onDone":
      return `${from.place}/${cause}`;
    case "invocation":
      return place.replace(/(\/on(?:Done|Error))\/\d+$/, "$1");
  }
}

function causeOf({ cause, place }: PlacedTransition): Exit["cause"] {
  if (cause === "invocation") return /\/onError(?:\/\d+)?$/.test(place) ? "failure" : "reply";
  return ({ on: "act", after: "timer", always: "always", onDone: "done" } as const)[cause];
}

function wayOf({ place, from, transition }: PlacedTransition, index: StateIndex): Way {
  const target = transition.target === undefined ? undefined : index.resolve(from, transition.target);
  return { at: pointerOf(place), transition, to: target === undefined ? undefined : pointerOf(target.place), isBroken: transition.target !== undefined && target === undefined };
}

function grouped<Key, Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): ReadonlyMap<Key, readonly Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
