// What lies in the database: one dossier is one small document, a step writes what it changed, and what was erased is gone
// from everywhere.

import { MongoClient, type Document } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ofDossier } from "../../../../server/stores/mongodb/collections.ts";
import { openStores } from "../../../../server/stores/open.ts";
import type { Commit, Stores } from "../../../../server/stores/store.ts";
import { aCommit } from "../../../builders/dossier.ts";
import { aReply } from "../../../contracts/store/commits.ts";
import { lifeOf } from "../../../contracts/store/long-lives.ts";
import { describeOnMongod } from "../../../mongod.ts";

const MEBIBYTE = 1024 * 1024;
const LARGE = "Nguyễn Thị Ưỡng ".repeat(4_096);

describeOnMongod("in MongoDB", (mongod) => {
  let stores: Stores;
  let client: MongoClient;
  beforeAll(async () => {
    const url = mongod.url("documents");
    stores = await openStores({ dataDirectory: "", mongodbUrl: url });
    client = await new MongoClient(url).connect();
  });
  afterAll(async () => {
    await stores.close();
    await client.close();
  });

  async function sizeOf(id: string): Promise<number> {
    const [found] = await client.db().collection("dossier").aggregate([{ $match: { _id: id } }, { $project: { size: { $bsonSize: "$$ROOT" } } }]).toArray();
    return Number(found?.["size"]);
  }

  it("a dossier of 3 MiB is a document of less than 1 MiB at every step, the rest lies in segments and apart", async () => {
    const life = lifeOf(300, 4_000);
    const { id } = (life[0] as Commit).dossier;
    const large = aCommit({ after: life.at(-1) as Commit, answers: { story: LARGE }, changes: [{ type: "recorded", name: "register", record: { text: LARGE } }], reply: aReply({ key: "last", body: LARGE }) });
    let largest = 0;
    for (const step of [...life, large]) {
      expect((await stores.dossiers.commit(step)).outcome).toBe("committed");
      largest = Math.max(largest, await sizeOf(id));
    }
    expect(largest).toBeLessThan(MEBIBYTE / 2);
    expect(await client.db().collection<{ readonly _id: string }>("log_segment").countDocuments(ofDossier(id))).toBeGreaterThan(5);
    expect(await client.db().collection<{ readonly _id: string }>("dossier_apart").countDocuments(ofDossier(id))).toBe(2);
  });

  it("a step sends no more than it must, and the server logs no more than it changed", async () => {
    const filing = aCommit();
    const step = aCommit({ after: filing, changes: [{ type: "status", status: "accepted" }] });
    await stores.dossiers.commit(filing);
    await stores.dossiers.commit(step);
    const oplog = client.db("local").collection("oplog.rs");
    const [logged] = await oplog.find({ ns: "documents.dossier", op: "u", "o2._id": filing.dossier.id }).sort({ $natural: -1 }).limit(1).toArray();
    const changed = new Set(fieldsIn(logged?.["o"]));
    for (const field of ["revision", "head", "status", "updatedAt", "log"]) expect(changed, field).toContain(field);
    for (const field of ["owner", "submitter", "participants", "bill", "tasks", "inbox", "search", "agencies", "code"]) expect(changed, field).not.toContain(field);
  });

  it("what was erased is nowhere, in no collection", async () => {
    const life = lifeOf(60, 4_000);
    const secret = "Bí mật của bà Ưỡng";
    const large = aCommit({ after: life.at(-1) as Commit, answers: { secret, story: LARGE }, changes: [{ type: "recorded", name: "register", record: { secret, text: LARGE } }], reply: aReply({ key: "last", body: secret }) });
    const closing = aCommit({ after: large, changes: [{ type: "moved", machine: { value: "closed", status: "done" } }] });
    for (const step of [...life, large, closing]) await stores.dossiers.commit(step);
    const { id } = closing.dossier;
    expect((await remainsOf(id)).join()).toContain(secret);
    await stores.dossiers.erase(id);
    const remains = (await remainsOf(id)).join();
    expect(remains).toContain(closing.seal.hash);
    expect(remains).not.toMatch(/Ưỡng|Nguyễn|nonce/);
  });

  /** Every document that has to do with a dossier, as text. */
  async function remainsOf(dossier: string): Promise<readonly string[]> {
    const collections = await client.db().collections();
    const found = await Promise.all(collections.map((collection) => collection.find<Document>({}).toArray()));
    return found.flat().map((document) => JSON.stringify(document)).filter((text) => text.includes(dossier));
  }
});

// ---------------------------------------------------------------------------------------------------------------------

/** Names of fields in a logged change, without the marks the server puts before them. */
function fieldsIn(change: unknown): readonly string[] {
  if (typeof change !== "object" || change === null) return [];
  return Object.entries(change).flatMap(([name, value]) => [name.replace(/^s(?=[a-z])/, ""), name, ...fieldsIn(value)]);
}
