// Working copies on a cluster that loses answers: a save is done once or known not to be, and what lost races and crashes left
// behind is cleared away.

import { MongoClient } from "mongodb";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import type { Stores, WorkingCopyCommit } from "../../../../server/stores/store.ts";
import { aSave, BICH, saves } from "../../../builders/working-copy.ts";
import { describeOnOwnMongod } from "../../../mongod.ts";
import { failing, WRITES, type FailPoint } from "./fail-points.ts";

describeOnOwnMongod("a working copy", (mongod) => {
  let url = "";
  let stores: Stores;
  let databases = 0;
  beforeEach(async () => {
    databases += 1;
    url = mongod.url(`working-copies-${databases}`);
    stores = await openStores({ dataDirectory: "", mongodbUrl: url });
  });
  afterEach(() => stores.close());

  const FAULTS: readonly (readonly [string, FailPoint])[] = (["unheard", "unanswered"] as const).flatMap((how) =>
    [1, 3].map((times) => [`${how} ${times} times`, { commands: WRITES, how, when: { times } }] as const),
  );

  it.each(FAULTS)("whose saves are %s is saved once each", async (_, fault) => {
    const all = saves(3);
    for (const save of all) expect(await failing(url, fault, () => stores.workingCopies.save(save))).toEqual({ outcome: "saved" });
    const { id } = all[0]?.copy ?? {};
    expect((await stores.workingCopies.history(id ?? "", { limit: 9 })).rows.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect((await stores.workingCopies.load(id ?? ""))?.body).toBe(all[2]?.body);
  });

  it("that two save while answers are lost is saved by exactly one", async () => {
    const first = aSave();
    await stores.workingCopies.save(first);
    const rivals = [aSave({ after: first, body: '{"a":1}' }), aSave({ after: first, by: BICH, body: '{"b":1}' })];
    const outcomes = await failing(url, { commands: ["update"], how: "unanswered", when: { times: 3 } }, () => Promise.all(rivals.map((rival) => stores.workingCopies.save(rival))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["saved", "stale"]);
    expect((await stores.workingCopies.load(first.copy.id))?.body).toBe(rivals[outcomes.findIndex(({ outcome }) => outcome === "saved")]?.body);
  });

  it("leaves no content that its history does not name", async () => {
    let last = aSave();
    await stores.workingCopies.save(last);
    for (let round = 0; round < 4; round += 1) {
      const rivals = Array.from({ length: 5 }, (_, index) => aSave({ after: last, continues: round % 2 === 1, body: `{"r":${round},"i":${index}}` }));
      const outcomes = await Promise.all(rivals.map((rival) => stores.workingCopies.save(rival)));
      last = rivals[outcomes.findIndex(({ outcome }) => outcome === "saved")] as WorkingCopyCommit;
    }
    await stores.workingCopies.save(aSave({ after: last })); // clears what the last race left after its winner had cleared
    const named = (await stores.workingCopies.history(last.copy.id, { limit: 99 })).rows.length;
    const client = new MongoClient(url);
    const kept = await client.db().collection("working_copy_save").countDocuments();
    await client.close();
    expect([named, kept]).toEqual([4, 4]);
  });
});
