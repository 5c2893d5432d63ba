// On a sharded cluster nothing that people wait for asks every shard: each command on a sharded collection names the shard key.
// The keys are those the README gives to whoever sets a cluster up. No router runs here; what it goes by is looked at.

import { readFile } from "node:fs/promises";
import type { Document } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMongoStores } from "../../../../server/stores/mongodb/open.ts";
import type { Stores } from "../../../../server/stores/store.ts";
import { aCommit, aTask, later } from "../../../builders/dossier.ts";
import { describeOnMongod } from "../../../mongod.ts";
import { useEverything } from "../use-everything.ts";

/** What may ask every shard, and why nobody waits for it. */
const EVERYWHERE: readonly { readonly why: string; readonly command: string; readonly of: string; readonly fields: readonly string[] }[] = [
  { why: "an auditor walks through all dossiers", command: "find", of: "dossier", fields: ["_id.$gt"] },
  { why: "staff look at what was given up", command: "find", of: "dossier", fields: ["hasDead"] },
  { why: "a start looks for erasures that were cut short", command: "find", of: "dossier", fields: ["erased"] },
  { why: "an erasure lets go of a dossier's files", command: "update", of: "file", fields: ["dossier"] },
  { why: "the sweep of abandoned uploads", command: "find", of: "file", fields: ["free", "at.$lt"] },
  { why: "the sweep of old sessions", command: "delete", of: "session", fields: ["seenAt.$lt"] },
  { why: "the driver asks once whether GridFS has been used", command: "find", of: "fs.files", fields: [] },
];

/** A dossier of this home. */
const AT = { nhuThanh: "3816228", conTien: "4419537" } as const;
let filed = 0;

describeOnMongod("on a sharded cluster", (mongod) => {
  let stores: Stores;
  let keys: ReadonlyMap<string, ShardKey>;
  const sent: Document[] = [];

  beforeAll(async () => {
    keys = await keysInReadme();
    stores = await openMongoStores({ url: mongod.url("sharding"), onCommand: ({ command }) => sent.push(structuredClone(command)) });
    for (const [home, agency] of [[AT.nhuThanh, "ubnd-xa-nhu-thanh"], [AT.conTien, "elsewhere"], [AT.conTien, "con-tien"]] as const) {
      await stores.dossiers.commit(filingAt(home, agency));
    }
  });
  afterAll(() => stores.close());

  it("every command names the shard key, but for a few that nobody waits for", async () => {
    await useEverything(stores);
    const asked = sent.flatMap((command) => questionsOf(command, keys));
    const faults = asked.filter((question) => !isTargeted(question) && !isAllowed(question));
    expect(faults.map(({ command, of, filter }) => `${command} ${of} ${JSON.stringify(filter)}`)).toEqual([]);
    // All of them were there to be judged, and no exception is one for nothing.
    expect(new Set(asked.map(({ of }) => of))).toEqual(new Set(keys.keys()));
    for (const exception of EVERYWHERE) expect(asked.some((question) => !isTargeted(question) && isExcused(question, exception)), exception.why).toBe(true);
  });

  it("the lists of an office ask for its home alone, and a look for work for one province", async () => {
    const ranges = async (ask: () => Promise<unknown>) => {
      sent.length = 0;
      await ask();
      return sent.filter(({ find }) => find === "dossier").map(({ filter }) => (filter as { readonly _id: unknown })._id);
    };
    const home = (digits: string) => ({ $gte: digits, $lt: `${digits}~` });
    const seat = (agency: string) => ({ role: "oneStopOfficer", agency });
    const inbox = { show: "all", officer: "officer-1", limit: 5 } as const;
    expect(await ranges(() => stores.dossiers.inbox({ ...inbox, seats: [seat("con-tien")] }))).toEqual([home(AT.conTien)]);
    expect(await ranges(() => stores.dossiers.ofAgencies({ agencies: ["con-tien"], state: "open", limit: 5 }))).toEqual([home(AT.conTien)]);
    expect(await ranges(() => stores.dossiers.ofAgencies({ agencies: ["con-tien"], state: "all", text: "an", limit: 5 }))).toEqual([home(AT.conTien)]);
    expect(await ranges(() => stores.dossiers.inbox({ ...inbox, seats: [seat("nobody-ever-filed-here")] }))).toEqual([]);
    for (const work of [stores.outbox, stores.timers]) {
      expect(new Set(await ranges(() => work.claim("w", later(-10_000), later(-9_999), 5)))).toEqual(new Set([home("0000000"), home(AT.nhuThanh), home(AT.conTien)]));
    }
  });

  it("an agency that takes part elsewhere finds those dossiers too, each province asked by itself", async () => {
    const guest = filingAt(AT.nhuThanh, "ubnd-xa-nhu-thanh", { partner: "con-tien" });
    await stores.dossiers.commit(guest);
    const { rows } = await stores.dossiers.ofAgencies({ agencies: ["con-tien"], state: "all", limit: 9 });
    expect(rows.map(({ id }) => id.slice(0, 7))).toEqual([AT.nhuThanh, AT.conTien]);
    expect((await stores.dossiers.inbox({ seats: [{ role: "chairman", agency: "con-tien" }], show: "all", officer: "o", limit: 9 })).rows.map(({ id }) => id)).toEqual([guest.dossier.id]);
  });

  it("a question that does not name the key is found out", () => {
    const [range, hashed] = [{ field: "_id", isHashed: false }, { field: "_id", isHashed: true }];
    const judged = (filter: Document, key: ShardKey, command = "find") => isTargeted({ command, of: "x", filter, key });
    expect([{ _id: "a" }, { _id: { $in: ["a", "b"] } }, { $and: [{ _id: "a" }] }, { _id: { $gte: "38", $lt: "38~" } }].map((filter) => judged(filter, range))).toEqual([true, true, true, true]);
    expect([{}, { agencies: "a" }, { _id: { $gt: "a" } }, { _id: { $ne: "a" } }, { $or: [{ _id: "a" }] }].map((filter) => judged(filter, range))).toEqual([false, false, false, false, false]);
    expect(judged({ _id: { $gte: "38", $lt: "38~" } }, hashed)).toBe(false);
    expect(judged({ _id: { $gte: "38", $lt: "38~" } }, range, "findAndModify")).toBe(false);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

interface ShardKey {
  readonly field: string;
  readonly isHashed: boolean;
}

/** One filter of a command on a sharded collection. */
interface Question {
  readonly command: string;
  readonly of: string;
  readonly filter: Document;
  readonly key: ShardKey;
}

function filingAt(home: string, agency: string, participants: { readonly [id: string]: string } = {}) {
  filed += 1;
  const id = `${home}${filed.toString(16)}-0000-8000-8000-000000000000`;
  const guests = Object.values(participants).map((guest) => aTask({ agency: guest, role: "chairman", state: "helping" }));
  return aCommit({ opened: { id, code: `${home}-${filed}`, agency, participants }, changes: [{ type: "tasks", tasks: [aTask({ agency }), ...guests] }] });
}

/** `sh.shardCollection("motcua.dossier", { _id: 1 })`, line by line. */
async function keysInReadme(): Promise<ReadonlyMap<string, ShardKey>> {
  const readme = await readFile(new URL("../../../../server/stores/mongodb/README.md", import.meta.url), "utf8");
  const lines = [...readme.matchAll(/sh\.shardCollection\("motcua\.([\w.]+)", \{ (\w+): (1|"hashed") \}\)/g)];
  return new Map(lines.map(([, name = "", field = "", kind]) => [name, { field, isHashed: kind !== "1" }]));
}

/** The filters of a command, when it is one on a sharded collection. What goes on where a cursor is, or carries the key itself, asks nothing. */
function questionsOf(command: Document, keys: ReadonlyMap<string, ShardKey>): readonly Question[] {
  const [name = "", of] = Object.entries(command)[0] ?? [];
  const key = keys.get(String(of));
  if (key === undefined) return [];
  return filtersOf(name, command).map((filter) => ({ command: name, of: String(of), filter, key }));
}

function filtersOf(name: string, command: Document): readonly Document[] {
  switch (name) {
    case "find":
      return [command["filter"] as Document];
    case "findAndModify":
    case "count":
    case "distinct":
      return [command["query"] as Document];
    case "update":
      return (command["updates"] as readonly Document[]).map(({ q }) => q as Document);
    case "delete":
      return (command["deletes"] as readonly Document[]).map(({ q }) => q as Document);
    case "insert":
      return command["documents"] as readonly Document[];
    case "aggregate":
      return [((command["pipeline"] as readonly Document[])[0]?.["$match"] as Document | undefined) ?? {}];
    case "createIndexes":
    case "listIndexes":
    case "getMore":
    case "explain":
      return [];
    default:
      throw new Error(`Is '${name}' sent to all shards?`);
  }
}

/** A router finds the shards by equality, by a list of values, and by a range that has both ends when the key is not hashed. */
function isTargeted({ command, filter, key }: Question): boolean {
  const conditions = [filter, ...((filter["$and"] as readonly Document[] | undefined) ?? [])].map((part) => part[key.field] as unknown);
  return conditions.some((condition) => {
    if (typeof condition !== "object" || condition === null || isValue(condition)) return condition !== undefined && condition !== null;
    const operators = Object.keys(condition);
    const isOne = operators.includes("$eq") || operators.includes("$in");
    const isRange = operators.some((operator) => operator.startsWith("$gt")) && operators.some((operator) => operator.startsWith("$lt"));
    return isOne || (isRange && !key.isHashed && command !== "findAndModify");
  });
}

/** An ObjectId, not operators. */
function isValue(condition: object): boolean {
  return !Object.keys(condition).some((name) => name.startsWith("$"));
}

function isAllowed(question: Question): boolean {
  return EVERYWHERE.some((exception) => isExcused(question, exception));
}

function isExcused({ command, of, filter }: Question, exception: (typeof EVERYWHERE)[number]): boolean {
  const fields = Object.entries(filter).flatMap(([field, condition]) => (typeof condition === "object" && condition !== null ? Object.keys(condition).map((operator) => `${field}.${operator}`) : [field]));
  return command === exception.command && of === exception.of && fields.join() === exception.fields.join();
}
