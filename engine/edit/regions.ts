// Work done side by side: a step becomes branches, which are joined when all of them have ended.

import { child } from "../facts/index.ts";
import type { Json, JsonObject, LocalizedText, Party, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { chartOf, pointerOf, stateAt } from "./chart.ts";
import type { Edited, EditRefusal, Worked } from "./edit.ts";
import { editsOf } from "./follow.ts";
import { statesFollowed, whereabouts } from "./follow-states.ts";
import { isBearable, tableOf } from "./plain.ts";
import { isStateName, missing, type StatePlace, stateNameRefusal, statePlace, withState } from "./state-place.ts";
import { retarget } from "./ways.ts";

/** A branch to be put beside others: one step of work, then its end. */
export interface NewRegion {
  readonly name: string;
  readonly label: LocalizedText;
  readonly owner?: Party;
  /** What ends the work of the branch. */
  readonly act?: { readonly event: string; readonly label: LocalizedText; readonly by: readonly Party[] };
}

/** Branches of a step: the first takes over what is done there already. */
export interface Branching {
  readonly first: { readonly name: string; readonly label: LocalizedText };
  readonly others: readonly NewRegion[];
  /** Pointer of the step that follows when all branches have ended. Ways of the first branch that led there end the branch. */
  readonly join?: string;
}

/** Makes branches of a step. */
export function makeRegions(folder: ProcedureFolder, pointer: string, { first, others, join }: Branching): Worked {
  const place = statePlace(folder, pointer);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || place.path === "" || (join !== undefined && statePlace(folder, join) === undefined)) return missing(join !== undefined && place !== undefined ? join : pointer);
  const { type } = place.state;
  if (type === "parallel" || type === "final" || type === "history" || join === pointer || join?.startsWith(child(pointer, "")) === true) return { refusal: { code: "would_strand", at: pointer } };
  const refusal = namesRefusal(pointer, [first.name, ...others.map(({ name }) => name)]);
  if (refusal !== undefined) return { refusal };
  const inner = Object.keys(tableOf(place.state["states"]));
  const raw = withState(folder, pointer, inner.length > 0 ? splitCompound(place.state, first, others) : splitPlain(place, first, others));
  if ("refusal" in raw) return raw;
  const moved = inner.length > 0 ? inner.map((name) => [`${place.path}.${name}`, `${place.path}.${first.name}.${name}`] as const) : [[place.path, `${place.path}.${first.name}.${place.name}`] as const];
  const landing = whereabouts(new Map(inner.length > 0 ? moved : []));
  const led = statesFollowed(folder, raw.folder, whereabouts(new Map(moved)), landing);
  const outcome = join === undefined ? { folder: led } : joined(led, pointer, first.name, join);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Puts one more branch beside the others. */
export function addRegion(folder: ProcedureFolder, pointer: string, region: NewRegion): Worked {
  const place = statePlace(folder, pointer);
  if (place === undefined) return missing(pointer);
  if (place.state["type"] !== "parallel") return { refusal: { code: "would_strand", at: pointer } };
  const refusal = stateNameRefusal(folder, pointer, region.name);
  if (refusal !== undefined) return { refusal };
  const outcome = withState(folder, pointer, { ...place.state, states: { ...tableOf(place.state["states"]), [region.name]: regionOf(region) } });
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

// ---------------------------------------------------------------------------------------------------------------------

const END = "ended";
const ENDED = { type: "final", meta: { label: { vi: "Xong", en: "Done" } } } as const;

function namesRefusal(pointer: string, names: readonly string[]): EditRefusal | undefined {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) return { code: "name_taken", at: pointer, params: { name: twice } };
  // What stands in the step now moves into the first branch, so no name is taken yet.
  const unusable = names.find((name) => !isStateName(name));
  return unusable === undefined ? undefined : { code: "reserved_name", at: pointer, params: { name: unusable } };
}

function regionOf({ label, owner, act }: NewRegion): Json {
  const on = act === undefined ? {} : { on: { [act.event]: { target: END, meta: { label: act.label, by: act.by } } } };
  const working = { meta: { label, ...(owner === undefined ? {} : { owner }) }, ...on };
  return { initial: "working", meta: { label }, states: { working, [END]: ENDED } } as unknown as Json;
}

function regions(others: readonly NewRegion[]): JsonObject {
  return Object.fromEntries(others.map((region) => [region.name, regionOf(region)]));
}

/** The steps within become the first branch. */
function splitCompound({ initial, states, type: _type, ...own }: JsonObject, { name, label }: Branching["first"], others: readonly NewRegion[]): JsonObject {
  const first = { ...(initial === undefined ? {} : { initial }), meta: { label }, states: states ?? {} } as unknown as Json;
  return { type: "parallel", ...own, states: { [name]: first, ...regions(others) } };
}

/** What is done in the step is done in the first branch; what it means to the dossier stays with the whole. */
function splitPlain({ name: step, state: { id, type: _type, states: _states, initial: _initial, onDone, meta, ...work } }: StatePlace, { name, label }: Branching["first"], others: readonly NewRegion[]): JsonObject {
  const { owner, budget, ...meaning } = tableOf(meta);
  const working = { ...work, meta: { label: meaning["label"] ?? { ...label }, ...(owner === undefined ? {} : { owner }), ...(budget === undefined ? {} : { budget }) } } as unknown as Json;
  const first = { initial: step, meta: { label }, states: { [step]: working, [END]: ENDED } } as unknown as Json;
  return { ...(id === undefined ? {} : { id }), type: "parallel", meta: meaning, states: { [name]: first, ...regions(others) }, ...(onDone === undefined ? {} : { onDone }) };
}

/** Ways of the first branch that led to the step after now end the branch; when all have ended, the dossier goes there. */
function joined(folder: ProcedureFolder, pointer: string, first: string, join: string): Edited {
  const branch = child(child(pointer, "states"), first);
  const chart = chartOf(folder.workflow);
  const after = stateAt(chart, join);
  let current: Edited = applyEdits(folder, [{ op: "set", at: child(child(branch, "states"), END), value: ENDED }]);
  for (const transition of chart.transitions) {
    const leads = transition.transition.target === undefined ? undefined : chart.resolve(transition.from, transition.transition.target);
    if (leads === undefined || leads !== after || !pointerOf(transition).startsWith(child(branch, "")) || "refusal" in current) continue;
    const ending = retarget(current.folder, pointerOf(transition), child(child(branch, "states"), END));
    current = "refusal" in ending ? ending : applyEdits(current.folder, ending.edits);
  }
  if ("refusal" in current) return current;
  const leading = retarget(current.folder, child(pointer, "onDone"), join);
  return "refusal" in leading ? leading : applyEdits(current.folder, leading.edits);
}
