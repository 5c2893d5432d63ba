// Flat as data grows: no statement of the store reads a whole table or sorts what an index has in order.

import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../../server/stores/sqlite/database.ts";
import { storesOn } from "../../../../server/stores/sqlite/open.ts";
import type { DossierStore } from "../../../../server/stores/store.ts";
import { INBOX_SEATS, useEverything } from "../use-everything.ts";
import { freshDatabase } from "./fresh-database.ts";

/** A look at the other tasks of the same dossier, never at the seat's. */
const OWN_TASKS = "SEARCH o USING PRIMARY KEY (dossier=?)";

/** Two seats at one agency: the planner sees what they have in common and is tempted to read the whole agency. */
const INBOX = { seats: INBOX_SEATS.slice(0, 2), officer: "officer-1", limit: 5 } as const;
const AGENCY = { agencies: ["ubnd-xa-nhu-thanh"], limit: 5 } as const;
const PERIOD = { openedFrom: "2026-11-01T00:00:00.000Z", openedBefore: "2026-12-01T00:00:00.000Z" } as const;

/** Which index each list is read along; an index that is merely usable may still mean reading a whole agency. */
const WALKS: readonly { readonly name: string; readonly read: (dossiers: DossierStore) => Promise<unknown>; readonly index: string; readonly inner?: string }[] = [
  { name: "the inbox", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "all" }), index: "task_of_seat (agency=? AND role=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "what is free", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "unclaimed" }), index: "task_of_seat (agency=? AND role=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "what is mine", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "mine", text: "an" }), index: "task_of_officer (claimed_by=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "an agency's list", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all" }), index: "PRIMARY KEY (agency=? AND dossier<?)" },
  { name: "what is open", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "open", procedureCode: "1", status: "accepted" }), index: "open_dossier_of_agency (agency=? AND dossier<?)" },
  { name: "a status", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all", status: "accepted" }), index: "dossier_of_agency_by_status (agency=? AND status=? AND dossier<?)" },
  { name: "a procedure", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "closed", procedureCode: "1" }), index: "dossier_of_agency_by_procedure (agency=? AND procedure_code=? AND dossier<?)" },
  { name: "a period", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "closed", status: "accepted", procedureCode: "1", ...PERIOD }), index: "dossier_of_agency_by_filing (agency=? AND opened_at>? AND (opened_at,dossier)<(?,?))" },
  { name: "a search", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "open", text: "an" }), index: "dossier_text VIRTUAL TABLE" },
  { name: "a person's list", read: (dossiers) => dossiers.ofPerson("citizen-1", 5), index: "PRIMARY KEY (person=? AND dossier<?)" },
];

/** Full-text search and rows of its index by number are told apart from a table scan by their plan. */
const HARMLESS = [/^SCAN dossier_text VIRTUAL TABLE INDEX \d+:(M|=$)/, /^SCAN CONSTANT ROW$/];

describe("every statement of the store is served by an index", () => {
  const fresh = freshDatabase();

  it("lists, searches, claims, commits and all the rest", async () => {
    const seen = new Set<string>();
    const database = openDatabase(fresh.file, { onStatement: (statement) => seen.add(statement) });
    const stores = storesOn(database, fresh.directory);
    seen.clear();
    await useEverything(stores);
    await stores.close();

    const explainer = new Sqlite(fresh.file);
    const explained = [...seen].filter((statement) => /^\s*(SELECT|INSERT|UPDATE|DELETE)/.test(statement));
    const faults = explained.flatMap((statement) => planOf(explainer, statement).filter(isCostly).map((step) => `${step}: ${statement}`));
    explainer.close();
    expect(explained.length).toBeGreaterThan(60);
    expect(faults).toEqual([]);
    for (const statement of explained) expect(statement).not.toMatch(/\bOFFSET\b|\bCOUNT\s*\(/i);
  });

  it.each(WALKS)("$name walks the index made for it", async ({ read, index, inner }) => {
    const seen = new Set<string>();
    const database = openDatabase(fresh.file, { onStatement: (statement) => seen.add(statement) });
    const { dossiers } = storesOn(database, fresh.directory);
    seen.clear();
    await read(dossiers);
    const listed = [...seen];
    for (const statement of listed) {
      const [first, ...rest] = planOf(database.sql, statement).filter((step) => !step.startsWith("CORRELATED"));
      expect(first).toContain(index);
      expect(rest).toEqual([...(inner === undefined ? [] : [inner]), "SEARCH d USING INTEGER PRIMARY KEY (rowid=?)"]);
    }
    expect(listed).not.toEqual([]);
    await database.close();
  });

  it("and a plan that is not is found", () => {
    const database = openDatabase(fresh.file);
    for (const careless of ["SELECT id FROM dossier WHERE owner_name = 'An'", "SELECT id FROM dossier WHERE num > 1 ORDER BY status", "SELECT rowid FROM dossier_text"]) {
      expect(planOf(database.sql, careless).filter(isCostly), careless).not.toEqual([]);
    }
    database.sql.close();
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function planOf(sql: Sqlite.Database, statement: string): readonly string[] {
  return sql
    .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all()
    .map(({ detail }) => detail);
}

function isCostly(step: string): boolean {
  return /^SCAN|TEMP B-TREE/.test(step) && !HARMLESS.some((harmless) => harmless.test(step));
}
