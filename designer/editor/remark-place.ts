// Where what a reviewer remarked belongs in the procedure as it is now. Remarks name places of what was submitted; since then
// entries and questions have moved, names have changed and things were taken away. Refuses to guess: what cannot be found again
// is said of what it stood in.

import { at, child, segments } from "../../engine/facts/index.ts";
import { idOf } from "../../engine/edit/index.ts";
import type { CommonGroups, Json, JsonObject, ProcedureFolder } from "../../engine/model/index.ts";
import { isTable } from "./is-table.ts";
import { movedTo } from "./moved-field.ts";
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
  let form: FormAround | undefined;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as string;
    const group = groupOf(was, submitted);
    if (group !== undefined) return withName(here, within(group, keys.slice(index), submitted), submitted);
    const inner = memberOf(was, key);
    const same = inner === undefined ? undefined : keyNow(was as Json, key, now);
    const moved = same === undefined && form !== undefined ? elsewhere(form, keys, index) : undefined;
    const found = moved === undefined && inner !== undefined ? (same ?? keyInstead(was as Json, key, now)) : undefined;
    if (moved === undefined && found === undefined) return { at: here.replace(HOLDERS, ""), gone: ownName(at(submitted, pointer)) ?? ownName(inner) ?? key };
    if (moved !== undefined) ({ was, now, here, index } = moved);
    else [was, now, here] = [inner, memberOf(now, found as string), child(here, found as string)];
    if (key === "form" && (index === 0 || keys[index - 1] === "meta")) form = { was, now, here, index };
  }
  return { at: here };
}

/** Keys that only hold things: what one of these held is shown where the whole is. */
const HOLDERS = /\/(properties|states|on|after)$/;

// ---------------------------------------------------------------------------------------------------------------------

/** A form, or something in it: as it was, as it is now and where, and up to which key of the pointer that is. */
interface FormAround {
  readonly was: Json | undefined;
  readonly now: Json | undefined;
  readonly here: string;
  readonly index: number;
}

/** The outermost field on the way down from this key that stands elsewhere in the same form now. */
function elsewhere({ was, now, here, index: root }: FormAround, keys: readonly string[], from: number): FormAround | undefined {
  for (let index = from; index < keys.length; index += 1) {
    if (index < root + 2 || keys[index - 1] !== "properties") continue;
    const field = keys.slice(root + 1, index + 1).reduce(child, "");
    const place = movedTo(field, was, now);
    if (place !== undefined) return { was: at(was, field) as Json, now: at(now, place) as Json, here: `${here}${place}`, index };
  }
  return undefined;
}

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
  const called = freshNamesakes(was, key, now);
  return called.length === 1 ? called[0] : undefined;
}

/** A new name that stands where the old one stood, when nothing new is called as that was. */
function keyInstead(was: Json, key: string, now: Json | undefined): string | undefined {
  if (!isTable(was) || !isTable(now) || freshNamesakes(was, key, now).length > 0) return undefined;
  const [before, after] = [Object.keys(was), Object.keys(now)];
  const instead = after[before.indexOf(key)];
  return before.length === after.length && instead !== undefined && !before.includes(instead) ? instead : undefined;
}

/** New keys of what says the same, or is called the same by people. */
function freshNamesakes(was: JsonObject, key: string, now: JsonObject): readonly string[] {
  const value = was[key];
  const name = ownName(value);
  return Object.keys(now).filter((other) => !Object.hasOwn(was, other) && (isSame(now[other], value) || (name !== undefined && ownName(now[other]) === name)));
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

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
