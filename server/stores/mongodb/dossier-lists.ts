// Lists of dossiers. Each walk says which range of ids it is about, so that a cluster asks only where they are. Never skip,
// never count.

import { searchedWords } from "../search-words.ts";
import type { AgencyQuery, DossierRow, DossierStore, Page } from "../store.ts";
import type { Collections } from "./collections.ts";
import type { Database } from "./database.ts";
import { allOf, merged, narrowed, pageOf, walked } from "./dossier-rows.ts";
import { olderThan } from "./filing-order.ts";
import { readInbox } from "./inbox.ts";
import { WALK } from "./indexes.ts";
import { readOfPerson } from "./person-lines.ts";
import { wordConditions } from "./search-tokens.ts";
import { areasOf } from "./whereabouts.ts";

/** The lists of the port. */
export function dossierLists({ collections, run }: Database): Pick<DossierStore, "inbox" | "ofAgencies" | "ofPerson"> {
  return {
    inbox: (query) => run(() => readInbox(collections, query)),
    ofAgencies: (query) => run(() => readOfAgencies(collections, query)),
    ofPerson: (person, limit, after) => run(() => readOfPerson(collections, person, { limit, after })),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** One walk along an index for each agency in each province where it has dossiers, merged; a dossier of several agencies is one line. */
async function readOfAgencies(collections: Collections, query: AgencyQuery): Promise<Page<DossierRow>> {
  const words = searchedWords(query.text);
  const areas = await areasOf(collections, query.agencies);
  const walks = [...areas].flatMap(([agency, within]) => within.map(({ ids }) =>
    walked(collections, {
      filter: { _id: ids, ...(words.length === 0 ? { agencies: agency } : allOf(wordConditions(agency, words))), ...stateOf(query), ...narrowed(query), ...olderThan(query.after, query) },
      along: "order",
      direction: -1,
      index: words.length === 0 ? indexFor(query) : WALK.words,
      limit: query.limit + 1,
    }),
  ));
  return pageOf(merged(await Promise.all(walks), -1), query.limit);
}

/** The shortest walk, said outright. */
function indexFor({ state, status, procedureCode }: AgencyQuery): string {
  if (state === "open") return WALK.openAtAgency;
  if (status !== undefined) return WALK.statusAtAgency;
  return procedureCode === undefined ? WALK.agency : WALK.procedureAtAgency;
}

function stateOf({ state }: AgencyQuery): object {
  switch (state) {
    case "all":
      return {};
    case "open":
      return { done: false };
    case "closed":
      return { done: true };
  }
}
