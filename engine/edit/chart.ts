// The statechart of a draft, read as the machine reads it. Whatever is malformed is left out of the reading, never of the draft.

import { indexStates, type PlacedState, type PlacedTransition, type StateIndex } from "../machine/index.ts";
import type { Json, JsonObject, Workflow } from "../model/index.ts";
import { isTable, listOf, tableOf } from "./plain.ts";

/** States, transitions and where targets lead. Places are of the file; `pointerOf` makes them places of the folder. */
export function chartOf(workflow: Json): StateIndex {
  const root = tableOf(workflow);
  const known = charts.get(root) ?? indexStates({ id: "", ...readable(root) } as unknown as Workflow);
  charts.set(root, known);
  return known;
}

/** A place in the workflow as a pointer into the folder. */
export function pointerOf({ place }: Pick<PlacedState | PlacedTransition, "place">): string {
  return place.replace(/^workflow\.json#/, "/workflow");
}

/** The state at a pointer into the folder. */
export function stateAt(chart: StateIndex, pointer: string): PlacedState | undefined {
  return chart.states.find((state) => pointerOf(state) === pointer);
}

// ---------------------------------------------------------------------------------------------------------------------

const charts = new WeakMap<JsonObject, StateIndex>();

const TEXTS = ["id", "initial", "target", "type", "history"];

function readable(state: JsonObject): JsonObject {
  const { on, after, always, onDone, invoke, states, entry, exit, meta, ...others } = state;
  const texts = Object.entries(others).filter(([key, value]) => TEXTS.includes(key) && typeof value === "string");
  return Object.fromEntries([
    ...texts,
    ...given("on", isTable(on) ? over(on, transitions) : undefined),
    ...given("after", isTable(after) ? over(after, transitions) : undefined),
    ...given("always", always === undefined ? undefined : transitions(always)),
    ...given("onDone", onDone === undefined ? undefined : transitions(onDone)),
    ...given("invoke", Array.isArray(invoke) ? listOf(invoke).map(invocation) : undefined),
    ...given("states", isTable(states) ? over(Object.fromEntries(Object.entries(states).filter(([, inner]) => isTable(inner))), (inner) => readable(tableOf(inner))) : undefined),
    ...given("entry", calls(entry)),
    ...given("exit", calls(exit)),
    ...given("meta", isTable(meta) ? meta : undefined),
  ]);
}

/** Positions in a list stay what they are. */
function transitions(value: Json): Json {
  return Array.isArray(value) ? listOf(value).map(transition) : transition(value);
}

function transition(value: Json): JsonObject {
  const { target, guard, actions, meta } = tableOf(value);
  return Object.fromEntries([
    ...given("target", typeof target === "string" ? target : undefined),
    ...given("guard", isTable(guard) ? call(guard) : undefined),
    ...given("actions", calls(actions)),
    ...given("meta", isTable(meta) ? meta : undefined),
  ]);
}

function invocation(value: Json): JsonObject {
  const { id, src, onDone, onError } = tableOf(value);
  const answers = [...given("onDone", onDone === undefined ? undefined : transitions(onDone)), ...given("onError", onError === undefined ? undefined : transitions(onError))];
  return { id: String(id), src: String(src), ...Object.fromEntries(answers) };
}

function calls(value: Json | undefined): Json | undefined {
  return Array.isArray(value) ? listOf(value).map((entry) => call(tableOf(entry))) : undefined;
}

function call({ type, params }: JsonObject): JsonObject {
  return { type: typeof type === "string" ? type : "", ...(isTable(params) ? { params } : {}) };
}

function given(key: string, value: Json | undefined): readonly (readonly [string, Json])[] {
  return value === undefined ? [] : [[key, value]];
}

function over(table: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
