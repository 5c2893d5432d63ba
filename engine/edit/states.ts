// Steps of the workflow: put in, given another name, taken away, put together. Ways that lead to them and journeys that tell
// of them follow.

import { child } from "../facts/index.ts";
import type { CommonGroups, Json, JsonObject, LocalizedText, Party, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import type { Worked } from "./edit.ts";
import { editsOf } from "./follow.ts";
import { stateMentions, statesFollowed, whereabouts } from "./follow-states.ts";
import { isBearable, isTable, tableOf } from "./plain.ts";
import { mentionsOutside, type RemovalOptions, settled } from "./removal.ts";
import { missing, type StatePlace, stateNameRefusal, statePlace, withState } from "./state-place.ts";

/** A step to be put into another, or into the workflow itself (`/workflow`). */
export interface NewState {
  readonly parent: string;
  readonly name: string;
  readonly label: LocalizedText;
  readonly owner?: Party;
  /** What else is known of it: status, clock, `type: "final"` … */
  readonly more?: JsonObject;
  readonly before?: string;
}

/** Puts a step in. The first within another is where that one begins. */
export function addState(folder: ProcedureFolder, { parent, name, label, owner, more = {}, before }: NewState): Worked {
  const place = statePlace(folder, parent);
  if (place === undefined) return missing(parent);
  if (place.state["type"] === "final" || place.state["type"] === "history") return { refusal: { code: "would_strand", at: parent } };
  const refusal = stateNameRefusal(folder, parent, name);
  if (refusal !== undefined) return { refusal };
  const { meta, ...rest } = more;
  const state = { ...rest, meta: { label, ...(owner === undefined ? {} : { owner }), ...tableOf(meta) } } as unknown as Json;
  const states = isTable(place.state["states"]) ? place.state["states"] : {};
  const begins = Object.keys(states).length === 0 && place.state["type"] !== "parallel" && more["type"] !== "history";
  const outcome = applyEdits(folder, [
    ...(isTable(place.state["states"]) ? [] : [{ op: "set", at: child(parent, "states"), value: {} } as const]),
    { op: "set", at: child(child(parent, "states"), name), value: state, ...(before === undefined ? {} : { before }) },
    ...(begins ? [{ op: "set", at: child(parent, "initial"), value: name } as const] : []),
  ]);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Gives a step another name. Its label and its id stay. */
export function renameState(folder: ProcedureFolder, pointer: string, to: string): Worked {
  const place = statePlace(folder, pointer);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || place.path === "") return missing(pointer);
  if (to === place.name) return { edits: [] };
  const refusal = stateNameRefusal(folder, place.parent, to);
  if (refusal !== undefined) return { refusal };
  const renamed = applyEdits(folder, [{ op: "rename", at: pointer, to }]);
  if ("refusal" in renamed) return renamed;
  const path = [...place.path.split(".").slice(0, -1), to].join(".");
  return { edits: editsOf(folder, statesFollowed(folder, renamed.folder, whereabouts(new Map([[place.path, path]])))) };
}

/** Takes a step away with all in it; refused while something leads to it or speaks of what is done in it, unless that goes too. */
export function removeState(folder: ProcedureFolder, common: CommonGroups, pointer: string, { resolve = false }: RemovalOptions = {}): Worked {
  const place = statePlace(folder, pointer);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || place.path === "") return missing(pointer);
  const without = applyEdits(folder, [{ op: "remove", at: pointer }]);
  if ("refusal" in without) return without;
  const mentions = [...stateMentions(folder, place.path), ...mentionsOutside(folder, without.folder, { common, pointer })];
  const bare = withoutRegions(without.folder, place.parent);
  const after = statesFollowed(folder, bare, whereabouts(new Map([[place.path, undefined]])));
  return settled({ folder, after, pointer, mentions }, common, resolve);
}

/** Puts steps that stand side by side into one step of their own, where the first of them stands. */
export function nestStates(folder: ProcedureFolder, pointers: readonly string[], { name, label }: { readonly name: string; readonly label: LocalizedText }): Worked {
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  const places = pointers.flatMap((pointer) => statePlace(folder, pointer) ?? []);
  const [first] = places;
  const parent = first === undefined ? undefined : statePlace(folder, first.parent);
  if (first === undefined || parent === undefined || places.length < pointers.length || first.path === "") return missing(pointers[0] ?? "/workflow");
  // Branches run at the same time; within one step they would come one after the other.
  if (places.some((place) => place.parent !== first.parent) || parent.state["type"] === "parallel") return { refusal: { code: "would_strand", at: first.parent } };
  // An end within another step ends that step and no longer the dossier.
  const end = places.find((place) => place.state["type"] === "final");
  if (end !== undefined) return { refusal: { code: "would_strand", at: end.pointer } };
  const refusal = stateNameRefusal(folder, first.parent, name);
  if (refusal !== undefined) return { refusal };
  const raw = withState(folder, parent.pointer, nested(parent, new Set(places.map((place) => place.name)), { name, label }));
  if ("refusal" in raw) return raw;
  const holder = [...first.path.split(".").slice(0, -1), name].join(".");
  const moves = new Map(places.map((place) => [place.path, `${holder}.${place.name}`]));
  return { edits: editsOf(folder, statesFollowed(folder, raw.folder, whereabouts(moves))) };
}

// ---------------------------------------------------------------------------------------------------------------------

function nested({ state }: StatePlace, names: ReadonlySet<string>, { name, label }: { readonly name: string; readonly label: LocalizedText }): JsonObject {
  const states = Object.entries(tableOf(state["states"]));
  const inner = states.filter(([key]) => names.has(key));
  const begins = inner.find(([key]) => key === state["initial"]) ?? inner.find(([, within]) => tableOf(within)["type"] !== "history");
  const holder = { ...(begins === undefined ? {} : { initial: begins[0] }), meta: { label }, states: Object.fromEntries(inner) } as unknown as Json;
  let isPlaced = false;
  const outer = states.flatMap(([key, within]): [string, Json][] => {
    if (!names.has(key)) return [[key, within]];
    if (isPlaced) return [];
    isPlaced = true;
    return [[name, holder]];
  });
  const initial = typeof state["initial"] === "string" && names.has(state["initial"]) ? { initial: name } : {};
  return { ...state, ...initial, states: Object.fromEntries(outer) };
}

/** A step in which no step is left is a plain one again. */
function withoutRegions(folder: ProcedureFolder, parent: string): ProcedureFolder {
  const place = statePlace(folder, parent);
  if (place === undefined || place.path === "" || Object.keys(tableOf(place.state["states"])).length > 0) return folder;
  const { states: _states, initial: _initial, type, onDone: _onDone, ...others } = place.state;
  const plain = type === undefined || type === "parallel" || type === "compound" ? others : { ...others, type };
  const outcome = withState(folder, parent, plain);
  return "refusal" in outcome ? folder : outcome.folder;
}
