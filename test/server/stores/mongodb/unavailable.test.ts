// The database goes away while we serve: requests hear of it soon, and all goes on by itself when it is back (D06).

import { performance } from "node:perf_hooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { StorageUnavailable, type Stores } from "../../../../server/stores/store.ts";
import { aCommit } from "../../../builders/dossier.ts";
import { describeWithMongodBinary, startReplicaSet, type ReplicaSet } from "../../../mongod.ts";

/** A frozen server is found out in 3 s, another is waited for 5 s; the rest is a busy machine's. */
const SOON_MS = 12_000;

describeWithMongodBinary("a database that goes away while we serve", () => {
  let set: ReplicaSet;
  let stores: Stores;
  beforeEach(async () => {
    set = await startReplicaSet(1);
    stores = await openStores({ dataDirectory: "", mongodbUrl: set.url });
  });
  afterEach(async () => {
    await stores.close();
    await set.stop();
  });

  const WAYS: readonly (readonly [string, (set: ReplicaSet) => Promise<() => Promise<void>>])[] = [
    ["killed", async ({ nodes: [node] }) => (await node?.kill(), async () => node?.restart())],
    ["frozen", async ({ nodes: [node] }) => (await node?.freeze(), async () => node?.thaw())],
  ];

  it.each(WAYS)("%s: everything is unavailable soon, and goes on without a restart when it is back", async (_, takeAway) => {
    const filing = aCommit();
    await stores.dossiers.commit(filing);
    const bringBack = await takeAway(set);
    const requests = [
      () => stores.ping(),
      () => stores.dossiers.load(filing.dossier.id),
      () => stores.dossiers.commit(aCommit({ after: filing })),
      () => stores.dossiers.inbox({ seats: [{ role: "r", agency: "a" }], show: "all", officer: "o", limit: 5 }),
      () => stores.sessions.load("s"),
      () => stores.outbox.claim("relay", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:01.000Z", 5),
    ];
    const started = performance.now();
    const outcomes = await Promise.allSettled(requests.map((request) => request()));
    expect(performance.now() - started).toBeLessThan(SOON_MS);
    for (const outcome of outcomes) expect(outcome.status === "rejected" && outcome.reason instanceof StorageUnavailable, JSON.stringify(outcome)).toBe(true);

    await bringBack();
    await set.primary();
    expect((await stores.dossiers.load(filing.dossier.id))?.dossier.code).toBe(filing.dossier.code);
    const next = await stores.dossiers.load(filing.dossier.id);
    const step = aCommit({ after: filing });
    // The step sent while it was away may have been done in the last moment; then this one is told so.
    expect((await stores.dossiers.commit(step)).outcome).toBe(next?.dossier.revision === 1 ? "committed" : "stale");
  }, 60_000);

  it("for longer than an election takes: whoever asks hears at once, until it is back", async () => {
    await set.nodes[0]?.kill();
    const outage = Date.now();
    let patience = Number.POSITIVE_INFINITY;
    while (patience > 500 && Date.now() - outage < 30_000) {
      const asked = performance.now();
      await expect(stores.sessions.load("s")).rejects.toThrow(StorageUnavailable);
      patience = performance.now() - asked;
    }
    expect(patience).toBeLessThan(500);
    // An election would have had its time.
    expect(Date.now() - outage).toBeGreaterThan(14_000);

    await set.nodes[0]?.restart();
    await set.primary();
    await expect.poll(() => stores.sessions.load("s").then(() => "there", () => "away"), { timeout: 5_000 }).toBe("there");
  }, 60_000);
});
