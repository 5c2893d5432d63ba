// Where a page of a list ended, as text nobody else needs to understand.

import type { Page } from "./store.ts";

/** The sort key of the last row of a page. */
export type Key = readonly (string | number)[];

/** The opaque cursor after a row. */
export function encodeCursor(key: Key): string {
  return Buffer.from(JSON.stringify(key), "utf8").toString("base64url");
}

/** The key in a cursor, or `start` when there is none. What is not a cursor of this list begins it anew. */
export function decodeCursor<K extends Key>(cursor: string | undefined, start: K): K {
  if (cursor === undefined) return start;
  const key = parse(Buffer.from(cursor, "base64url").toString("utf8"));
  const fits = Array.isArray(key) && key.length === start.length && start.every((part, index) => typeof part === typeof key[index]);
  return fits ? (key as unknown as K) : start;
}

/** A page out of one row more than it may have, if there are so many. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => Key): Page<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, ...(rows.length > limit && last !== undefined ? { next: encodeCursor(keyOf(last)) } : {}) };
}

// ---------------------------------------------------------------------------------------------------------------------

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
