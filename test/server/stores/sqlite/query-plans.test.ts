// Flat as data grows: no statement of the store reads a whole table or sorts what an index has in order.

import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../../server/stores/sqlite/database.ts";
import { storesOn } from "../../../../server/stores/sqlite/open.ts";
import type { AgencyQuery, DossierStore, InboxQuery, Stores } from "../../../../server/stores/store.ts";
import { aCommit, later } from "../../../builders/dossier.ts";
import { aDraft } from "../../../contracts/store/drafts.ts";
import { aReply } from "../../../contracts/store/commits.ts";
import { freshDatabase } from "./fresh-database.ts";

/** A look at the other tasks of the same dossier, never at the seat's. */
const OWN_TASKS = "SEARCH o USING PRIMARY KEY (dossier=?)";

const SEATS = [
  { role: "oneStopOfficer", agency: "ubnd-xa-nhu-thanh" },
  { role: "chairman", agency: "ubnd-xa-nhu-thanh" },
  { role: "chairman", agency: "elsewhere" },
];

/** Two seats at one agency: the planner sees what they have in common and is tempted to read the whole agency. */
const INBOX = { seats: SEATS.slice(0, 2), officer: "officer-1", limit: 5 } as const;
const AGENCY = { agencies: ["ubnd-xa-nhu-thanh"], limit: 5 } as const;

/** Which index each list is read along; an index that is merely usable may still mean reading a whole agency. */
const WALKS: readonly { readonly name: string; readonly read: (dossiers: DossierStore) => Promise<unknown>; readonly index: string; readonly inner?: string }[] = [
  { name: "the inbox", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "all" }), index: "task_of_seat (agency=? AND role=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "what is free", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "unclaimed" }), index: "task_of_seat (agency=? AND role=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "what is mine", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "mine", text: "an" }), index: "task_of_officer (claimed_by=? AND (urgency,dossier,state)>", inner: OWN_TASKS },
  { name: "an agency's list", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all" }), index: "PRIMARY KEY (agency=? AND dossier<?)" },
  { name: "what is open", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "open", procedureCode: "1", status: "accepted" }), index: "open_dossier_of_agency (agency=? AND dossier<?)" },
  { name: "a status", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all", status: "accepted" }), index: "dossier_of_agency_by_status (agency=? AND status=? AND dossier<?)" },
  { name: "a procedure", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "closed", procedureCode: "1" }), index: "dossier_of_agency_by_procedure (agency=? AND procedure_code=? AND dossier<?)" },
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
    for (const statement of explained) expect(statement).not.toMatch(/\bOFFSET\b|COUNT\s*\(/i);
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

async function useEverything(stores: Stores): Promise<void> {
  const filing = aCommit({ effects: [{ type: "notify", params: {} }, { type: "notify", params: {} }], reply: aReply() });
  await stores.dossiers.commit(filing);
  await stores.dossiers.commit(aCommit({ after: filing, changes: [{ type: "timerSet", timer: { id: "t", limit: "l", state: "e", setAt: later(0), dueAt: later(1) } }] }));
  await stores.dossiers.load(filing.dossier.id);
  await stores.dossiers.loadByCode(filing.dossier.code);
  await stores.dossiers.history(filing.dossier.id);
  await stores.dossiers.allocate("series");
  await stores.dossiers.repliedTo(filing.dossier.id, "citizen-1", "key-1");
  await stores.dossiers.ofPerson("citizen-1", 10);
  for (const query of filterings()) {
    for (const show of ["all", "mine", "unclaimed"] as const) await stores.dossiers.inbox({ ...query, seats: SEATS, show, officer: "officer-1" });
    for (const state of ["all", "open", "closed"] as const) await stores.dossiers.ofAgencies({ ...query, agencies: ["ubnd-xa-nhu-thanh", "elsewhere"], state });
  }
  await useWork(stores);
  await useNouns(stores);
}

/** Every combination of filters. */
function filterings(): readonly (Omit<AgencyQuery, "agencies" | "state"> & Omit<InboxQuery, "seats" | "show" | "officer">)[] {
  return Array.from({ length: 16 }, (_, bits) => ({
    limit: 5,
    ...(bits & 1 ? { procedureCode: "1.000656" } : {}),
    ...(bits & 2 ? { status: "registered" as const } : {}),
    ...(bits & 4 ? { channel: "online" as const } : {}),
    ...(bits & 8 ? { text: "nguyen an" } : {}),
  }));
}

async function useWork(stores: Stores): Promise<void> {
  for (const { lease } of await stores.timers.claim("w", later(10_000), later(10_001), 5)) await stores.timers.release(lease, later(20_000));
  const [first, second] = await stores.outbox.claim("w", later(10_000), later(10_001), 5);
  if (first === undefined || second === undefined) throw new Error("no effects");
  await stores.outbox.failed(first.lease, { reason: "r", retryAt: later(1) });
  await stores.outbox.failed(second.lease, { reason: "r" });
  await stores.outbox.done(first.lease);
  await stores.outbox.dead(5);
}

async function useNouns(stores: Stores): Promise<void> {
  const draft = aDraft({ components: { c: [{ id: "f", name: "n", type: "t", size: 1, sha256: "" }] } });
  await stores.drafts.create(draft);
  await stores.drafts.save({ ...draft, revision: 2 });
  await stores.drafts.ofOwner("o");
  await stores.drafts.adopt("o", "p");
  await stores.files.find("f");
  await stores.files.attach(["f"], "d").catch(() => undefined);
  await stores.files.remove("f");
  await stores.files.orphans(later(0), 5);
  await stores.drafts.remove(draft.id);
  await stores.accounts.byLogin("l");
  await stores.accounts.byId("i");
  await stores.sessions.removeOlderThan(later(0));
  await stores.sessions.load("s");
  await stores.sessions.remove("s");
  await stores.payments.ofEffect("e");
  await stores.payments.find("t");
  await stores.payments.settle("t", "paid", later(0));
  await stores.payments.open(later(0), 5);
  await stores.definitions.byHash("h");
  await stores.definitions.history("h");
  await stores.definitions.published();
  for (const filter of [{}, { state: "inReview" as const }, { procedureCode: "p" }]) await stores.definitions.list({ ...filter, limit: 5 });
  await stores.ping();
}
