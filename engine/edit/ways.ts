// Ways from step to step: acts, timers, work for outside systems; where they lead and where a step begins.

import { at, child, segments } from "../facts/index.ts";
import type { CommonGroups, Json, JsonObject, LocalizedText, Party, ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { chartOf, stateAt } from "./chart.ts";
import type { Edited, Worked } from "./edit.ts";
import { editsOf } from "./follow.ts";
import { isBearable, isTable, tableOf, textAt } from "./plain.ts";
import { mentionsOutside, type RemovalOptions, settled } from "./removal.ts";
import { missing, statePlace, withRootId, withState } from "./state-place.ts";
import { targetFrom } from "./targets.ts";
import { overTransitions } from "./transitions.ts";

/** An act somebody does in a step. `target` is the pointer of the step it leads to; without one the dossier stays. */
export interface NewAct {
  readonly event: string;
  readonly label: LocalizedText;
  readonly by: readonly Party[];
  readonly target?: string;
  readonly tone?: "primary" | "neutral" | "danger";
  readonly guard?: JsonObject;
  readonly actions?: readonly JsonObject[];
  /** What else stands in its `meta`: form, effect, note … */
  readonly more?: JsonObject;
}

/** Offers an act in a step. */
export function addAct(folder: ProcedureFolder, pointer: string, { event, label, by, target, tone, guard, actions, more = {} }: NewAct): Worked {
  const meta = { label, by, ...(tone === undefined ? {} : { tone }), ...more };
  const rest = { ...(guard === undefined ? {} : { guard }), ...(actions === undefined ? {} : { actions }), meta };
  if (!/^[A-Z][A-Z0-9_.]{0,63}$/.test(event)) return { refusal: { code: "reserved_name", at: child(child(pointer, "on"), event), params: { name: event } } };
  return addWay(folder, { pointer, keys: ["on", event], way: rest as unknown as JsonObject, target });
}

/** Lets a limit run in a step, and says where its end leads. */
export function addTimer(folder: ProcedureFolder, pointer: string, limit: string, target?: string, more: JsonObject = {}): Worked {
  return addWay(folder, { pointer, keys: ["after", limit], way: more, target });
}

/** Lets a step wait for an outside system. */
export function addInvocation(folder: ProcedureFolder, pointer: string, src: string, { id, input, onDone, onError }: { readonly id: string; readonly input?: JsonObject; readonly onDone?: string; readonly onError?: string }): Worked {
  const place = statePlace(folder, pointer);
  if (place === undefined) return missing(pointer);
  const invocations = child(pointer, "invoke");
  const index = Array.isArray(place.state["invoke"]) ? place.state["invoke"].length : 0;
  const isTaken = chartOf(folder.workflow).states.some(({ state }) => (state.invoke ?? []).some((other) => other.id === id));
  if (isTaken) return { refusal: { code: "name_taken", at: invocations, params: { name: id } } };
  const value = { id, src, ...(input === undefined ? {} : { input }) };
  let outcome: Edited = applyEdits(folder, [index === 0 ? { op: "set", at: invocations, value: [value] } : { op: "insert", at: child(invocations, "-"), value }]);
  for (const [key, target] of Object.entries({ onDone, onError })) {
    if (target !== undefined && "folder" in outcome) outcome = led(outcome.folder, child(child(invocations, index), key), target);
  }
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Leads a way elsewhere; without a target the dossier stays. `onDone` and `always` are made where there are none. */
export function retarget(folder: ProcedureFolder, pointer: string, target: string | undefined): Worked {
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  const outcome = target === undefined ? unled(folder, pointer) : led(folder, pointer, target);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Takes away an act, timer or other way (`…/on/ACCEPT`), or one of several (`…/on/ACCEPT/1`). */
export function removeTransition(folder: ProcedureFolder, common: CommonGroups, pointer: string, { resolve = false }: RemovalOptions = {}): Worked {
  const owner = ownerOf(pointer);
  const place = owner === undefined ? undefined : statePlace(folder, owner);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined || at(folder, pointer) === undefined) return missing(pointer);
  const isIt = (way: string) => way === pointer || way.startsWith(child(pointer, ""));
  const outcome = withState(folder, place.pointer, overTransitions(place.state, place.pointer, (way, where) => (isIt(where) ? undefined : way)));
  if ("refusal" in outcome) return outcome;
  return settled({ folder, after: outcome.folder, pointer, mentions: mentionsOutside(folder, outcome.folder, { common, pointer }) }, common, resolve);
}

/** Lets the step around it begin in this step. */
export function setInitial(folder: ProcedureFolder, pointer: string): Worked {
  const place = statePlace(folder, pointer);
  if (place === undefined || place.path === "") return missing(pointer);
  if (textAt(at(folder, place.parent), "type") === "parallel" || place.state["type"] === "history") return { refusal: { code: "would_strand", at: pointer } };
  return { edits: [{ op: "set", at: child(place.parent, "initial"), value: place.name }] };
}

/** Pointer of the state a way leads out of. */
export function ownerOf(pointer: string): string | undefined {
  const [part, ...keys] = segments(pointer);
  if (part !== "workflow") return undefined;
  let depth = 0;
  while (keys[depth] === "states" && depth + 1 < keys.length) depth += 2;
  return keys.length === depth ? undefined : keys.slice(0, depth).reduce(child, "/workflow");
}

// ---------------------------------------------------------------------------------------------------------------------

interface Way {
  readonly pointer: string;
  readonly keys: readonly [string, string];
  readonly way: JsonObject;
  readonly target: string | undefined;
}

function addWay(folder: ProcedureFolder, { pointer, keys: [cause, name], way, target }: Way): Worked {
  const place = statePlace(folder, pointer);
  const table = child(pointer, cause);
  if (!isBearable(folder)) return { refusal: { code: "too_large", at: "" } };
  if (place === undefined) return missing(pointer);
  if (place.state["type"] === "final" || place.state["type"] === "history") return { refusal: { code: "would_strand", at: pointer } };
  if (Object.hasOwn(tableOf(place.state[cause]), name)) return { refusal: { code: "name_taken", at: child(table, name), params: { name } } };
  const added = applyEdits(folder, [...(isTable(place.state[cause]) ? [] : [{ op: "set", at: table, value: {} } as const]), { op: "set", at: child(table, name), value: way as Json }]);
  const outcome = "refusal" in added || target === undefined ? added : led(added.folder, child(table, name), target);
  return "refusal" in outcome ? outcome : { edits: editsOf(folder, outcome.folder) };
}

/** Writes the target, first in what the way says. */
function led(folder: ProcedureFolder, pointer: string, target: string): Edited {
  const rooted = withRootId(folder);
  const chart = chartOf(rooted.workflow);
  const from = stateAt(chart, ownerOf(pointer) ?? "");
  const to = stateAt(chart, target);
  const written = from === undefined || to === undefined ? undefined : targetFrom(chart, from, to);
  if (from === undefined || to === undefined || written === undefined) return missing(to === undefined ? target : pointer);
  const { target: _, ...way } = tableOf(at(rooted, pointer));
  const outcome = applyEdits(rooted, [{ op: "set", at: pointer, value: { target: written, ...way } }]);
  // A state without an id is only named when it has to be.
  return rooted === folder || !written.startsWith("#") ? ("folder" in outcome ? applyEdits(folder, [{ op: "set", at: pointer, value: { target: written, ...way } }]) : outcome) : outcome;
}

function unled(folder: ProcedureFolder, pointer: string): Edited {
  const way = at(folder, pointer);
  if (!isTable(way)) return missing(pointer);
  return Object.hasOwn(way, "target") ? applyEdits(folder, [{ op: "remove", at: child(pointer, "target") }]) : { folder };
}
