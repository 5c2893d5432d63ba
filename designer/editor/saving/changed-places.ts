// Where two folders differ, as deep as one can say.

import { child } from "../../../engine/facts/index.ts";
import type { Json, ProcedureFolder } from "../../../engine/model/index.ts";

/** Pointers of what was added, removed or changed; at most `most`. */
export function changedPlaces(before: ProcedureFolder, after: ProcedureFolder, most = 200): readonly string[] {
  const places: string[] = [];
  compare(before as unknown as Json, after as unknown as Json, "");
  return places;

  function compare(one: Json | undefined, other: Json | undefined, at: string): void {
    if (places.length >= most || one === other) return;
    if (isGroup(one) && isGroup(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) compare(ownOf(one, key), ownOf(other, key), child(at, key));
      if (places.length < most && Object.keys(one).join("\n") !== Object.keys(other).join("\n") && sameSet(one, other)) places.push(at);
      return;
    }
    if (JSON.stringify(one) !== JSON.stringify(other)) places.push(at);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Group = { readonly [key: string]: Json };

function isGroup(value: Json | undefined): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function ownOf(group: Group, key: string): Json | undefined {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}

/** The same keys in another order: that is a change too. */
function sameSet(one: Group, other: Group): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key));
}
