// The edits that lead from one folder to another. The editing functions work out the folder as it is to be and say with this
// what they did, so that it can be applied, undone and told.

import { child } from "../facts/index.ts";
import type { Json, JsonObject } from "../model/index.ts";
import { isUsableKey } from "./apply.ts";
import type { Edit } from "./edit.ts";
import { isTable } from "./plain.ts";

/** Edits such that `applyEdits(before, editsBetween(before, after))` is `after`, order of keys included. */
export function editsBetween(before: Json, after: Json, at = ""): readonly Edit[] {
  if (before === after) return [];
  if (isTable(before) && isTable(after)) return betweenTables(before, after, at);
  if (Array.isArray(before) && Array.isArray(after)) return betweenLists(before as readonly Json[], after as readonly Json[], at);
  return [{ op: "set", at, value: after }];
}

/** Whether two values say the same in the same order. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}

// ---------------------------------------------------------------------------------------------------------------------

function betweenTables(before: JsonObject, after: JsonObject, at: string): readonly Edit[] {
  const were = Object.keys(before);
  const are = Object.keys(after);
  const renamed = renamesBetween(were, are);
  if (renamed !== undefined && renamed.every(([, to]) => isUsableKey(to))) {
    const edits = renamed.map(([key, to]): Edit => ({ op: "rename", at: child(at, key), to }));
    return [...edits, ...are.flatMap((key, index) => editsBetween(before[were[index] as string] as Json, after[key] as Json, child(at, key)))];
  }
  // Keys that cannot be put where they are to stand: then the whole comes at once.
  if (at !== "" && are.some((key) => !isUsableKey(key) && !Object.hasOwn(before, key))) return [{ op: "set", at, value: after }];
  const kept = were.filter((key) => Object.hasOwn(after, key));
  const gone = were.filter((key) => !Object.hasOwn(after, key)).map((key): Edit => ({ op: "remove", at: child(at, key) }));
  const inner = kept.flatMap((key) => editsBetween(before[key] as Json, after[key] as Json, child(at, key)));
  return [...gone, ...inner, ...placing(kept, after, at)];
}

/** Keys that stand where others stood, when nothing else came, went or moved. */
function renamesBetween(were: readonly string[], are: readonly string[]): readonly (readonly [string, string])[] | undefined {
  if (were.length !== are.length) return undefined;
  const renames = were.flatMap((key, index) => (key === are[index] ? [] : [[key, are[index] as string] as const]));
  return renames.every(([from, to]) => !are.includes(from) && !were.includes(to)) ? renames : undefined;
}

/** New keys, and keys in another order: from the end, so that what a key stands before is in its place already. */
function placing(kept: readonly string[], after: JsonObject, at: string): readonly Edit[] {
  const edits: Edit[] = [];
  const order = [...kept];
  const are = Object.keys(after);
  for (let index = are.length - 1; index >= 0; index -= 1) {
    const key = are[index] as string;
    const before = are[index + 1];
    const place = order.indexOf(key);
    const there = before === undefined ? order.length : order.indexOf(before);
    if (place >= 0 && place === there - 1) continue;
    const where = before === undefined ? {} : { before };
    if (place >= 0) order.splice(place, 1);
    edits.push(place >= 0 ? { op: "move", at: child(at, key), ...where } : { op: "set", at: child(at, key), value: after[key] as Json, ...where });
    order.splice(before === undefined ? order.length : order.indexOf(before), 0, key);
  }
  return edits;
}

/** What is alike at both ends stays; between, entries are replaced one for one, and the rest comes or goes. */
function betweenLists(before: readonly Json[], after: readonly Json[], at: string): readonly Edit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const were = before.slice(head, before.length - tail);
  const are = after.slice(head, after.length - tail);
  const both = Math.min(were.length, are.length);
  const edits: Edit[] = [];
  for (let index = were.length - 1; index >= both; index -= 1) edits.push({ op: "remove", at: child(at, head + index) });
  for (let index = 0; index < both; index += 1) edits.push(...editsBetween(were[index] as Json, are[index] as Json, child(at, head + index)));
  for (let index = both; index < are.length; index += 1) edits.push({ op: "insert", at: child(at, head + index), value: are[index] as Json });
  return edits;
}
