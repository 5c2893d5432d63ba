// Edits of the workflow by the places the outline knows: thin words over `engine/edit`.

import type { Worked } from "../../engine/edit/index.ts";
import { at as valueAt, child } from "../../engine/facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { readable } from "./reading/readable.ts";
import { chartOf, stepAt, type Chart, type Step } from "./reading/chart.ts";

/** Where a way leads; undefined is staying. */
export function retarget(folder: ProcedureFolder, way: string, to: string | undefined): Worked {
  const place = child(way, "target");
  if (to === undefined) return { edits: valueAt(folder, place) === undefined ? [] : [{ op: "remove", at: place }] };
  const chart = chartOf(readable(folder.workflow));
  const from = stepAt(chart, way) ?? chart.root;
  const target = chart.steps.find(({ at }) => at === to);
  return target === undefined ? { refusal: { code: "place_missing", at: to } } : { edits: [{ op: "set", at: place, value: targetText(chart, from, target) }] };
}

/** An act, timer or answer less. */
export function removeTransition(_folder: ProcedureFolder, exit: string): Worked {
  return { edits: [{ op: "remove", at: exit }] };
}

/** How a target is written: its name beside, otherwise by the id nearest to it. */
export function targetText(chart: Chart, from: Step, to: Step): string {
  if (from.state.parent !== undefined && from.state.parent === to.state.parent) return to.state.name;
  const names: string[] = [];
  for (let state: Step["state"] | undefined = to.state; state !== undefined; state = state.parent) {
    if (state.state.id !== undefined && state.state.id !== "") return [`#${state.state.id}`, ...names].join(".");
    names.unshift(state.name);
  }
  return to.path;
}

/** An act put into a step. */
export function addAct(folder: ProcedureFolder, step: string, event: string, act: Json): Worked {
  return { edits: intoTable(folder, child(step, "on"), event, act) };
}

/** A timer put into a step. */
export function addTimer(folder: ProcedureFolder, step: string, limit: string, way: JsonObject): Worked {
  return { edits: intoTable(folder, child(step, "after"), limit, way) };
}

// ---------------------------------------------------------------------------------------------------------------------

function intoTable(folder: ProcedureFolder, table: string, name: string, value: Json) {
  return valueAt(folder, table) === undefined ? [{ op: "set" as const, at: table, value: { [name]: value } }] : [{ op: "set" as const, at: child(table, name), value }];
}
