// The order of all lists, newest first: by when a dossier was filed, which never changes, then by its id. So pages stay true
// while dossiers are added, on every server alike.

import { decodeCursor } from "../cursor.ts";

/** Where a dossier stands. */
export function orderOf({ openedAt, _id }: { readonly openedAt: string; readonly _id: string }): string {
  return `${openedAt}/${_id}`;
}

/** After every filing. */
export const NEWEST = ["~"] as const;

/** What comes after this cursor in a list. */
export function olderThan(after: string | undefined): { readonly order: { readonly $lt: string } } {
  return { order: { $lt: decodeCursor<readonly [string]>(after, NEWEST)[0] } };
}
