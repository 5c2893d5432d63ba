import { MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { openDatabase } from "../../../../server/stores/mongodb/database.ts";
import { storesOn } from "../../../../server/stores/mongodb/open.ts";
import { StoreRefused } from "../../../../server/stores/store-refused.ts";
import { aCommit } from "../../../builders/dossier.ts";
import { describeOnMongod, describeOnOwnMongod } from "../../../mongod.ts";
import { failing, type FailPoint } from "./fail-points.ts";

describe("an address that cannot be used stops the start with exit code 78 and one line", () => {
  it.each([
    ["of another kind", "http://example.org/motcua", /Invalid scheme/],
    ["that is none", "mongodb://", /MONGODB_URL/],
    ["where nobody listens", "mongodb://127.0.0.1:1/motcua", /ECONNREFUSED/],
    ["whose host does not exist", "mongodb://motcua.invalid/motcua", /MONGODB_URL/],
  ])("%s", async (_, mongodbUrl, complaint) => {
    const refusal = await refusalOf(mongodbUrl);
    expect(refusal.message).toMatch(complaint);
    expect(refusal.message).toMatch(/^MONGODB_URL[^\n]*$/);
    expect(refusal.exitCode).toBe(78);
  });

  it("and never tells the password", async () => {
    expect((await refusalOf("mongodb://motcua:geheim@127.0.0.1:1/motcua")).message).not.toContain("geheim");
    expect((await refusalOf("mongodb://motcua:ge%heim@@127.0.0.1:1/motcua")).message).not.toContain("heim");
  });
});

describeOnMongod("a database", (mongod) => {
  it("a newer version wrote is refused and stays untouched", async () => {
    const url = mongod.url("newer");
    await (await openStores({ dataDirectory: "", mongodbUrl: url })).close();
    await setSchema(url, 999);
    expect((await refusalOf(url)).message).toMatch(/newer version \(schema 999/);
  });

  it("an older version wrote is refused with the way to move it", async () => {
    const url = mongod.url("older");
    await (await openStores({ dataDirectory: "", mongodbUrl: url })).close();
    await setSchema(url, 1);
    expect((await refusalOf(url)).message).toMatch(/older version \(schema 1.*back it up/);
  });

  it("a newer version takes over is written no more by the older one that is running", async () => {
    const url = mongod.url("taken-over");
    let now = Date.now();
    const database = await openDatabase({ url, now: () => now });
    const stores = storesOn(database);
    await stores.dossiers.commit(aCommit());
    await setSchema(url, 999);
    now += 6_000;
    await expect(stores.dossiers.commit(aCommit())).rejects.toThrow(/newer version/);
    await expect(stores.ping()).rejects.toThrow(/newer version/);
    await stores.close();
  });

  it("is opened by many at once", async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStores({ dataDirectory: "", mongodbUrl: mongod.url("many") })));
    const numbers = await Promise.all(stores.map(({ dossiers }) => dossiers.allocate("series")));
    expect([...numbers].sort()).toEqual([1, 2, 3, 4]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("of which the address says nothing durable is made durable all the same", async () => {
    const sent: unknown[] = [];
    const url = mongod.url("durable");
    const database = await openDatabase({ url: `${url}${url.includes("?") ? "&" : "?"}w=1&journal=false&readConcernLevel=local&readPreference=secondaryPreferred`, onCommand: ({ command }) => sent.push(command) });
    const stores = storesOn(database);
    sent.length = 0;
    const filing = aCommit();
    await stores.dossiers.commit(filing);
    await stores.dossiers.commit(aCommit({ after: filing }));
    await stores.dossiers.load(filing.dossier.id);
    await stores.close();
    const writes = sent.filter((command) => ["insert", "update", "findAndModify"].some((name) => name in (command as object)));
    expect(writes.length).toBeGreaterThan(2);
    for (const write of writes) expect(write).toMatchObject({ writeConcern: { w: "majority", j: true }, txnNumber: expect.anything() });
    for (const read of sent.filter((command) => "find" in (command as object))) expect(read).toMatchObject({ readConcern: { level: "majority" } });
    for (const command of sent) expect(command).not.toHaveProperty("$readPreference.mode", "secondaryPreferred");
  });
});

describeOnOwnMongod("a database whose primary goes while a server starts", (mongod) => {
  const STAGES: readonly (readonly [string, FailPoint["commands"]])[] = [["looks at the version", ["find"]], ["notes its own", ["findAndModify"]], ["makes indexes", ["createIndexes"]]];
  const WAYS = ["unheard", "interrupted"] as const;
  it.each(STAGES.flatMap(([stage, commands]) => WAYS.map((how) => [stage, how, commands] as const)))("while it %s, %s: it is opened all the same", async (stage, how, commands) => {
    const url = mongod.url(`${stage} ${how}`.replaceAll(" ", "-"));
    const stores = await failing(url, { commands, how, when: { times: 3 } }, () => openStores({ dataDirectory: "", mongodbUrl: url }));
    expect(await stores.dossiers.allocate("series")).toBe(1);
    await stores.close();
  });

  it("and is elected again after longer than a request would wait: the start waits", async () => {
    const url = mongod.url("elected-late");
    const client = await new MongoClient(url, { directConnection: true }).connect();
    await client.db("admin").command({ replSetStepDown: 7, force: true });
    expect(await client.db("admin").command({ hello: 1 })).toMatchObject({ isWritablePrimary: false });
    await client.close();
    const stores = await openStores({ dataDirectory: "", mongodbUrl: url });
    expect(await stores.dossiers.allocate("series")).toBe(1);
    await stores.close();
  });
});

// ---------------------------------------------------------------------------------------------------------------------

async function refusalOf(mongodbUrl: string): Promise<StoreRefused> {
  const outcome = await openStores({ dataDirectory: "", mongodbUrl }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof StoreRefused)) throw new Error(`Not refused: ${String(outcome)}`);
  return outcome;
}

async function setSchema(url: string, version: number): Promise<void> {
  const client = await new MongoClient(url).connect();
  await client.db().collection<{ readonly _id: string; readonly version: number }>("meta").updateOne({ _id: "schema" }, { $set: { version } }, { writeConcern: { w: "majority" } });
  await client.close();
}
