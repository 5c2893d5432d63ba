// Steps that have another name or place, or are gone: what leads to them, begins in them and is told of them follows.

import { child } from "../facts/index.ts";
import type { PlacedState, StateIndex } from "../machine/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../model/index.ts";
import { chartOf, pointerOf } from "./chart.ts";
import type { Mention } from "./follow.ts";
import { isTable, listOf, tableOf, textAt } from "./plain.ts";
import { targetFrom } from "./targets.ts";
import { overTransitions } from "./transitions.ts";

/** Where a state of this path is now; undefined when it is gone. */
export type Whereabouts = (path: string) => string | undefined;

/** Where states are after those at these paths (with all in them) have others. */
export function whereabouts(moves: ReadonlyMap<string, string | undefined>): Whereabouts {
  return (path) => {
    for (let above = path; above !== ""; above = above.slice(0, Math.max(0, above.lastIndexOf(".")))) {
      if (!moves.has(above)) continue;
      const now = moves.get(above);
      return now === undefined ? undefined : now + path.slice(above.length);
    }
    return path;
  };
}

/** The folder with the states in their new places (`after`), and what refers to them led there, or to where one lands instead. */
export function statesFollowed(before: ProcedureFolder, after: ProcedureFolder, now: Whereabouts, landing: Whereabouts = now): ProcedureFolder {
  const charts: Charts = { was: chartOf(before.workflow), is: chartOf(after.workflow), now, landing };
  const origins = new Map(charts.was.states.flatMap((state) => (now(state.path) === undefined ? [] : [[now(state.path) as string, state] as const])));
  const workflow = withTargets(tableOf(after.workflow), charts.is.root, { ...charts, origins });
  const journeys = Object.fromEntries(Object.entries(tableOf(after.journeys)).map(([name, journey]) => [name, overStates(journey, "", (path) => (isStateOf(charts.was, path) ? now(path) : path))]));
  return { ...after, workflow, journeys: isTable(after.journeys) ? journeys : after.journeys };
}

/** Who leads to a state or into it, from outside; and the journeys that tell of it. */
export function stateMentions(folder: ProcedureFolder, path: string): readonly Mention[] {
  const chart = chartOf(folder.workflow);
  const isWithin = (other: string) => other === path || other.startsWith(`${path}.`);
  const fate = { of: ["states", ...path.split(".")] };
  const ways = chart.transitions.flatMap((transition) => {
    const target = transition.transition.target === undefined ? undefined : chart.resolve(transition.from, transition.transition.target);
    return target !== undefined && isWithin(target.path) && !isWithin(transition.from.path) ? [{ at: pointerOf(transition), fate }] : [];
  });
  const told: Mention[] = [];
  for (const [name, journey] of Object.entries(tableOf(folder.journeys))) {
    overStates(journey, child("/journeys", name), (state, at) => {
      if (isWithin(state)) told.push({ at, fate });
      return state;
    });
  }
  return [...ways, ...told];
}

// ---------------------------------------------------------------------------------------------------------------------

interface Charts {
  readonly was: StateIndex;
  readonly is: StateIndex;
  readonly now: Whereabouts;
  readonly landing: Whereabouts;
}

interface Origins extends Charts {
  /** What a state was, by the path it has now. */
  readonly origins: ReadonlyMap<string, PlacedState>;
}

function withTargets(state: JsonObject, placed: PlacedState, charts: Origins): JsonObject {
  const origin = charts.origins.get(placed.path);
  const own = origin === undefined ? state : withInitial(overTransitions(withDefault(state, placed, origin, charts), pointerOf(placed), (way) => led(way, placed, origin, charts)), placed, origin, charts);
  const states = tableOf(own["states"]);
  const inner = placed.inner.map((within): [string, Json] => [within.name, withTargets(tableOf(states[within.name]), within, charts)]);
  const changed = new Map(inner.filter(([name, value]) => states[name] !== value));
  return changed.size === 0 ? own : { ...own, states: Object.fromEntries(Object.entries(states).map(([name, value]) => [name, changed.get(name) ?? value])) };
}

/** A way that leads where its target is now; none when that is gone. */
function led(way: Json, placed: PlacedState, origin: PlacedState, { was, is, landing }: Charts): Json | undefined {
  const target = textAt(way, "target");
  const led = target === undefined ? undefined : was.resolve(origin, target);
  if (target === undefined || led === undefined || !isTable(way)) return way;
  const path = landing(led.path);
  if (path === undefined) return undefined;
  if (is.resolve(placed, target)?.path === path) return way;
  const there = is.states.find((state) => state.path === path);
  return { ...way, target: (there === undefined ? undefined : targetFrom(is, placed, there)) ?? target };
}

/** The default of a history state. */
function withDefault(state: JsonObject, placed: PlacedState, origin: PlacedState, charts: Charts): JsonObject {
  if (state["target"] === undefined) return state;
  const after = led({ target: state["target"] }, placed, origin, charts);
  const { target: _, ...others } = state;
  return after === undefined ? others : textAt(after, "target") === state["target"] ? state : { ...state, target: textAt(after, "target") as string };
}

/** Where a state begins: there still, or in the first that is left. */
function withInitial(state: JsonObject, placed: PlacedState, origin: PlacedState, { landing }: Charts): JsonObject {
  const begin = origin.inner.find(({ name }) => name === state["initial"]);
  if (begin === undefined) return state;
  const path = landing(begin.path);
  const there = placed.inner.find((inner) => inner.path === path) ?? (path === undefined ? placed.inner.find(({ type }) => type !== "history") : undefined);
  if (there !== undefined) return there.name === state["initial"] ? state : { ...state, initial: there.name };
  const { initial: _, ...others } = state;
  return path === undefined ? others : state;
}

function isStateOf(chart: StateIndex, path: string): boolean {
  return path !== "" && chart.states.some((state) => state.path === path);
}

/** A journey with the paths of states in it changed: what is expected, claimed and given back. */
function overStates(journey: Json, at: string, change: (path: string, at: string) => string | undefined): Json {
  if (Array.isArray(journey)) {
    const list = listOf(journey);
    const next = list.map((entry, index) => overStates(entry, child(at, index), change));
    return next.every((entry, index) => entry === list[index]) ? journey : next;
  }
  if (!isTable(journey)) return journey;
  const entries = Object.entries(journey).flatMap(([key, value]): [string, Json][] => {
    const here = child(at, key);
    const isState = (key === "state" && at.endsWith("/expect")) || key === "claim" || key === "release";
    const after = isState ? overPaths(value, here, change) : key === "answers" || key === "answersPatch" || key === "data" ? value : overStates(value, here, change);
    return after === undefined ? [] : [[key, after]];
  });
  return entries.length === Object.keys(journey).length && entries.every(([key, value]) => value === journey[key]) ? journey : Object.fromEntries(entries);
}

function overPaths(value: Json, at: string, change: (path: string, at: string) => string | undefined): Json | undefined {
  if (typeof value === "string") return change(value, at);
  if (!Array.isArray(value)) return value;
  const paths = listOf(value);
  const next = paths.flatMap((path, index): readonly Json[] => (typeof path === "string" ? [change(path, child(at, index)) ?? null].filter((kept) => kept !== null) : [path]));
  if (next.length === 0 && paths.length > 0) return undefined;
  return next.length === paths.length && next.every((path, index) => path === paths[index]) ? value : next;
}
