// A replica set of three under attack while commits are under way: the primary is killed, told to step down, frozen. Nothing that
// was acknowledged is lost, nothing is there twice, and every failure says that the same request may be sent again (D06, C05).
// `ATTACKS=20` does it longer.

import { performance } from "node:perf_hooks";
import { inspect } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { faultOfDossier } from "../../../../server/operations/faults.ts";
import { openSource } from "../../../../server/operations/address.ts";
import { openStores } from "../../../../server/stores/open.ts";
import { StorageUnavailable, type Commit, type Stores } from "../../../../server/stores/store.ts";
import { aCommit, aTimer, later } from "../../../builders/dossier.ts";
import { aReply } from "../../../contracts/store/commits.ts";
import { describeWithMongodBinary, startReplicaSet, type MongoNode, type ReplicaSet } from "../../../mongod.ts";

const WRITERS = 8;
const STEPS = 5;
/**
 * From the attack until a majority has acknowledged again. The election takes 2 to 3 s; after a freeze the members that are left
 * must notice that what they copy from is silent, and a loaded machine takes what it likes.
 */
const RECOVERY_MS = 120_000;

/** What was on its way when the attack came may still be acknowledged. */
const UNDER_WAY_MS = 300;

const rounds = Number(process.env["ATTACKS"] ?? "1");

const ATTACKS: readonly (readonly [string, (primary: MongoNode) => Promise<() => Promise<void>>])[] = [
  ["killed", async (primary) => (await primary.kill(), () => primary.restart())],
  ["stepped down", async (primary) => (await primary.command({ replSetStepDown: 5, secondaryCatchUpPeriodSecs: 2 }).catch(() => undefined), () => Promise.resolve())],
  ["frozen", async (primary) => (await primary.freeze(), () => Promise.resolve(primary.thaw()))],
];

/** A commit that was acknowledged. */
interface Acknowledged {
  readonly commit: Commit;
  readonly at: number;
}

describeWithMongodBinary("a replica set under attack", () => {
  let set: ReplicaSet;
  let stores: Stores;
  const acknowledged: Acknowledged[] = [];
  const faults: unknown[] = [];
  let isOver = false;
  beforeAll(async () => {
    set = await startReplicaSet(3);
    stores = await openStores({ dataDirectory: "", mongodbUrl: set.url });
  }, 120_000);
  afterAll(async () => {
    await stores?.close();
    await set?.stop();
  });

  /** Files and moves on; what fails is sent again as it was until it is known. */
  async function write(writer: number): Promise<void> {
    for (let filing = 0; !isOver; filing += 1) {
      const id = `w${writer}-${filing}`;
      let before: Commit | undefined;
      for (let seq = 1; seq <= STEPS && !isOver; seq += 1) {
        const commit = stepOf(id, seq, before);
        if (!(await send(commit))) return;
        before = commit;
      }
    }
  }

  async function send(commit: Commit): Promise<boolean> {
    for (;;) {
      try {
        const result = await stores.dossiers.commit(commit);
        const isDone = result.outcome === "committed" || (result.outcome === "repeated" && result.reply.body === commit.reply?.body);
        if (!isDone) faults.push([commit.dossier.id, commit.entry.seq, result]);
        acknowledged.push({ commit, at: performance.now() });
        return isDone;
      } catch (error) {
        if (!(error instanceof StorageUnavailable)) return faults.push(error) === 0;
        if (isOver) return false;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  it(`whose primary is ${ATTACKS.map(([name]) => name).join(", ")} loses no acknowledged step and does none twice`, async () => {
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, attack] of ATTACKS) {
        await acknowledgedAfter(performance.now(), 20);
        const started = performance.now();
        const undo = await attack(await set.primary());
        const recovered = (await acknowledgedAfter(performance.now() + UNDER_WAY_MS, 1)) - started;
        console.info(`primary ${name}: next step acknowledged by the majority after ${(recovered / 1_000).toFixed(1)} s`);
        await undo();
        await set.primary();
      }
    }
    isOver = true;
    await Promise.all(writers);
    expect(faults).toEqual([]);
    expect(await lossesIn(set.url)).toEqual([]);
    expect(await workMissing()).toEqual([]);
    console.info(`${acknowledged.length} steps acknowledged, 0 lost, 0 twice`);
  }, 120_000 + rounds * 360_000);

  /** Waits for so many acknowledgements after an instant; when the last of them came. */
  async function acknowledgedAfter(from: number, count: number): Promise<number> {
    for (const end = performance.now() + RECOVERY_MS; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
      const since = acknowledged.filter(({ at }) => at > from);
      if (since.length >= count) return since[count - 1]?.at ?? 0;
      if (faults.length > 0) break;
    }
    throw new Error(faults.length > 0 ? `Wrong: ${inspect(faults, { depth: 4 })}` : `Nothing acknowledged for ${RECOVERY_MS} ms`);
  }

  /** Acknowledged steps that are not there, or not as they were; histories with faults. */
  async function lossesIn(url: string): Promise<readonly string[]> {
    const found: string[] = [];
    const histories = new Map<string, readonly string[]>();
    const source = await openSource(url);
    for await (const dossier of source.read("dossier")) {
      const fault = faultOfDossier(dossier);
      if (fault !== undefined) found.push(`${dossier.id} ${fault}`);
      if (dossier.replies.length !== dossier.history.length) found.push(`${dossier.id} has ${dossier.replies.length} replies to ${dossier.history.length} steps`);
      histories.set(dossier.id, dossier.history.map(({ hash }) => hash));
    }
    await source.close();
    for (const { commit } of acknowledged) {
      const { dossier, entry, seal, reply } = commit;
      if (histories.get(dossier.id)?.[entry.seq - 1] !== seal.hash) found.push(`${dossier.id} lost step ${entry.seq}`);
      // Asked again, the answer is the same.
      const kept = reply === undefined ? undefined : await stores.dossiers.repliedTo(dossier.id, reply.actor, reply.key);
      if (kept?.body !== reply?.body) found.push(`${dossier.id} answers step ${entry.seq} otherwise`);
    }
    return found;
  }

  /** Effects of steps that are there and were not claimed, or were twice. */
  async function workMissing(): Promise<readonly string[]> {
    const claimed = (await stores.outbox.claim("relay", later(1_000_000), later(1_000_001), 1_000_000)).map(({ effect }) => effect.id);
    const wanted = acknowledged.flatMap(({ commit }) => commit.entry.effects.map(({ id }) => id));
    return [...wanted.filter((id) => !claimed.includes(id)), ...claimed.filter((id, at) => claimed.indexOf(id) !== at)];
  }
});

// ---------------------------------------------------------------------------------------------------------------------

function stepOf(id: string, seq: number, after: Commit | undefined): Commit {
  return aCommit({
    ...(after === undefined ? { opened: { id, code: id } } : { after }),
    changes: [{ type: "timerSet", timer: aTimer({ id: `${seq}:wait` }) }],
    effects: [{ type: "notify", params: {} }],
    reply: aReply({ actor: id, key: String(seq), body: `${id} ${seq}` }),
  });
}
