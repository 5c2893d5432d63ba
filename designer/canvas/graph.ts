// A workflow as a drawing sees it: boxes within boxes, and ways between them. Pure reading of the definition; knows no
// positions, no words of ours and no library that draws.

import { guardSentence } from "../../engine/card/index.ts";
import { indexStates, lineage, transitionsOf, type PlacedState, type PlacedTransition, type StateIndex } from "../../engine/machine/index.ts";
import type { Definition, DossierStatus, Duration, Limit, LocalizedText, Party, StateMeta, TransitionMeta, Workflow } from "../../engine/model/index.ts";
import { own } from "../../engine/vocabulary/index.ts";

/** A workflow to be drawn. */
export interface Graph {
  /** Containers before what they contain. */
  readonly states: readonly StateBox[];
  /** Ways from one state to another. */
  readonly ways: readonly StateWay[];
  /** Path of the state a filed dossier begins in. */
  readonly start: string | undefined;
}

/** A state as a box. */
export interface StateBox {
  /** Dot-separated path. */
  readonly path: string;
  /** Path of the container it is drawn in; absent at the top. */
  readonly within?: string;
  readonly kind: "step" | "group" | "regions" | "final" | "history";
  readonly label: LocalizedText;
  readonly owner?: Party;
  /** National status here, its own or that of what contains it. */
  readonly status?: DossierStatus;
  readonly clock?: StateMeta["clock"];
  /** Planned working hours. */
  readonly budget?: number;
  /** What contains it begins here. */
  readonly isFirst: boolean;
  /** Where it stands in the definition. */
  readonly place: string;
  /** What can happen here without leaving. */
  readonly staying: readonly StateWay[];
}

/** A transition. */
export interface StateWay {
  /** Its place in the definition: unique. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "act" | "timer" | "reply" | "failure" | "done" | "always";
  /** The act, the limit or the invocation. */
  readonly name: string;
  /** Of acts and limits; the others have no words in a definition. */
  readonly label?: LocalizedText;
  readonly by: readonly Party[];
  readonly tone: NonNullable<TransitionMeta["tone"]>;
  /** How long is waited. */
  readonly limit?: Duration;
  /** When it is open, if not always. */
  readonly guard?: LocalizedText;
  /** The way taken when none before it is open. */
  readonly isOtherwise: boolean;
  /** Its target does not exist: the way is drawn as staying. */
  readonly isBroken: boolean;
}

/**
 * Reads the graph of a well-formed workflow. A draft's workflow may be another than that of the definition its conditions are
 * told with: what cannot be read is left out of it.
 */
export function graphOf(definition: Definition, workflow: Workflow = definition.workflow): Graph {
  const index = indexStates(workflow);
  const ways = index.transitions.map((transition) => wayOf(transition, index, definition));
  const staying = (path: string): readonly StateWay[] => ways.filter((way) => way.from === path && isStaying(way));
  const states = index.states.filter(({ path }) => path !== "").map((state) => boxOf(state, staying(state.path)));
  const start = index.root.state.initial;
  return { states, ways: ways.filter((way) => !isStaying(way) && way.from !== ""), start };
}

/** The state itself and every state it is drawn in, innermost first. */
export function containersOf(path: string): readonly string[] {
  const names = path.split(".");
  return names.map((_name, at) => names.slice(0, names.length - at).join("."));
}

// ---------------------------------------------------------------------------------------------------------------------

const isStaying = ({ from, to }: StateWay): boolean => from === to;

function boxOf(state: PlacedState, staying: readonly StateWay[]): StateBox {
  const { path, parent, place, name } = state;
  const { label, owner, budget } = state.state.meta ?? {};
  const status = inherited(state, "status");
  const clock = inherited(state, "clock");
  return {
    path,
    ...(parent === undefined || parent.path === "" ? {} : { within: parent.path }),
    kind: KIND[state.type],
    label: label ?? { vi: name },
    ...(owner === undefined ? {} : { owner }),
    ...(status === undefined ? {} : { status }),
    ...(clock === undefined ? {} : { clock }),
    ...(budget === undefined ? {} : { budget: budget.workingHours }),
    isFirst: parent?.state.initial === name,
    place,
    staying,
  };
}

const KIND = { atomic: "step", compound: "group", parallel: "regions", final: "final", history: "history" } as const;

function inherited<Key extends "status" | "clock">(state: PlacedState, key: Key): NonNullable<StateMeta[Key]> | undefined {
  return [...lineage(state)].map((here) => here.state.meta?.[key]).find((value) => value !== undefined);
}

function wayOf(placed: PlacedTransition, index: StateIndex, definition: Definition): StateWay {
  const { from, name, place, position, transition, cause } = placed;
  const target = transition.target === undefined ? from : index.resolve(from, transition.target);
  const meta = cause === "on" ? (transitionsOf(own(from.state.on ?? {}, name))[0]?.meta ?? heard(name, index)) : undefined;
  const limit = cause === "after" ? limitOf(definition, name) : undefined;
  const label = meta?.label ?? limit?.label;
  return {
    id: place,
    from: from.path,
    to: target?.path ?? from.path,
    kind: kindOf(placed),
    name,
    ...(label === undefined ? {} : { label }),
    by: meta?.by ?? [],
    tone: meta?.tone ?? "neutral",
    ...(limit?.amount === undefined || limit.unit === undefined ? {} : { limit: { amount: limit.amount, unit: limit.unit } }),
    ...(transition.guard === undefined ? {} : { guard: guardSentence(transition.guard, definition, name) }),
    isOtherwise: position > 0 && transition.guard === undefined,
    isBroken: target === undefined,
  };
}

/** A limit, if there is one; drafts may lack anything. */
function limitOf({ procedure }: Definition, name: string): Partial<Limit> | undefined {
  const limits: unknown = (procedure as Partial<Definition["procedure"]> | null)?.limits;
  const limit: unknown = typeof limits === "object" && limits !== null ? own(limits as { readonly [name: string]: unknown }, name) : undefined;
  return typeof limit === "object" && limit !== null ? limit : undefined;
}

/** What an act is called where it is done: other regions only listen to it. */
function heard(name: string, { transitions }: StateIndex): TransitionMeta | undefined {
  return transitions.find((placed) => placed.cause === "on" && placed.name === name && placed.transition.meta !== undefined)?.transition.meta;
}

function kindOf({ cause, place }: PlacedTransition): StateWay["kind"] {
  switch (cause) {
    case "on":
      return "act";
    case "after":
      return "timer";
    case "always":
      return "always";
    case "onDone":
      return "done";
    case "invocation":
      return /\/onError(?:\/\d+)?$/.test(place) ? "failure" : "reply";
  }
}
