// The inbox: open tasks of an officer's seats, the most urgent first. Each seat is one walk along an index, and the walks
// are merged, so that nothing is ever sorted by the database.

import { decodeCursor } from "../cursor.ts";
import { searchedWords } from "../search-words.ts";
import type { DossierRow, InboxQuery, Page } from "../store.ts";
import type { Collections } from "./collections.ts";
import { allOf, merged, narrowed, pageOf, walked } from "./dossier-rows.ts";
import { ownField, seatField } from "./inbox-keys.ts";
import { WALK } from "./indexes.ts";
import { textConditions } from "./search-tokens.ts";

/** One page of an inbox. */
export async function readInbox(collections: Collections, query: InboxQuery): Promise<Page<DossierRow>> {
  const { limit } = query;
  const [after] = decodeCursor<readonly [string]>(query.after, [""]);
  const paths = pathsOf(query);
  // A seat's open tasks are few: their words are looked at line by line.
  const others = textConditions(searchedWords(query.text));
  const walks = paths.map((path) =>
    walked(collections, {
      filter: { [path]: { $gt: after }, ...narrowed(query), ...allOf([...others, ...atItsMostUrgent(path, paths)]) },
      along: path,
      direction: 1,
      index: WALK.inbox,
      limit: limit + 1,
    }),
  );
  return pageOf(merged(await Promise.all(walks), 1), limit);
}

// ---------------------------------------------------------------------------------------------------------------------

/** The field each seat's walk goes along. */
function pathsOf({ seats, show, officer }: InboxQuery): readonly string[] {
  return [...new Set(seats.map((seat) => (show === "mine" ? `inbox.own.${ownField(seat, officer)}` : `inbox.${show === "all" ? "all" : "free"}.${seatField(seat)}`)))];
}

/** A dossier with tasks of several of these seats is one line: where it is most urgent, on one page only. */
function atItsMostUrgent(path: string, paths: readonly string[]): readonly object[] {
  return paths.length === 1 ? [] : [{ $expr: { $eq: [`$${path}`, { $min: paths.map((other) => `$${other}`) }] } }];
}
