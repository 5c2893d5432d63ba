// How a target is written so that it leads where it is meant to: beside by name, elsewhere by id, as people write them.

import type { PlacedState, StateIndex } from "../machine/index.ts";
import type { ProcedureFolder } from "../model/index.ts";
import { applyEdits } from "./apply.ts";
import { chartOf, pointerOf } from "./chart.ts";

/** A target from one state to another; undefined when there is no way to write it (nothing around it has an id). */
export function targetFrom(chart: StateIndex, from: PlacedState, to: PlacedState): string | undefined {
  return waysToWrite(from, to).find((target) => chart.resolve(from, target) === to);
}

/** The folder with the ways between the state at a path and those beside it written by name, as people write them. */
export function besideByName(folder: ProcedureFolder, path: string): ProcedureFolder {
  const chart = chartOf(folder.workflow);
  const edits = chart.transitions.flatMap((way) => {
    const { target } = way.transition;
    const to = target === undefined ? undefined : chart.resolve(way.from, target);
    if (to === undefined || to.name === target || to.parent !== way.from.parent || (to.path !== path && way.from.path !== path)) return [];
    return chart.resolve(way.from, to.name) === to ? [{ op: "set" as const, at: `${pointerOf(way)}/target`, value: to.name }] : [];
  });
  const outcome = applyEdits(folder, edits);
  return "refusal" in outcome ? folder : outcome.folder;
}

// ---------------------------------------------------------------------------------------------------------------------

function waysToWrite(from: PlacedState, to: PlacedState): readonly string[] {
  const beside = from.parent === to.parent ? [to.name] : [];
  const below = to.path.startsWith(`${from.path}.`) ? [to.path.slice(from.path.length)] : from.parent === undefined ? [`.${to.path}`] : [];
  return [...beside, ...below, ...byId(to), ...besideAndBelow(from, to)];
}

/** By its own id, or by that of what it stands in. */
function byId(to: PlacedState): readonly string[] {
  const targets: string[] = [];
  for (let holder: PlacedState | undefined = to; holder !== undefined; holder = holder.parent) {
    const { id } = holder.state;
    if (id === undefined || id === "") continue;
    const below = holder.path === "" ? to.path : to.path.slice(holder.path.length + 1);
    targets.push(holder === to ? `#${id}` : `#${id}.${below}`);
  }
  return targets;
}

function besideAndBelow(from: PlacedState, to: PlacedState): readonly string[] {
  if (from.parent === undefined) return [];
  if (from.parent.path === "") return [to.path];
  return to.path.startsWith(`${from.parent.path}.`) ? [to.path.slice(from.parent.path.length + 1)] : [];
}
