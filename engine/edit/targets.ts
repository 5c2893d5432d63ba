// How a target is written so that it leads where it is meant to: beside by name, elsewhere by id, as people write them.

import type { PlacedState, StateIndex } from "../machine/index.ts";

/** A target from one state to another; undefined when there is no way to write it (nothing around it has an id). */
export function targetFrom(chart: StateIndex, from: PlacedState, to: PlacedState): string | undefined {
  return waysToWrite(from, to).find((target) => chart.resolve(from, target) === to);
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
