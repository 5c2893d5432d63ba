// Lists of dossiers, newest first: by order of filing, which never changes, so that pages stay true while dossiers are
// added. Never OFFSET, never COUNT.

import { decodeCursor } from "../cursor.ts";
import { searchedWords } from "../search-words.ts";
import type { AgencyQuery, DossierRow, DossierStore, Page } from "../store.ts";
import type { Database } from "./database.ts";
import { columnFilters, pageOf, ROW_COLUMNS, type ListedRow, type Values } from "./dossier-rows.ts";
import { readInbox } from "./inbox.ts";
import { matchQuery } from "./full-text.ts";

/** Before every dossier. */
const NEWEST = [Number.MAX_SAFE_INTEGER] as const;

/** The lists of the port. */
export function dossierLists(database: Database): Pick<DossierStore, "inbox" | "ofAgencies" | "ofPerson"> {
  const ofPerson = database.sql.prepare<[string, number, number], ListedRow>(
    `SELECT ${ROW_COLUMNS} FROM dossier_person p CROSS JOIN dossier d ON d.num = p.dossier
     WHERE p.person = ? AND p.dossier < ? ORDER BY p.dossier DESC LIMIT ?`,
  );
  return {
    inbox: (query) => database.read(() => readInbox(database, query)),
    ofAgencies: (query) => database.read(() => readOfAgencies(database, query)),
    ofPerson: (person, limit, after) =>
      database.read(() => {
        const [num] = decodeCursor<readonly [number]>(after, NEWEST);
        return pageOf(ofPerson.all(person, num, limit + 1), limit, (row) => [row.num]);
      }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function readOfAgencies(database: Database, query: AgencyQuery): Page<DossierRow> {
  if (query.agencies.length === 0) return { rows: [] };
  const words = searchedWords(query.text);
  if (words.length > 0) return pageOf(searched(database, query, words), query.limit, (row) => [row.num]);
  return hasPeriod(query) ? pageOf(walkedInPeriod(database, query), query.limit, (row) => [row.openedAt, row.num]) : pageOf(walked(database, query), query.limit, (row) => [row.num]);
}

/** One walk along an index for each agency, merged; a dossier of several agencies is one line. */
function walked(database: Database, query: AgencyQuery): readonly ListedRow[] {
  const [num] = decodeCursor<readonly [number]>(query.after, NEWEST);
  return walkedAlong(database, query, { index: indexFor(query), where: "a.dossier < :num", values: { num }, order: "a.dossier DESC", newer: (one, other) => other.num - one.num });
}

/** The same for the filings of a period, by the instant of filing. */
function walkedInPeriod(database: Database, query: AgencyQuery): readonly ListedRow[] {
  const { openedFrom = "", openedBefore = "~" } = query;
  const [openedAt, num] = decodeCursor<readonly [string, number]>(query.after, [openedBefore, 0]);
  return walkedAlong(database, query, {
    index: "INDEXED BY dossier_of_agency_by_filing",
    where: "a.opened_at >= :openedFrom AND (a.opened_at, a.dossier) < (:openedAt, :num)",
    // A cursor, whoever made it up, leads no further than the period.
    values: openedAt < openedBefore ? { openedFrom, openedAt, num } : { openedFrom, openedAt: openedBefore, num: 0 },
    order: "a.opened_at DESC, a.dossier DESC",
    newer: (one, other) => (one.openedAt === other.openedAt ? other.num - one.num : one.openedAt < other.openedAt ? 1 : -1),
  });
}

/** A walk: along which index, from where, in its order. */
interface AgencyWalk {
  readonly index: string;
  readonly where: string;
  readonly values: Values;
  readonly order: string;
  /** The same order, for rows of several walks. */
  readonly newer: (one: ListedRow, other: ListedRow) => number;
}

function walkedAlong({ sql }: Database, query: AgencyQuery, { index, where, values, order, newer }: AgencyWalk): readonly ListedRow[] {
  const { procedureCode, status, channel } = query;
  // The index table has its own copy of these two columns, each with an index.
  const here = columnFilters("a", { procedure_code: procedureCode, status });
  const there = columnFilters("d", { channel });
  const walk = sql.prepare<unknown[], ListedRow>(
    `SELECT ${ROW_COLUMNS} FROM dossier_agency a ${index} CROSS JOIN dossier d ON d.num = a.dossier
     WHERE a.agency = :agency AND ${where} ${stateOf(query, "a")} ${here.sql} ${there.sql}
     ORDER BY ${order} LIMIT :limit`,
  );
  const found = query.agencies.flatMap((agency) => walk.all({ ...values, ...here.values, ...there.values, agency, limit: query.limit + 1 }));
  return [...new Map(found.map((row) => [row.num, row])).values()].sort(newer);
}

/** The shortest walk, said outright: the planner has no numbers and would rather read an agency's whole history. */
function indexFor({ state, status, procedureCode }: AgencyQuery): string {
  if (state === "open") return "INDEXED BY open_dossier_of_agency";
  if (status !== undefined) return "INDEXED BY dossier_of_agency_by_status";
  return procedureCode === undefined ? "" : "INDEXED BY dossier_of_agency_by_procedure";
}

/** The full-text index, which knows the agencies too. */
function searched({ sql }: Database, query: AgencyQuery, words: readonly string[]): readonly ListedRow[] {
  const { procedureCode, status, channel } = query;
  const filters = columnFilters("d", { procedure_code: procedureCode, status, channel });
  const { openedFrom = "", openedBefore = "~" } = query;
  const [num] = decodeCursor<readonly [number]>(query.after, NEWEST);
  return sql
    .prepare<unknown[], ListedRow>(
      `SELECT ${ROW_COLUMNS} FROM dossier_text CROSS JOIN dossier d ON d.num = dossier_text.rowid
       WHERE dossier_text MATCH :match AND dossier_text.rowid < :num ${stateOf(query, "d")} ${filters.sql} AND d.opened_at >= :openedFrom AND d.opened_at < :openedBefore
       ORDER BY dossier_text.rowid DESC LIMIT :limit`,
    )
    .all({ ...filters.values, openedFrom, openedBefore, match: matchQuery(query.agencies, words), num, limit: query.limit + 1 });
}

function hasPeriod({ openedFrom, openedBefore }: AgencyQuery): boolean {
  return openedFrom !== undefined || openedBefore !== undefined;
}

function stateOf({ state }: AgencyQuery, table: string): string {
  switch (state) {
    case "all":
      return "";
    case "open":
      return ` AND ${table}.done = 0`;
    case "closed":
      return ` AND ${table}.done = 1`;
  }
}
