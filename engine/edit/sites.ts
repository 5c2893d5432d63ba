// Going through a folder along the places where things are referred to. One description of these places serves for seeing
// who refers to something, for following a new name and for clearing away what refers to nothing any more.

import { child } from "../facts/index.ts";
import type { Json, JsonObject } from "../model/index.ts";
import { isTable } from "./plain.ts";
import { choiceAt, type Fate, type Fates, nameAfter, type Referent } from "./referents.ts";

/** Where we are, and what we go through the folder for. */
export interface Here {
  readonly at: string;
  /** What the mention belongs to when that says more than its own place: the condition as a whole. */
  readonly place?: string;
  readonly run: Run;
}

export interface Run {
  readonly fates: Fates;
  /** Told of each mention of what has a fate; false leaves it as it is. */
  told(at: string, fate: Fate): boolean;
  /** A new name stands there already. */
  clash(at: string): void;
  /** Something is gone of which people decide here: the place stays as it is until they did. */
  held(at: string): void;
}

/** A place: gives what stands there afterwards (the same value when nothing changed), or nothing. */
export type Site = (value: Json, here: Here) => Json | undefined;

/** The fate to be followed here: of exactly this thing, or also of what it stands in. */
export function fateOf({ run, at, place }: Here, referent: Referent, reach: "exact" | "around"): Fate | undefined {
  const fate = run.fates[reach](referent);
  return fate !== undefined && run.told(place ?? at, fate) ? fate : undefined;
}

/** One step further down. */
export function inside(here: Here, key: string | number): Here {
  return { ...here, at: child(here.at, key) };
}

/** Mentions below belong to this place. */
export function belonging(site: Site): Site {
  return (value, here) => site(value, { ...here, place: here.place ?? here.at });
}

/** Where something is decided (who may act, what is owed, asked, demanded): never changed because of what is gone. */
export function deciding(site: Site): Site {
  return (value, here) => {
    const { lost, next } = watched(site, value, here);
    for (const at of lost) here.run.held(at);
    return lost.length > 0 ? value : next;
  };
}

/** What makes no sense any more when anything in it is gone: half of a condition is another condition. */
export function whole(site: Site): Site {
  return (value, here) => {
    const { lost, next } = watched(site, value, here);
    return lost.length > 0 ? undefined : next;
  };
}

/** What a site makes of a value, and the mentions in it of what is gone. */
function watched(site: Site, value: Json, here: Here): { readonly lost: readonly string[]; readonly next: Json | undefined } {
  const lost: string[] = [];
  const told = (at: string, fate: Fate): boolean => {
    const isFollowed = here.run.told(at, fate);
    if (isFollowed && fate.to === undefined) lost.push(at);
    return isFollowed;
  };
  return { next: site(value, { ...here, run: { ...here.run, told } }), lost };
}

/** An object: members with places, everything else as it is. Without one that is `needed` it makes no sense. */
export function group(members: { readonly [key: string]: Site }, { needed = [], droppedWhenEmptied = false }: { readonly needed?: readonly string[]; readonly droppedWhenEmptied?: boolean } = {}): Site {
  return (value, here) => {
    if (!isTable(value)) return value;
    const next = overEntries(value, here, (key, inner, place) => entry(key, Object.hasOwn(members, key) ? members[key]?.(inner, place) : inner));
    if (next === value) return value;
    if (needed.some((key) => Object.hasOwn(value, key) && !Object.hasOwn(next, key))) return undefined;
    return droppedWhenEmptied && Object.keys(next).length === 0 ? undefined : next;
  };
}

/** A table of alike things under names that are nobody's business here. */
export function table(site: Site): Site {
  return (value, here) => (isTable(value) ? overEntries(value, here, (key, inner, place) => entry(key, site(inner, place))) : value);
}

/** A table whose keys are names of things declared elsewhere. */
export function keyed(space: Referent, site: Site = (value) => value): Site {
  return (value, here) => {
    if (!isTable(value)) return value;
    const next = overEntries(value, here, (key, inner, place) => {
      const fate = fateOf(place, [...space, key], "exact");
      if (fate !== undefined && fate.to === undefined) return undefined;
      return entry(fate === undefined ? key : nameAfter(fate), site(inner, place));
    });
    return next !== value && Object.keys(next).length === 0 ? undefined : next;
  };
}

/** A list; entries may be lost, or it is lost with the first of them. */
export function list(site: Site, { droppedWhenEmptied = false, allOrNone = false } = {}): Site {
  return (value, here) => {
    if (!Array.isArray(value)) return value;
    const entries = value as readonly Json[];
    const next = entries.flatMap((entry, index) => {
      const kept = site(entry, inside(here, index));
      return kept === undefined ? [] : [kept];
    });
    if (next.length < entries.length && (allOrNone || (droppedWhenEmptied && next.length === 0))) return undefined;
    return next.length === entries.length && next.every((entry, index) => entry === entries[index]) ? value : next;
  };
}

/** One thing or a list of such things. */
export function oneOrMore(site: Site): Site {
  const several = list(site, { droppedWhenEmptied: true });
  return (value, here) => (Array.isArray(value) ? several(value, here) : site(value, here));
}

/** A text that is the name of something. */
export function name(space: Referent): Site {
  return (value, here) => {
    const fate = typeof value === "string" ? fateOf(here, [...space, value], "exact") : undefined;
    if (fate === undefined) return value;
    return fate.to === undefined ? undefined : nameAfter(fate);
  };
}

/** An answer that is the value of a choice of the question at a path; or several of them. Of choices that are gone nothing follows. */
export function choice(path: Referent): Site {
  return (value, here) => {
    if (Array.isArray(value)) return list(choice([...path, "*"]))(value, here);
    const fate = typeof value === "string" ? here.run.fates.exact(choiceAt(path, value)) : undefined;
    return fate?.to !== undefined && here.run.told(here.place ?? here.at, fate) ? nameAfter(fate).slice(1) : value;
  };
}

/** An object entry by entry, each kept under a name or lost; the same object when nothing changed. */
export function overEntries(value: JsonObject, here: Here, visit: (key: string, inner: Json, place: Here) => readonly [string, Json] | undefined): JsonObject {
  let isChanged = false;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = visit(key, inner, inside(here, key));
    if (kept === undefined || kept[0] !== key || kept[1] !== inner) isChanged = true;
    if (kept !== undefined && kept[0] !== key && Object.hasOwn(value, kept[0])) here.run.clash(child(here.at, kept[0]));
    return kept === undefined ? [] : [kept];
  });
  return isChanged ? Object.fromEntries(entries) : value;
}

/** The entry under its key, or none. */
export function entry(key: string, value: Json | undefined): readonly [string, Json] | undefined {
  return value === undefined ? undefined : [key, value];
}
