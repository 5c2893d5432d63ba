// Which entries of three lists are the same thing, so that they can be merged one by one. Refuses to guess: where an entry may
// be another one than it was (moved, replaced, changed by both), nothing is paired and the list is decided as a whole.

import type { Json } from "../model/index.ts";
import { isSame } from "./between.ts";
import { mergeOrder, type MergedOrder } from "./merge-order.ts";
import { isTable, textAt, valueAt } from "./plain.ts";

/** A list as it was, and as each of two people made it. */
export interface Lists {
  readonly base: readonly Json[];
  readonly mine: readonly Json[];
  readonly theirs: readonly Json[];
}

/** One thing in the three lists, and what it is known by: `=` with its name, or its index. */
export interface Paired {
  readonly key: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

/** The entries in the order they are to have, and what became of their order where both changed it. */
export interface Pairing {
  readonly entries: readonly Paired[];
  readonly moves: MergedOrder["moves"];
}

/** The entries of the lists under `member`; undefined when people have to decide. */
export function paired(member: string, lists: Lists): Pairing | undefined {
  return byKey(lists, idOf) ?? byIndex(lists) ?? (SETS.has(member) && isEitherWay(lists) ? byKey(lists, JSON.stringify) : undefined);
}

/** What an entry is known by: words and numbers by themselves, choices by their value, other things by id or name. */
export function idOf(entry: Json): string | undefined {
  if (!isTable(entry)) return typeof entry === "object" ? undefined : `=${String(entry)}`;
  const value = textAt(entry, "id") ?? textAt(entry, "name") ?? valueAt(entry, "const");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? `=${String(value)}` : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Lists in which what one entry says does not depend on the others: actions, parties, conditions that all or any must hold. */
const SETS: ReadonlySet<string> = new Set(["actions", "entry", "exit", "by", "filedBy", "allOf", "anyOf"]);

function byKey(lists: Lists, keyOf: (entry: Json) => string | undefined): Pairing | undefined {
  const [base, mine, theirs] = [keyed(lists.base, keyOf), keyed(lists.mine, keyOf), keyed(lists.theirs, keyOf)];
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const { keys, moves } = mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()]);
  return { entries: keys.map((key) => ({ key, base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) })), moves };
}

/** Undefined when an entry is known by nothing, or two by the same. */
function keyed(list: readonly Json[], keyOf: (entry: Json) => string | undefined): ReadonlyMap<string, Json> | undefined {
  const entries = new Map<string, Json>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === undefined || entries.has(key)) return undefined;
    entries.set(key, entry);
  }
  return entries;
}

/** Entry by entry, where each is still what it was: nobody moved one, and no two changed the same unless it is plainly the same way. */
function byIndex({ base, mine, theirs }: Lists): Pairing | undefined {
  if (mine.length !== base.length || theirs.length !== base.length || isMoved(base, mine) || isMoved(base, theirs)) return undefined;
  const entries = base.map((entry, index): Paired => ({ key: String(index), base: entry, mine: mine[index], theirs: theirs[index] }));
  return entries.every(isPlain) ? { entries, moves: "none" } : undefined;
}

function isPlain({ base, mine, theirs }: Paired): boolean {
  if (isSame(base, mine) || isSame(base, theirs) || isSame(mine, theirs)) return true;
  const way = wayOf(base);
  return way !== undefined && way === wayOf(mine) && way === wayOf(theirs);
}

/** A way out of a step is known by where it leads and when it is open. */
function wayOf(entry: Json | undefined): string | undefined {
  const [target, guard] = [valueAt(entry, "target"), valueAt(entry, "guard")];
  return target === undefined && guard === undefined ? undefined : JSON.stringify([target ?? null, guard ?? null]);
}

function isMoved(base: readonly Json[], list: readonly Json[]): boolean {
  return list.some((entry, index) => !isSame(entry, base[index]) && base.some((other, place) => place !== index && isSame(entry, other)));
}

/** Whether each side only put in or only took away: an entry taken away beside one put in may be one that was changed. */
function isEitherWay({ base, mine, theirs }: Lists): boolean {
  return [mine, theirs].every((list) => isWithin(base, list) || isWithin(list, base));
}

/** Whether all of the one stand in the other, in the same order. */
function isWithin(few: readonly Json[], many: readonly Json[]): boolean {
  let found = 0;
  for (const entry of many) if (found < few.length && isSame(entry, few[found])) found += 1;
  return found === few.length;
}
