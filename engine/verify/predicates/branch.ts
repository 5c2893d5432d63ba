// One way in which demands may come true: what is known so far about each place they touch. Cheap to copy, because every
// choice between alternatives makes a copy.

import type { PredicateSchema } from "../../model/index.ts";
import type { Demand, Want } from "./demand.ts";
import { ANYTHING, type Domain, type Member } from "./domain.ts";
import { intersect, ofTypes, TYPE, type Values } from "./values.ts";

/** What is known about one place. */
export type Place = { readonly is: "absent" } | { readonly is: "present"; readonly domain: Domain; readonly values: Values; readonly rows: readonly RowWant[] };

/** What is wanted of the rows of a list. */
export interface RowWant {
  readonly of: "every" | "some";
  readonly schema: PredicateSchema;
  readonly holds: boolean;
}

/** A branch. Its places by pointer; the document itself is always there. */
export interface Branch {
  readonly places: Map<string, Place>;
  /** Something is left out of account, so that what looks possible may not be. */
  isUnsure: boolean;
}

/** Told whenever a place is touched for the first time; what is always so about it is demanded too. */
export type OnTouch = (at: string) => readonly Demand[];

export function branchOf(root: Domain): Branch {
  return { places: new Map([["", { is: "present", domain: root, values: root.values, rows: [] }]]), isUnsure: false };
}

export function copyOf({ places, isUnsure }: Branch): Branch {
  return { places: new Map(places), isUnsure };
}

/** Whether a want is met already, can no longer be, or neither. */
export function judge(branch: Branch, at: string, want: Want): "met" | "broken" | "open" {
  const place = branch.places.get(at);
  if (place === undefined) return "open";
  if (want.is === "absent") return place.is === "absent" ? "met" : "broken";
  if (place.is === "absent") return "broken";
  if (want.is === "present") return "met";
  if (want.is === "type") return (place.values.types & want.types) === 0 ? "broken" : (place.values.types & ~want.types) === 0 ? "met" : "open";
  return want.is === "in" && intersect(place.values, want.values) === undefined ? "broken" : "open";
}

/** Notes a want. What follows from it is demanded in turn; undefined when it contradicts what is known. */
export function note(branch: Branch, at: string, want: Want): readonly Demand[] | undefined {
  switch (want.is) {
    case "absent":
      return remove(branch, at);
    case "present":
      return place(branch, at)?.follows;
    case "type":
    case "in": {
      const found = place(branch, at);
      const values = found && (want.is === "type" ? ofTypes(found.place.values, want.types) : intersect(found.place.values, want.values));
      if (found === undefined || values === undefined) return undefined;
      branch.places.set(at, { ...found.place, values });
      return found.follows;
    }
    case "everyRow":
    case "someRow": {
      const found = place(branch, at);
      const of = want.is === "everyRow" ? "every" : "some";
      const values = found && intersect(found.place.values, { types: TYPE.list, ...(of === "some" ? { leastRows: 1 } : {}) });
      if (found === undefined || values === undefined) return undefined;
      branch.places.set(at, { ...found.place, values, rows: [...found.place.rows, { of, schema: want.schema, holds: want.holds }] });
      return found.follows;
    }
  }
}

/** The last key of a pointer, as the object has it. */
export function keyOf(at: string): string {
  const key = at.slice(at.lastIndexOf("/") + 1);
  return key.includes("~") ? key.replaceAll("~1", "/").replaceAll("~0", "~") : key;
}

/** The place above; none above the document. */
export function parentOf(at: string): string {
  return at.slice(0, at.lastIndexOf("/"));
}

// ---------------------------------------------------------------------------------------------------------------------

type Present = Extract<Place, { readonly is: "present" }>;

/** Makes a place and all above it present. */
function place(branch: Branch, at: string): { readonly place: Present; readonly follows: readonly Demand[] } | undefined {
  const known = branch.places.get(at);
  if (known !== undefined) return known.is === "absent" ? undefined : { place: known, follows: [] };
  const above = objectAt(branch, parentOf(at));
  const member = above && memberAt(above.place, at);
  if (above === undefined || member === undefined) return undefined;
  const domain = member.domain();
  const made: Present = { is: "present", domain, values: domain.values, rows: [] };
  branch.places.set(at, made);
  return { place: made, follows: [...above.follows, ...(member.ifPresent === undefined ? [] : [member.ifPresent()])] };
}

function objectAt(branch: Branch, at: string): { readonly place: Present; readonly follows: readonly Demand[] } | undefined {
  const found = place(branch, at);
  const values = found && ofTypes(found.place.values, TYPE.object);
  if (found === undefined || values === undefined) return undefined;
  if (values === found.place.values) return found;
  const object = { ...found.place, values };
  branch.places.set(at, object);
  return { place: object, follows: found.follows };
}

/** Notes that an object, which is there, has no such member. */
function remove(branch: Branch, at: string): readonly Demand[] | undefined {
  const known = branch.places.get(at);
  if (known !== undefined) return known.is === "absent" ? [] : undefined;
  const above = objectAt(branch, parentOf(at));
  if (above === undefined) return undefined;
  const member = memberAt(above.place, at);
  if (member?.always === true) return undefined;
  branch.places.set(at, { is: "absent" });
  return member?.ifAbsent === undefined ? above.follows : [...above.follows, member.ifAbsent()];
}

function memberAt({ domain }: Present, at: string): Member | undefined {
  if (domain.members === undefined) return (domain.values.types & TYPE.object) === 0 ? undefined : { domain: () => ANYTHING };
  const key = keyOf(at);
  return Object.hasOwn(domain.members, key) ? domain.members[key] : undefined;
}

/** The places directly below each place. */
export function placesByParent({ places }: Branch): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const at of places.keys()) {
    const above = parentOf(at);
    const known = below.get(above);
    if (at === "") continue;
    if (known === undefined) below.set(above, [at]);
    else known.push(at);
  }
  return below;
}
