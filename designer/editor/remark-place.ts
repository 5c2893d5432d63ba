// Where what a reviewer remarked belongs in the procedure as it is now. Remarks name places of what was submitted; since then
// entries have moved, names have changed and things were taken away. Refuses to guess: what cannot be found again is said of what
// it stood in.

import { at, child, segments } from "../../engine/facts/index.ts";
import { idOf } from "../../engine/edit/index.ts";
import type { CommonGroups, Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { ownName } from "./named-in.ts";
import { placeInFolder } from "./place-in-folder.ts";

/** A place; with `gone`, what stood there when it is no longer there; with `within`, what of the shared group that is used there. */
export interface PlaceNow {
  readonly at: string;
  readonly gone?: string;
  readonly within?: string;
}

/** `submitted` is the definition the pointer was said of; without it only shared groups are looked for. */
export function placeNow(pointer: string, submitted: unknown, { folder, common }: { readonly folder: ProcedureFolder; readonly common: CommonGroups }): PlaceNow {
  const place = placeInFolder(pointer, folder, common);
  if (submitted === undefined) return { at: place };
  if (place !== pointer) return withName(place, at(submitted, pointer) as Json | undefined, submitted);
  let [was, now, here] = [submitted as Json | undefined, folder as unknown as Json | undefined, ""];
  const keys = segments(pointer);
  for (const [index, key] of keys.entries()) {
    const group = groupOf(was, submitted);
    if (group !== undefined) return withName(here, within(group, keys.slice(index), submitted), submitted);
    const inner = memberOf(was, key);
    const found = inner === undefined ? undefined : keyNow(was as Json, key, now);
    if (found === undefined) return { at: here.replace(HOLDERS, ""), gone: ownName(at(submitted, pointer)) ?? ownName(inner) ?? key };
    [was, now, here] = [inner, memberOf(now, found), child(here, found)];
  }
  return { at: here };
}

/** Keys that only hold things: what one of these held is shown where the whole is. */
const HOLDERS = /\/(properties|states|on|after)$/;

// ---------------------------------------------------------------------------------------------------------------------

/** The shared group a question of the bundled form is made of. */
function groupOf(value: Json | undefined, submitted: unknown): Json | undefined {
  const name = memberOf(value, "$ref");
  return typeof name === "string" && name.startsWith(GROUPS) ? (at(submitted, `/form/definitions/${name.slice(GROUPS.length)}`) as Json | undefined) : undefined;
}

const GROUPS = "#/definitions/";

/** What the keys lead to in a shared group, through the groups it is made of in turn. */
function within(group: Json, keys: readonly string[], submitted: unknown): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => memberOf(groupOf(value, submitted) ?? value, key), group);
}

function withName(place: string, value: Json | undefined, submitted: unknown): PlaceNow {
  const name = ownName(value) ?? ownName(groupOf(value, submitted));
  return name === undefined ? { at: place } : { at: place, within: name };
}

/** What is called `key` in the one is called so in the other; undefined when it is not there, or may be several things. */
function keyNow(was: Json, key: string, now: Json | undefined): string | undefined {
  if (Array.isArray(was)) return Array.isArray(now) ? indexNow(was as readonly Json[], Number(key), now as readonly Json[]) : undefined;
  if (!isTable(was) || !isTable(now)) return undefined;
  if (Object.hasOwn(now, key)) return key;
  const value = was[key];
  const fresh = Object.keys(now).filter((other) => !Object.hasOwn(was, other));
  const name = ownName(value);
  const called = fresh.filter((other) => isSame(now[other], value) || (name !== undefined && ownName(now[other]) === name));
  if (called.length > 0) return called.length === 1 ? called[0] : undefined;
  // A new name stands where the old one stood.
  const [before, after] = [Object.keys(was), Object.keys(now)];
  const instead = after[before.indexOf(key)];
  return before.length === after.length && instead !== undefined && fresh.includes(instead) ? instead : undefined;
}

function indexNow(was: readonly Json[], index: number, now: readonly Json[]): string | undefined {
  const entry = was[index];
  if (entry === undefined) return undefined;
  const id = idOf(entry);
  const known = now.findIndex((other) => (id === undefined ? isSame(other, entry) : idOf(other) === id));
  if (known >= 0) return String(known);
  const instead = now[index];
  const isChanged = was.length === now.length && instead !== undefined && !was.some((other) => (id === undefined ? isSame(other, instead) : idOf(other) === idOf(instead)));
  return isChanged ? String(index) : undefined;
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as { readonly [key: string]: Json })[key];
}

function isTable(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
