// The entries of a list, or of a table of things by name, as a list editor goes through them.

import type { Edit } from "../../engine/edit/index.ts";
import { at, child } from "../../engine/facts/index.ts";
import type { Json, ProcedureFolder } from "../../engine/model/index.ts";

/** One entry with its place. */
export interface Entry {
  readonly key: string;
  readonly index: number;
  readonly pointer: string;
  readonly value: Json;
}

/** What stands in a list or table; undefined when it is neither. Nothing there has no entries. */
export function entriesAt(folder: ProcedureFolder, pointer: string): readonly Entry[] | undefined {
  const holder = at(folder, pointer) as Json | undefined;
  if (holder === undefined) return [];
  if (typeof holder !== "object" || holder === null) return undefined;
  return Object.entries(holder).map(([key, value], index) => ({ key, index, pointer: child(pointer, key), value: value as Json }));
}

/** Puts an entry before the one that stands at `to` now, or at the end. */
export function moveTo(entries: readonly Entry[], from: number, to: number): readonly Edit[] {
  const moved = entries[from];
  if (moved === undefined || to < 0 || to >= entries.length || to === from) return [];
  const before = entries[to > from ? to + 1 : to]?.key;
  return [{ op: "move", at: moved.pointer, ...(before === undefined ? {} : { before }) }];
}
