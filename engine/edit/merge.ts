// Two people changed the same procedure: what both did, put together key by key. Where both changed the same thing, or it
// cannot be told which it is, there is a conflict with both sides in it, and mine stands until somebody decides (what only
// one took away stays). Only where both put the keys of a table into another order is mine taken unasked. Pure, and takes any JSON.

import { child } from "../facts/index.ts";
import type { Json, JsonObject, ProcedureFolder } from "../model/index.ts";
import { isSame } from "./between.ts";
import { idOf, type Lists, paired } from "./merge-lists.ts";
import { mergeOrder, type MergedOrder } from "./merge-order.ts";
import { folderOf, isShallow, isTable, jsonOf, listOf, tableOf } from "./plain.ts";

/**
 * Something both changed, each in another way. An absent value: it was not there, or was taken away. With `isOrder` it is the
 * order of a table's keys, and the values are the keys in the order of each.
 */
export interface MergeConflict {
  /** Pointer into the merged folder. */
  readonly at: string;
  /** The same place by keys, entries of lists by their id: it still holds when another conflict was resolved before. */
  readonly way: readonly string[];
  readonly isOrder?: true;
  readonly base?: Json;
  readonly mine?: Json;
  readonly theirs?: Json;
}

/** The folder with the changes of both, and what somebody has to decide. */
export interface Merged {
  readonly merged: ProcedureFolder;
  readonly conflicts: readonly MergeConflict[];
  /** Tables that both put into another order, the swaps of both being kept: nothing to decide, but worth a look. */
  readonly reordered: readonly string[];
}

/** Puts together what two people made of the same folder. */
export function mergeFolders(base: ProcedureFolder, mine: ProcedureFolder, theirs: ProcedureFolder): Merged {
  const told: Told = { conflicts: [], reordered: [] };
  const merged = merge({ base: jsonOf(base), mine: jsonOf(mine), theirs: jsonOf(theirs) }, { at: "", way: [] }, told);
  return { merged: folderOf(merged), ...told };
}

/** Lets one side have its way at a place. */
export function resolveConflict(merged: ProcedureFolder, conflict: MergeConflict, side: "mine" | "theirs"): ProcedureFolder {
  const value = side === "mine" ? conflict.mine : conflict.theirs;
  return folderOf(putAt(jsonOf(merged), conflict.way, conflict.isOrder === true ? (table) => ordered(table, value) : () => value));
}

// ---------------------------------------------------------------------------------------------------------------------

interface Sides {
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

type Place = Pick<MergeConflict, "at" | "way">;

/** What is to be told of a merge, as it goes along. */
interface Told {
  readonly conflicts: MergeConflict[];
  readonly reordered: string[];
}

function merge(sides: Sides, place: Place, told: Told): Json | undefined {
  const { base, mine, theirs } = sides;
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  if (place.way.length > 0 && ![base, mine, theirs].every((value) => value === undefined || isShallow(value))) return disagree(sides, place, told);
  if (place.way.length > 0 && (isSame(mine, theirs) || isSame(base, theirs))) return mine;
  if (place.way.length > 0 && isSame(base, mine)) return theirs;
  if (isTable(mine) && isTable(theirs)) return mergeTables({ base: tableOf(base), mine, theirs }, place, told);
  if (Array.isArray(mine) && Array.isArray(theirs)) return mergeLists({ base: Array.isArray(base) ? base : [], mine, theirs }, place, told);
  return disagree(sides, place, told);
}

/** What is still there stays: taking away is easily done again. */
function disagree({ base, mine, theirs }: Sides, place: Place, told: Told): Json | undefined {
  const values = Object.entries({ base, mine, theirs }).filter(([, value]) => value !== undefined);
  told.conflicts.push({ ...place, ...(Object.fromEntries(values) as Pick<MergeConflict, "base" | "mine" | "theirs">) });
  return mine ?? theirs;
}

function mergeTables({ base, mine, theirs }: { readonly [side in keyof Sides]: JsonObject }, { at, way }: Place, told: Told): Json {
  const valueOf = (table: JsonObject, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);
  const orders = { base: Object.keys(base), mine: Object.keys(mine), theirs: Object.keys(theirs) };
  const { keys, moves } = mergeOrder(orders.base, orders.mine, orders.theirs);
  // The order in which a thing says what it says means nothing; nor does that of the files.
  if (way.length > 0 && isOfThings(mine)) tellOrder(moves, orders, { at, way }, told);
  const entries = keys.flatMap((key) => {
    const value = merge({ base: valueOf(base, key), mine: valueOf(mine, key), theirs: valueOf(theirs, key) }, { at: child(at, key), way: [...way, key] }, told);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Entries that are plainly the same thing are merged; otherwise the list is one conflict. */
function mergeLists(sides: Lists, place: Place, told: Told): Json | undefined {
  const pairing = paired(place.way.at(-1) ?? "", sides);
  if (pairing === undefined) return disagree(sides, place, told);
  // `required` follows the questions; in what order it names them means nothing.
  if (place.way.at(-1) !== "required") tellOrder(pairing.moves, { base: sides.base.map(keyOf), mine: sides.mine.map(keyOf), theirs: sides.theirs.map(keyOf) }, place, told);
  const list: Json[] = [];
  for (const { key, ...entry } of pairing.entries) {
    const value = merge(entry, { at: child(place.at, list.length), way: [...place.way, key] }, told);
    if (value !== undefined) list.push(value);
  }
  return list;
}

function tellOrder(moves: MergedOrder["moves"], orders: { readonly [side in keyof Sides]: readonly string[] }, { at, way }: Place, { reordered, conflicts }: Told): void {
  if (moves === "united") reordered.push(at);
  if (moves === "disputed") conflicts.push({ at, way, isOrder: true, ...orders });
}

/** Whether a table holds things of one kind (questions, steps, acts), not what one thing says. */
function isOfThings(table: JsonObject): boolean {
  return Object.values(table).every((value) => typeof value === "object" && value !== null);
}

/** A table or list with its keys as somebody had them; those the other put in stay after what they stand after. */
function ordered(value: Json | undefined, keys: Json | undefined): Json | undefined {
  const entries = new Map<string, Json>(Array.isArray(value) ? (value as readonly Json[]).map((entry) => [keyOf(entry), entry]) : Object.entries(tableOf(value)));
  const order = mergeOrder([...entries.keys()], listOf(keys).map(String), [...entries.keys()]).keys.filter((key) => entries.has(key));
  const sorted = order.map((key) => [key, entries.get(key) as Json] as const);
  if (Array.isArray(value)) return sorted.map(([, entry]) => entry);
  return isTable(value) ? Object.fromEntries(sorted) : value;
}

/** Lists whose order is disputed know every entry by something. */
function keyOf(entry: Json): string {
  return idOf(entry) ?? "";
}

/** Puts something in the place of what a way leads to, or takes it away; a way that leads nowhere any more changes nothing. */
function putAt(within: Json, [key, ...rest]: readonly string[], put: (value: Json | undefined) => Json | undefined): Json {
  if (key === undefined) return put(within) ?? within;
  if (Array.isArray(within)) {
    const list = within as readonly Json[];
    const index = key.startsWith("=") ? list.findIndex((entry) => idOf(entry) === key) : Number(key);
    if (!Object.hasOwn(list, index)) return within;
    if (rest.length > 0) return list.with(index, putAt(list[index] as Json, rest, put));
    const value = put(list[index]);
    return value === undefined ? list.toSpliced(index, 1) : list.with(index, value);
  }
  if (!isTable(within)) return within;
  if (rest.length > 0) return Object.hasOwn(within, key) ? { ...within, [key]: putAt(within[key] as Json, rest, put) } : within;
  const value = put(Object.hasOwn(within, key) ? within[key] : undefined);
  if (value !== undefined) return { ...within, [key]: value };
  return Object.fromEntries(Object.entries(within).filter(([name]) => name !== key));
}
