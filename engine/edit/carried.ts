// Where an answer is carried under another name: what is derived or recorded from it, or from what it stands in, and what actions
// do with it. Does not follow it there.

import { child, isPointer, segments } from "../facts/index.ts";
import type { Json, NamedCall, ProcedureFolder } from "../model/index.ts";
import { ACTIONS, own } from "../vocabulary/index.ts";
import { chartOf, pointerOf } from "./chart.ts";
import { mentionsOf } from "./follow.ts";
import { listOf, textAt, valueAt } from "./plain.ts";
import { keyOf, type Referent } from "./referents.ts";

/** An answer by all paths it is known by; `act` when it is given with that act. */
export interface Carried {
  readonly paths: readonly Referent[];
  readonly act?: string;
}

/** The places that work on the answer, or look at a record made of it. */
export function carriedTo(folder: ProcedureFolder, { paths, act }: Carried): readonly string[] {
  const keys = paths.map(keyOf);
  const isTaken = (pointer: Json | undefined): boolean => typeof pointer === "string" && isPointer(pointer) && keys.some((key) => isWithin(key, keyOf(segments(pointer))) || isWithin(keyOf(segments(pointer)), key));
  const worked = actionsAfter(folder, act).flatMap(({ at, call: { type, params = {} } }): readonly string[] => {
    const takers = Object.entries(own(ACTIONS, type)?.refers ?? {}).filter(([param, kind]) => kind === "fact" && isTaken(valueAt(params, param)));
    if (takers.length === 0 || type !== "record") return takers.map(([param]) => child(child(at, "params"), param));
    // A record nobody looks at may hold the new value: it tells, and nothing hangs on it.
    return mentionsOf(folder, [{ of: ["records", textAt(params, "name") ?? ""] }]).map((mention) => mention.at);
  });
  return [...derivedFrom(folder, isTaken), ...worked];
}

// ---------------------------------------------------------------------------------------------------------------------

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Derivations that look into it. How many rows a list has says nothing of what stands in them. */
function derivedFrom({ procedure }: ProcedureFolder, isTaken: (pointer: Json | undefined) => boolean): readonly string[] {
  return listOf(valueAt(procedure, "derive")).flatMap((derived, index) => {
    const args = listOf(valueAt(derived, "args"));
    const isLookedInto = args.length > 1 || textAt(derived, "fn") !== "count";
    return isLookedInto && args.some((argument) => isTaken(valueAt(argument, "fact"))) ? [`/procedure/derive/${index}`] : [];
  });
}

/** All actions that can see what an act was given; those on the ways of other acts never do. */
function actionsAfter({ workflow }: ProcedureFolder, act: string | undefined): readonly { readonly at: string; readonly call: NamedCall }[] {
  const { states, transitions } = chartOf(workflow);
  const calls = (at: string, list: readonly NamedCall[] | undefined) => (list ?? []).map((call, index) => ({ at: child(at, String(index)), call }));
  return [
    ...transitions.flatMap((way) => (act !== undefined && way.cause === "on" && way.name !== act ? [] : calls(child(pointerOf(way), "actions"), way.transition.actions))),
    ...states.flatMap((placed) => [...calls(child(pointerOf(placed), "entry"), placed.state.entry), ...calls(child(pointerOf(placed), "exit"), placed.state.exit)]),
  ];
}
