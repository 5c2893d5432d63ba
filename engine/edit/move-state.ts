// A step put elsewhere: into a stage or a branch, or out of one. Whoever came to it comes to it still: ways to it, ways to what
// began with it, where things begin, and the journeys follow. What it had of the stage around it (acts, timers, status, clock)
// it has of the new one: that is what a stage is for. Only where nothing new gives a status or clock, it keeps the old one.

import { at, child } from "../facts/index.ts";
import { lineage, type PlacedState, type StateIndex } from "../machine/index.ts";
import type { JsonObject, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { chartOf, pointerOf, stateAt } from "./chart.ts";
import type { Edit, Edited, EditRefusal } from "./edit.ts";
import { editsOf } from "./follow.ts";
import { statesFollowed, type Whereabouts, whereabouts } from "./follow-states.ts";
import { isBearable, isTable, tableOf } from "./plain.ts";
import { missing, type StatePlace, statePlace, withRootId } from "./state-place.ts";
import { besideByName } from "./targets.ts";

/** Where a step goes: among the steps of `to` (pointer of a stage, of a branch, or `/workflow`), before that one or at the end. */
export interface StateMove {
  readonly to: string;
  readonly before?: string;
}

/** The edits, and the pointer the step has then: it gets another name where its own is taken. */
export type MovedState = { readonly edits: readonly Edit[]; readonly at: string } | { readonly refusal: EditRefusal };

/** Moves a step with all in it. */
export function moveState(folder: ProcedureFolder, pointer: string, { to, before }: StateMove): MovedState {
  const place = statePlace(folder, pointer);
  const holder = statePlace(folder, to);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || place.path === "") return missing(pointer);
  if (holder === undefined) return missing(to);
  if (before !== undefined && at(folder, child(child(to, "states"), before)) === undefined) return missing(child(child(to, "states"), before));
  if (to === place.parent) return { edits: [{ op: "move", at: pointer, ...(before === undefined ? {} : { before }) }], at: pointer };
  const chart = chartOf(folder.workflow);
  const [step, around] = [stateAt(chart, pointer), stateAt(chart, to)];
  if (step === undefined || around === undefined) return missing(pointer);
  const move = { place, holder, step, around, before, name: freeName(place.name, holder) };
  const refusal = holderRefusal(move) ?? leavingRefusal(move, chart) ?? beginningRefusal(move);
  if (refusal !== undefined) return { refusal };
  const plain = moved(folder, move);
  // Far targets are written by id; a workflow that has none gets one only when it must.
  const outcome = "folder" in plain && isLedAsBefore(folder, plain.folder, move) ? plain : moved(withRootId(folder), move);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder), at: child(child(to, "states"), move.name) };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Move {
  readonly place: StatePlace;
  readonly holder: StatePlace;
  readonly step: PlacedState;
  /** The holder in the chart. */
  readonly around: PlacedState;
  readonly before: string | undefined;
  /** What the step is called there. */
  readonly name: string;
}

function moved(folder: ProcedureFolder, move: Move): Edited {
  const raw = applyEdits(folder, rawEdits(move));
  if ("refusal" in raw) return raw;
  const { now, landing } = wheres(move);
  return { folder: besideByName(statesFollowed(folder, raw.folder, now, landing), newPath(move)) };
}

/** The step in its new place; nobody has followed yet. */
function rawEdits({ place, holder, step, around, before, name }: Move): readonly Edit[] {
  const parent = step.parent as PlacedState;
  const [states, next] = [child(holder.pointer, "states"), stayingIn(parent, step)[0]];
  const begins = !isTable(holder.state["states"]) || Object.keys(holder.state["states"]).length === 0;
  const { kept } = beginningWith(step, around);
  const outer = kept[0];
  return [
    { op: "remove", at: place.pointer },
    ...(next === undefined ? plainAgain(parent, place.parent) : parent.state.initial === step.name ? [{ op: "set", at: child(place.parent, "initial"), value: next.name } as const] : []),
    ...(isTable(holder.state["states"]) ? [] : [{ op: "set", at: states, value: {} } as const]),
    { op: "set", at: child(states, name), value: withMeaning(place.state, step, around), ...(before === undefined ? {} : { before }) },
    ...(begins ? [{ op: "set", at: child(holder.pointer, "initial"), value: name } as const] : []),
    ...(outer === undefined ? [] : [{ op: "set", at: child(pointerOf(outer), "initial"), value: outer === around ? name : towards(outer, around).name } as const]),
  ];
}

/** Without a status and a clock anywhere around it a step would be as before acceptance. */
function withMeaning(state: JsonObject, step: PlacedState, around: PlacedState): JsonObject {
  const kept = (["status", "clock"] as const).flatMap((key) => {
    const had = givenBy(step, key);
    return had === undefined || step.state.meta?.[key] !== undefined || givenBy(around, key) !== undefined ? [] : [[key, had] as const];
  });
  return kept.length === 0 ? state : { ...state, meta: { ...tableOf(state["meta"]), ...Object.fromEntries(kept) } };
}

function givenBy(state: PlacedState, key: "status" | "clock"): string | undefined {
  return [...lineage(state)].map((here) => here.state.meta?.[key]).find((value) => value !== undefined);
}

/** A stage whose last step went is a plain step. */
function plainAgain({ state }: PlacedState, pointer: string): readonly Edit[] {
  return (["states", "initial"] as const).flatMap((key) => (state[key] === undefined ? [] : [{ op: "remove", at: child(pointer, key) } as const]));
}

/** Whoever came to something that began with the step comes to the step still. */
function wheres(move: Move): { readonly now: Whereabouts; readonly landing: Whereabouts } {
  const path = newPath(move);
  const now = whereabouts(new Map([[move.place.path, path]]));
  const left = new Set(beginningWith(move.step, move.around).left.map((state) => state.path));
  return { now, landing: (other) => (left.has(other) ? path : now(other)) };
}

function newPath({ holder, name }: Pick<Move, "holder" | "name">): string {
  return holder.path === "" ? name : `${holder.path}.${name}`;
}

function freeName(name: string, { state }: StatePlace): string {
  const taken = tableOf(state["states"]);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!Object.hasOwn(taken, candidate)) return candidate;
  }
}

/** What around the step begins with it, innermost first: what it leaves, and what is around its new place too. */
function beginningWith(step: PlacedState, around: PlacedState): { readonly left: readonly PlacedState[]; readonly kept: readonly PlacedState[] } {
  const found: PlacedState[] = [];
  for (let inner = step, outer = step.parent; outer !== undefined; inner = outer, outer = outer.parent) {
    if (outer.type !== "parallel" && outer.state.initial !== inner.name) break;
    found.push(outer);
  }
  return { left: found.filter((state) => !isWithin(around, state)), kept: found.filter((state) => isWithin(around, state)) };
}

/** Steps of work that are left where the step went. */
function stayingIn(parent: PlacedState, step: PlacedState): readonly PlacedState[] {
  return parent.inner.filter((other) => other !== step && other.type !== "history" && other.type !== "final");
}

function isWithin(state: PlacedState, outer: PlacedState): boolean {
  return state === outer || outer.path === "" || state.path.startsWith(`${outer.path}.`);
}

/** What stands in `outer` on the way to `state`. */
function towards(outer: PlacedState, state: PlacedState): PlacedState {
  return state.parent === outer || state.parent === undefined ? state : towards(outer, state.parent);
}

// Why not ------------------------------------------------------------------------------------------------------------

function holderRefusal({ step, around, holder }: Move): EditRefusal | undefined {
  if (isWithin(around, step)) return { code: "not_a_group", at: holder.pointer };
  if (around.type === "final" || around.type === "history") return { code: "would_strand", at: holder.pointer };
  // What stands in branches is a branch; the step belongs in one of them.
  return around.type === "parallel" ? { code: "not_a_group", at: holder.pointer } : undefined;
}

/** An end ends what it stands in, a history remembers it, a branch is joined with the others; none means the same elsewhere. */
function leavingRefusal({ step, around, place }: Move, chart: StateIndex): EditRefusal | undefined {
  const parent = step.parent as PlacedState;
  if (step.type === "final" || step.type === "history" || parent.type === "parallel") return { code: "would_strand", at: place.pointer };
  const isLast = stayingIn(parent, step).length === 0;
  if (isLast && (parent.parent?.type === "parallel" || parent.inner.length > 1 || parent.state.onDone !== undefined)) return { code: "would_strand", at: place.parent };
  const memory = chart.states.find((state) => {
    const target = state.type === "history" ? (state.state as { readonly target?: string }).target : undefined;
    const first = target === undefined ? undefined : chart.resolve(state, target);
    return first !== undefined && isWithin(first, step) && state.parent !== undefined && !isWithin(around, state.parent);
  });
  return memory === undefined ? undefined : { code: "would_strand", at: pointerOf(memory) };
}

/** Where something began with the step and cannot any more without beginning elsewhere for others. */
function beginningRefusal({ step, around, holder, place }: Move): EditRefusal | undefined {
  const { left, kept } = beginningWith(step, around);
  const [outer] = kept;
  const refusal = { code: "begins_here", at: place.pointer } as const;
  if (left.some(({ type }) => type === "parallel")) return refusal;
  if (outer === undefined || outer === around) return undefined;
  if (Object.keys(tableOf(holder.state["states"])).length > 0) return refusal;
  for (let inner = around; inner.parent !== undefined && inner.parent !== outer; inner = inner.parent) {
    if (inner.parent.type !== "parallel" && inner.parent.state.initial !== inner.name) return refusal;
  }
  return undefined;
}

/** Whether every way leads where it led. */
function isLedAsBefore(before: ProcedureFolder, after: ProcedureFolder, move: Move): boolean {
  const [was, is] = [chartOf(before.workflow), chartOf(after.workflow)];
  const { now, landing } = wheres(move);
  const ways = new Map(is.transitions.map((way) => [way.from.path + way.place.slice(way.from.place.length), way]));
  return was.transitions.every(({ from, place, transition }) => {
    const led = transition.target === undefined ? undefined : was.resolve(from, transition.target);
    const way = ways.get((now(from.path) ?? "") + place.slice(from.place.length));
    return led === undefined || (way?.transition.target !== undefined && is.resolve(way.from, way.transition.target)?.path === landing(led.path));
  });
}
