// Lists of dossiers, newest first: by when they were filed, which never changes, so that pages stay true while dossiers are
// added. Never skip, never count.

import { decodeCursor } from "../cursor.ts";
import { searchedWords } from "../search-words.ts";
import type { AgencyQuery, DossierRow, DossierStore, Page } from "../store.ts";
import type { Collections } from "./collections.ts";
import type { Database } from "./database.ts";
import { allOf, merged, narrowed, pageOf, walked } from "./dossier-rows.ts";
import { readInbox } from "./inbox.ts";
import { WALK } from "./indexes.ts";
import { wordConditions } from "./search-tokens.ts";

/** The lists of the port. */
export function dossierLists({ collections, run }: Database): Pick<DossierStore, "inbox" | "ofAgencies" | "ofPerson"> {
  return {
    inbox: (query) => run(() => readInbox(collections, query)),
    ofAgencies: (query) => run(() => readOfAgencies(collections, query)),
    ofPerson: (person, limit, after) =>
      run(async () => pageOf(await walked(collections, { filter: { people: person, ...olderThan(after) }, along: "order", direction: -1, index: WALK.person, limit: limit + 1 }), limit)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** After every filing. */
const NEWEST = ["~"] as const;

function olderThan(after: string | undefined): { readonly order: { readonly $lt: string } } {
  return { order: { $lt: decodeCursor<readonly [string]>(after, NEWEST)[0] } };
}

/** One walk along an index for each agency, merged; a dossier of several agencies is one line. */
async function readOfAgencies(collections: Collections, query: AgencyQuery): Promise<Page<DossierRow>> {
  const words = searchedWords(query.text);
  const walks = [...new Set(query.agencies)].map((agency) =>
    walked(collections, {
      filter: { ...(words.length === 0 ? { agencies: agency } : allOf(wordConditions(agency, words))), ...stateOf(query), ...narrowed(query), ...olderThan(query.after) },
      along: "order",
      direction: -1,
      index: words.length === 0 ? indexFor(query) : WALK.words,
      limit: query.limit + 1,
    }),
  );
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
