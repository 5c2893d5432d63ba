// Moving up to MongoDB and back, and backups across stores. What is the same for every store is in `sqlite.test.ts`.

import { MongoClient } from "mongodb";
import { beforeAll, expect, it } from "vitest";
import { openStores } from "../../../server/stores/open.ts";
import { aCommit } from "../../builders/dossier.ts";
import { describeOnMongod, describeWithMongodBinary, startReplicaSet } from "../../mongod.ts";
import { fillStore, type Filled } from "./a-full-store.ts";
import { contentOf, copyAndBreakOff, expectWorking, fileMany, listedAt, run, storesAt, temporaryFolders } from "./moves.ts";

const folder = temporaryFolders();

describeOnMongod("a store moved", (mongod) => {
  const FROM = `sqlite:${folder("from")}`;
  let filled: Filled;
  beforeAll(async () => {
    const stores = await storesAt(FROM);
    filled = await fillStore(stores);
    await stores.close();
  });

  it("to MongoDB and back is the same in every place, and works in each", async () => {
    const [up, down] = [mongod.url("moved-up"), `sqlite:${folder("down")}`];
    expect(await run("migrate", FROM, up)).toMatchObject({ code: 0 });
    expect(await contentOf(up)).toBe(await contentOf(FROM));
    expect(await run("migrate", up, down)).toMatchObject({ code: 0 });
    expect(await contentOf(down)).toBe(await contentOf(FROM));
    await expectWorking(up, filled);
    await expectWorking(down, filled);
  });

  it("is listed in the same order in every place", async () => {
    const [from, up, down] = [`sqlite:${folder("many")}`, mongod.url("many"), `sqlite:${folder("many-down")}`];
    await fileMany(from, 60);
    await run("migrate", from, up);
    await run("migrate", up, down);
    const listed = await listedAt(from);
    expect(listed).toHaveLength(60);
    expect(await listedAt(up)).toEqual(listed);
    expect(await listedAt(down)).toEqual(listed);
  });

  it("and cut short is closed to every server until it is run again", async () => {
    for (const after of [0, 2, 4, 8]) {
      const to = mongod.url(`cut-${after}`);
      await copyAndBreakOff(FROM, to, after);
      await expect(openStores({ dataDirectory: "", mongodbUrl: to })).rejects.toThrow(/is being filled by migrate or restore/);
      expect(await run("migrate", FROM, to)).toMatchObject({ code: 0 });
      expect(await contentOf(to)).toBe(await contentOf(FROM));
    }
  }, 60_000);

  it("goes into no database that holds something", async () => {
    const to = mongod.url("taken");
    const stores = await storesAt(to);
    await stores.dossiers.commit(aCommit());
    await stores.close();
    const { code, said } = await run("migrate", FROM, to);
    expect([code, said]).toEqual([78, expect.stringContaining("holds data already (dossiers)")]);
    // And stays as usable as it was.
    await (await storesAt(to)).close();
  });

  it("of which a record was changed on its way stays closed, and the record is named", async () => {
    const to = mongod.url("changed");
    await run("migrate", FROM, to, "--first-pass");
    const client = await new MongoClient(to).connect();
    await client.db().collection<{ _id: string }>("dossier").updateOne({ _id: filled.open.dossier.id }, { $set: { procedureName: "khác" } }, { writeConcern: { w: "majority" } });
    await client.close();
    const { code, said } = await run("migrate", FROM, to);
    expect([code, said]).toEqual([65, expect.stringContaining(`dossier ${filled.open.dossier.id} is not the same`)]);
    await expect(openStores({ dataDirectory: "", mongodbUrl: to })).rejects.toThrow(/is being filled/);
  });
});

describeOnMongod("a backup", (mongod) => {
  it("of MongoDB is restored into either store, and the other way round", async () => {
    const from = mongod.url("backed-up");
    const stores = await storesAt(from);
    const filled = await fillStore(stores);
    await stores.close();
    expect(await run("backup", from, folder("of-mongo"))).toMatchObject({ code: 0 });
    for (const to of [mongod.url("restored"), `sqlite:${folder("restored")}`]) {
      expect(await run("restore", folder("of-mongo"), to, "--verify")).toMatchObject({ code: 0 });
      expect(await contentOf(to)).toBe(await contentOf(from));
      await expectWorking(to, filled);
    }
  }, 60_000);

  it("O01: of a MongoDB people work on has every head it had when it began", async () => {
    const from = mongod.url("worked-on");
    const stores = await storesAt(from);
    const heads = new Map<string, string>();
    let isBackedUp = false;
    const work = async (): Promise<void> => {
      while (!isBackedUp) {
        const filing = aCommit();
        const step = aCommit({ after: filing });
        for (const commit of [filing, step]) await stores.dossiers.commit(commit);
        heads.set(filing.dossier.id, step.seal.hash);
      }
    };
    const workers = Array.from({ length: 4 }, work);
    while (heads.size < 30) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = new Map(heads);
    expect(await run("backup", from, folder("drill"))).toMatchObject({ code: 0 });
    isBackedUp = true;
    await Promise.all(workers);
    await stores.close();
    const to = mongod.url("drilled");
    expect(await run("restore", folder("drill"), to)).toMatchObject({ code: 0 });
    const restored = await storesAt(to);
    for (const [id, head] of before) expect((await restored.dossiers.load(id))?.head).toBe(head);
    await restored.close();
  }, 60_000);
});

describeWithMongodBinary("a store on its way to a MongoDB that goes away", () => {
  it("is said to be cut short, and the same command goes on when the database is back", async () => {
    const set = await startReplicaSet(1);
    try {
      const from = `sqlite:${folder("long")}`;
      const stores = await storesAt(from);
      for (let number = 0; number < 400; number += 1) await stores.dossiers.commit(aCommit());
      await stores.close();
      const moving = run("migrate", from, set.url);
      const client = await new MongoClient(set.url).connect();
      while ((await client.db("motcua").collection("dossier").estimatedDocumentCount()) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
      await client.close();
      await set.nodes[0]?.kill();
      expect((await moving).code).toBe(75);
      await set.nodes[0]?.restart();
      await set.primary();
      expect(await run("migrate", from, set.url)).toMatchObject({ code: 0, said: expect.stringContaining("dossier: 400") });
      expect(await contentOf(set.url)).toBe(await contentOf(from));
    } finally {
      await set.stop();
    }
  }, 120_000);
});
