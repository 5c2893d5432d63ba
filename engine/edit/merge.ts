// Two people changed the same procedure: what both did, put together key by key. Where both changed the same thing, or it
// cannot be told which it is, there is a conflict with both sides in it, and mine stands until somebody decides (what only
// one took away stays). Only where both put the keys of a table into another order is mine taken unasked. Pure, and takes any JSON.

import { child } from "../facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../model/index.ts";
import { isSame } from "./between.ts";
import { idOf, type Lists, paired } from "./merge-lists.ts";
import { mergeOrder } from "./merge-order.ts";
import { folderOf, isShallow, isTable, jsonOf, tableOf } from "./plain.ts";

/** Something both changed, each in another way. An absent value: it was not there, or was taken away. */
export interface MergeConflict {
  /** Pointer into the merged folder. */
  readonly at: string;
  /** The same place by keys, entries of lists by their id: it still holds when another conflict was resolved before. */
  readonly way: readonly string[];
  readonly base?: Json;
  readonly mine?: Json;
  readonly theirs?: Json;
}

/** The folder with the changes of both, and what somebody has to decide. */
export interface Merged {
  readonly merged: ProcedureFolder;
  readonly conflicts: readonly MergeConflict[];
}

/** Puts together what two people made of the same folder. */
export function mergeFolders(base: ProcedureFolder, mine: ProcedureFolder, theirs: ProcedureFolder): Merged {
  const conflicts: MergeConflict[] = [];
  const merged = merge({ base: jsonOf(base), mine: jsonOf(mine), theirs: jsonOf(theirs) }, { at: "", way: [] }, conflicts);
  return { merged: folderOf(merged), conflicts };
}

/** Lets one side have its way at a place. */
export function resolveConflict(merged: ProcedureFolder, conflict: MergeConflict, side: "mine" | "theirs"): ProcedureFolder {
  const value = side === "mine" ? conflict.mine : conflict.theirs;
  return folderOf(putAt(jsonOf(merged), conflict.way, value));
}

// ---------------------------------------------------------------------------------------------------------------------

interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

type Place = Pick<MergeConflict, "at" | "way">;

function merge(sides: Sides, place: Place, conflicts: MergeConflict[]): Json | undefined {
  const { base, mine, theirs } = sides;
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  if (place.way.length > 0 && ![base, mine, theirs].every((value) => value === undefined || isShallow(value))) return disagree(sides, place, conflicts);
  if (place.way.length > 0 && (isSame(mine, theirs) || isSame(base, theirs))) return mine;
  if (place.way.length > 0 && isSame(base, mine)) return theirs;
  if (isTable(mine) && isTable(theirs)) return mergeTables({ base: tableOf(base), mine, theirs }, place, conflicts);
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists({ base: Array.isArray(base) ? base : [], mine, theirs }, place, conflicts);
  return disagree(sides, place, conflicts);
}

/** What is still there stays: taking away is easily done again. */
function disagree({ base, mine, theirs }: Sides, place: Place, conflicts: MergeConflict[]): Json | undefined {
  const told = Object.entries({ base, mine, theirs }).filter(([, value]) => value !== undefined);
  conflicts.push({ ...place, ...(Object.fromEntries(told) as Pick<MergeConflict, "base" | "mine" | "theirs">) });
  return mine ?? theirs;
}

function mergeTables({ base, mine, theirs }: { readonly [side in keyof Sides]: JsonObject }, { at, way }: Place, conflicts: MergeConflict[]): Json {
  const valueOf = (table: JsonObject, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);
  const entries = mergeOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs)).flatMap((key) => {
    const value = merge({ base: valueOf(base, key), mine: valueOf(mine, key), theirs: valueOf(theirs, key) }, { at: child(at, key), way: [...way, key] }, conflicts);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Entries that are plainly the same thing are merged; otherwise the list is one conflict. */
function mergeLists(sides: Lists, place: Place, conflicts: MergeConflict[]): Json | undefined {
  const entries = paired(place.way.at(-1) ?? "", sides);
  if (entries === undefined) return disagree(sides, place, conflicts);
  const list: Json[] = [];
  for (const { key, ...entry } of entries) {
    const value = merge(entry, { at: child(place.at, list.length), way: [...place.way, key] }, conflicts);
    if (value !== undefined) list.push(value);
  }
  return list;
}

/** Puts a value where a way leads, or takes away what is there; a way that leads nowhere any more changes nothing. */
function putAt(within: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  if (key === undefined) return value ?? within;
  if (Array.isArray(within)) {
    const list = within as readonly Json[];
    const index = key.startsWith("=") ? list.findIndex((entry) => idOf(entry) === key) : Number(key);
    if (!Object.hasOwn(list, index)) return within;
    if (rest.length > 0) return list.with(index, putAt(list[index] as Json, rest, value));
    return value === undefined ? list.toSpliced(index, 1) : list.with(index, value);
  }
  if (!isTable(within)) return within;
  if (rest.length > 0) return Object.hasOwn(within, key) ? { ...within, [key]: putAt(within[key] as Json, rest, value) } : within;
  if (value !== undefined) return { ...within, [key]: value };
  return Object.fromEntries(Object.entries(within).filter(([name]) => name !== key));
}
