// Which state of the older version is which of the newer. States are the same by path; one that is gone and one that has come in
// the same place, and are alike in everything but their name, are one state under another name.

import type { Json, JsonObject } from "../model/index.ts";
import { canonical } from "../machine/index.ts";
import { own, tableOf } from "./compare.ts";

/** Paths of states that have another name now, older path → newer path; states below renamed ones follow. */
export type Renames = ReadonlyMap<string, string>;

/** Finds renamed states, outermost first. */
export function renamesOf(before: Json | undefined, after: Json | undefined): Renames {
  const renames = new Map<string, string>();
  compareLevel(own(before, "states"), own(after, "states"), ["", ""], renames);
  return renames;
}

/** The path a state of the older version has now, were it still there. */
export function renamed(path: string, renames: Renames): string {
  const exact = renames.get(path);
  if (exact !== undefined) return exact;
  const dot = path.lastIndexOf(".");
  return dot < 0 ? path : `${renamed(path.slice(0, dot), renames)}${path.slice(dot)}`;
}

// ---------------------------------------------------------------------------------------------------------------------

function compareLevel(before: Json | undefined, after: Json | undefined, [pathWas, pathIs]: readonly [string, string], renames: Map<string, string>): void {
  const [were, are] = [tableOf(before) ?? {}, tableOf(after) ?? {}];
  const gone = Object.keys(were).filter((name) => !Object.hasOwn(are, name));
  const come = Object.keys(are).filter((name) => !Object.hasOwn(were, name));
  const within = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);
  for (const likeness of [withoutTargets, meaning]) {
    for (const name of gone.filter((one) => !renames.has(within(pathWas, one)))) {
      const free = come.filter((one) => ![...renames.values()].includes(within(pathIs, one)));
      const twins = free.filter((one) => alike(were[name], are[one], likeness));
      const rivals = gone.filter((one) => !renames.has(within(pathWas, one)) && alike(were[one], were[name], likeness));
      if (twins.length === 1 && rivals.length === 1) renames.set(within(pathWas, name), within(pathIs, twins[0] ?? name));
    }
  }
  for (const name of Object.keys(were)) {
    const nowAt = renames.get(within(pathWas, name)) ?? within(pathIs, name);
    const now = nowAt.slice(nowAt.lastIndexOf(".") + 1);
    if (Object.hasOwn(are, now)) compareLevel(own(were[name], "states"), own(are[now], "states"), [within(pathWas, name), nowAt], renames);
  }
}

function alike(one: Json | undefined, other: Json | undefined, likeness: (state: Json | undefined) => Json): boolean {
  return canonical(likeness(one)) === canonical(likeness(other));
}

/** Everything about a state but where its ways lead: those may have been renamed too. */
function withoutTargets(state: Json | undefined): Json {
  if (Array.isArray(state)) return state.map(withoutTargets);
  const found = tableOf(state);
  if (found === undefined) return state ?? null;
  return Object.fromEntries(Object.entries(found).flatMap(([key, inner]) => (key === "target" || key === "initial" ? [] : [[key, withoutTargets(inner)]]))) as JsonObject;
}

/** What a state is to people: its meta. One without is like no other. */
function meaning(state: Json | undefined): Json {
  return own(state, "meta") ?? withoutTargets(state);
}
