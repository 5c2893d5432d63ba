// Flat as data grows: no command of the store reads a whole collection or sorts what an index has in order, and every list
// walks the index made for it, reading hardly more than it shows.

import type { Document } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase, type Database } from "../../../../server/stores/mongodb/database.ts";
import { storesOn } from "../../../../server/stores/mongodb/open.ts";
import type { DossierStore, Stores } from "../../../../server/stores/store.ts";
import { aCommit, aTask, later } from "../../../builders/dossier.ts";
import { describeOnMongod } from "../../../mongod.ts";
import { INBOX_SEATS, useEverything } from "../use-everything.ts";

const INBOX = { seats: INBOX_SEATS, officer: "officer-1", limit: 5 } as const;
const AGENCY = { agencies: ["ubnd-xa-nhu-thanh"], limit: 5 } as const;
const MIDDLE = { openedFrom: later(100), openedBefore: later(160) } as const;

/** Which index each list is read along. */
const WALKS: readonly { readonly name: string; readonly read: (dossiers: DossierStore) => Promise<unknown>; readonly index: string; readonly reads?: number }[] = [
  { name: "the inbox", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "all" }), index: "inbox" },
  { name: "what is free", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "unclaimed" }), index: "inbox" },
  { name: "what is mine", read: (dossiers) => dossiers.inbox({ ...INBOX, show: "mine", text: "an" }), index: "inbox" },
  { name: "an agency's list", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all" }), index: "of_agency" },
  { name: "what is open", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "open", procedureCode: "1.000656" }), index: "open_of_agency" },
  { name: "a status", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all", status: "accepted" }), index: "of_agency_by_status" },
  { name: "a procedure", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "all", procedureCode: "1.000656" }), index: "of_agency_by_procedure" },
  ...(["of_agency", "of_agency_by_procedure", "of_agency_by_status"] as const).map((index, which) => ({
    name: `a period in the middle of an agency's history, ${index}`,
    read: (dossiers: DossierStore) => dossiers.ofAgencies({ ...AGENCY, state: "all", ...MIDDLE, ...[{}, { procedureCode: "1.000656" }, { status: "accepted" as const }][which] }),
    index,
  })),
  { name: "a search", read: (dossiers) => dossiers.ofAgencies({ ...AGENCY, state: "open", text: "binh" }), index: "words_of_agency" },
  { name: "a search in several agencies, for a page further on", read: (dossiers) => dossiers.ofAgencies({ agencies: ["elsewhere", "ubnd-xa-nhu-thanh"], limit: 5, state: "all", text: "tran bi" }), index: "words_of_agency" },
  { name: "a person's list", read: (dossiers) => dossiers.ofPerson("citizen-1", 5), index: "_id_" },
];

describeOnMongod("every command of the store is served by an index", (mongod) => {
  let database: Database;
  let stores: Stores;
  const sent: Document[] = [];

  beforeAll(async () => {
    database = await openDatabase({ url: mongod.url("query-plans"), onCommand: ({ command }) => sent.push(structuredClone(withoutSession(command))) });
    stores = storesOn(database);
    // Enough that a walk can be told from reading everything. Not all at once: nobody waits long for one of the client's connections.
    const filings = Array.from({ length: 300 }, (_, index) => someFiling(index)).values();
    const file = async (): Promise<void> => {
      for (const filing of filings) await stores.dossiers.commit(filing);
    };
    await Promise.all(Array.from({ length: 10 }, file));
  });
  afterAll(() => database.close());

  it("lists, searches, claims, commits and all the rest", async () => {
    sent.length = 0;
    await useEverything(stores);
    const commands = sent.filter((command) => EXPLAINABLE.some((name) => name in command) && !isGridFsLook(command));
    const faults: string[] = [];
    for (const command of new Map(commands.map((command) => [JSON.stringify(command), command])).values()) {
      faults.push(...costlyStages(await explain(database, command)).map((stage) => `${stage}: ${JSON.stringify(command)}`));
    }
    expect(commands.length).toBeGreaterThan(200);
    expect(new Set(commands.map((command) => `${EXPLAINABLE.find((name) => name in command)} ${String(Object.values(command)[0])}`)).size).toBeGreaterThanOrEqual(28);
    expect(faults).toEqual([]);
    for (const command of commands) expect(JSON.stringify(command)).not.toMatch(/"skip"|\$count/);
  });

  it.each(WALKS)("$name walks the index made for it and reads hardly more than it shows", async ({ read, index }) => {
    sent.length = 0;
    await read(stores.dossiers);
    // Not where an agency has dossiers, nor the looks at the version: each is one document of its own.
    const finds = sent.filter(({ find }) => find === "dossier" || find === "person_line");
    expect(finds.length).toBeGreaterThan(0);
    for (const find of finds) {
      const plan = await explain(database, find);
      expect(stagesOf(plan).filter(({ stage }) => stage === "IXSCAN").map(({ indexName }) => String(indexName))).toEqual([index]);
      expect(costlyStages(plan)).toEqual([]);
      const { totalDocsExamined, totalKeysExamined } = plan["executionStats"] as { readonly totalDocsExamined: number; readonly totalKeysExamined: number };
      expect(totalDocsExamined).toBeLessThanOrEqual(20);
      expect(totalKeysExamined).toBeLessThanOrEqual(30);
    }
  });

  it("and a plan that is not is found", async () => {
    for (const careless of [
      { find: "dossier", filter: { ownerName: "An" } },
      { find: "dossier", filter: { people: "citizen-1" }, sort: { updatedAt: 1 } },
    ]) {
      expect(costlyStages(await explain(database, careless)), JSON.stringify(careless)).not.toEqual([]);
    }
  });
});

// ---------------------------------------------------------------------------------------------------------------------

const EXPLAINABLE = ["find", "aggregate", "update", "delete", "findAndModify", "count", "distinct"];

/** Filings of two agencies, of which every tenth can be told by its owner's name. */
function someFiling(index: number) {
  const owner = index % 10 === 0 ? { id: "citizen-2", name: "Trần Văn Bình" } : { id: "citizen-1", name: "Nguyễn Văn An" };
  const agency = index % 3 === 0 ? "elsewhere" : "ubnd-xa-nhu-thanh";
  const task = aTask({ agency, ...(index % 5 === 0 ? { claimedBy: { id: "officer-1", name: "Tiếp", at: later(0) } } : {}) });
  return aCommit({ opened: { owner, agency }, changes: [{ type: "tasks", tasks: [task] }, ...(index % 4 === 0 ? [{ type: "status", status: "accepted" } as const] : [])] });
}

/** The driver's own look, once, whether GridFS has been used before: it reads one document. */
function isGridFsLook({ find, filter, limit }: Document): boolean {
  return find === "fs.files" && Object.keys(filter as object).length === 0 && limit === 1;
}

function withoutSession(command: Document): Document {
  const { lsid: _, $db: __, $clusterTime: ___, txnNumber: ____, startTransaction: _____, autocommit: ______, ...rest } = command;
  return rest["sort"] instanceof Map ? { ...rest, sort: Object.fromEntries(rest["sort"] as Map<string, number>) } : rest;
}

async function explain({ db }: Database, command: Document): Promise<Document> {
  const { writeConcern: _, readConcern: __, ...explained } = command;
  return db.command({ explain: explained, verbosity: "executionStats" });
}

/** Every stage of the winning plan. */
function stagesOf(plan: unknown): readonly Document[] {
  if (typeof plan !== "object" || plan === null) return [];
  const here = "stage" in plan ? [plan as Document] : [];
  return [...here, ...Object.entries(plan).filter(([key]) => key !== "executionStats" && key !== "rejectedPlans").flatMap(([, part]) => stagesOf(part))];
}

function costlyStages(plan: Document): readonly string[] {
  return stagesOf(plan).map(({ stage }) => String(stage)).filter((stage) => stage === "COLLSCAN" || stage === "SORT");
}
