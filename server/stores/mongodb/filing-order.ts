// The order of all lists, newest first: by when a dossier was filed, which never changes, then by its id. So pages stay true
// while dossiers are added, on every server alike.

import { decodeCursor } from "../cursor.ts";

/** Where a dossier stands. */
export function orderOf({ openedAt, _id }: { readonly openedAt: string; readonly _id: string }): string {
  return `${openedAt}/${_id}`;
}

/** After every filing. */
export const NEWEST = ["~"] as const;

/** Where the filings of a period begin and end. An order begins with the instant, so an instant alone stands before all of its filings. */
export interface Period {
  readonly openedFrom?: string;
  readonly openedBefore?: string;
}

/** What comes after this cursor in a list of a period. */
export function olderThan(after: string | undefined, { openedFrom, openedBefore }: Period): { readonly order: { readonly $lt: string; readonly $gte?: string } } {
  const [order] = decodeCursor<readonly [string]>(after, NEWEST);
  return { order: { $lt: openedBefore !== undefined && openedBefore < order ? openedBefore : order, ...(openedFrom === undefined ? {} : { $gte: openedFrom }) } };
}
