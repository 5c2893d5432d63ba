// The inbox: open tasks of an officer's seats, the most urgent first. Each seat is one walk along an index, and the walks
// are merged, so that nothing is ever sorted by the database. Each walk says which range of ids it is about, so that a cluster
// asks only where they are.

import { decodeCursor } from "../cursor.ts";
import { searchedWords } from "../search-words.ts";
import type { DossierRow, InboxQuery, Page } from "../store.ts";
import type { Collections } from "./collections.ts";
import { allOf, merged, narrowed, pageOf, walked } from "./dossier-rows.ts";
import { ownField, seatField } from "./inbox-keys.ts";
import { WALK } from "./indexes.ts";
import { textConditions } from "./search-tokens.ts";
import { areasOf } from "./whereabouts.ts";

/** One page of an inbox. */
export async function readInbox(collections: Collections, query: InboxQuery): Promise<Page<DossierRow>> {
  const { limit } = query;
  const [after] = decodeCursor<readonly [string]>(query.after, [""]);
  const areas = await areasOf(collections, query.seats.map(({ agency }) => agency));
  const seats = seatsByPath(query);
  const paths = [...seats.keys()];
  // A seat's open tasks are few: their words are looked at line by line.
  const others = textConditions(searchedWords(query.text));
  const walks = [...seats].flatMap(([path, agency]) => (areas.get(agency) ?? []).map(({ ids }) =>
    walked(collections, {
      filter: { _id: ids, [path]: { $gt: after }, ...narrowed(query), ...allOf([...others, ...atItsMostUrgent(path, paths)]) },
      along: path,
      direction: 1,
      index: WALK.inbox,
      limit: limit + 1,
    }),
  ));
  return pageOf(merged(await Promise.all(walks), 1), limit);
}

// ---------------------------------------------------------------------------------------------------------------------

/** The field each seat's walk goes along, and the seat's agency. */
function seatsByPath({ seats, show, officer }: InboxQuery): ReadonlyMap<string, string> {
  return new Map(seats.map((seat) => [show === "mine" ? `inbox.own.${ownField(seat, officer)}` : `inbox.${show === "all" ? "all" : "free"}.${seatField(seat)}`, seat.agency]));
}

/** A dossier with tasks of several of these seats is one line: where it is most urgent, on one page only. */
function atItsMostUrgent(path: string, paths: readonly string[]): readonly object[] {
  return paths.length === 1 ? [] : [{ $expr: { $eq: [`$${path}`, { $min: paths.map((other) => `$${other}`) }] } }];
}
