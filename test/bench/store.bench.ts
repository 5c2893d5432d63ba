// How many commits a second a store acknowledges, for one writer and for many at once. A measurement, not a test:
// `npx tsx test/bench/store.bench.ts [sqlite | mongodb | mongodb3]`; the last two start one mongod, or a set of three. Only
// ratios of one run mean anything: disks differ tenfold, and the machine's load is printed with the rates.

import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { openStores } from "../../server/stores/open.ts";
import type { Commit, Stores } from "../../server/stores/store.ts";
import { aCommit, aTimer, later } from "../builders/dossier.ts";
import { startReplicaSet } from "../replica-set.ts";

const SECONDS = 3;
const STEPS = 8;

const [, , database = "sqlite"] = process.argv;
const directory = mkdtempSync(join(tmpdir(), "motcua-bench-"));
const set = database === "sqlite" ? undefined : await startReplicaSet(database === "mongodb3" ? 3 : 1);
const stores = await openStores({ dataDirectory: directory, ...(set === undefined ? {} : { mongodbUrl: set.url }) });
try {
  console.log(`${database}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before`);
  const rates = new Map<number, number>();
  for (const writers of [1, 4, 32, 64]) {
    rates.set(writers, await commitsPerSecond(stores, writers));
    console.log(`${String(writers).padStart(3)} writers: ${rates.get(writers)?.toFixed(0)} commits/s`);
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)} after`);
  console.log(`32 writers : 1 writer = ${((rates.get(32) ?? 0) / (rates.get(1) ?? 1)).toFixed(1)}`);
  await timeReads(stores);
} finally {
  await stores.close();
  await set?.stop();
  rmSync(directory, { recursive: true, force: true });
}

// ---------------------------------------------------------------------------------------------------------------------

async function commitsPerSecond(store: Stores, writers: number): Promise<number> {
  const end = performance.now() + SECONDS * 1_000;
  let commits = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < end) {
        const made = await fileAndMove(store);
        commits += made;
      }
    }),
  );
  return commits / ((performance.now() - started) / 1_000);
}

/** A dossier's life in steps such as the four procedures make. */
async function fileAndMove(store: Stores): Promise<number> {
  let step: Commit = aCommit({ effects: [{ type: "notify", params: { notice: "accepted" } }] });
  await committed(store, step);
  for (let seq = 2; seq <= STEPS; seq += 1) {
    step = aCommit({
      after: step,
      changes: [
        { type: "timerSet", timer: aTimer({ id: `${seq}:window` }) },
        ...(seq === 2 ? [] : [{ type: "timerDropped", id: `${seq - 1}:window` } as const]),
        { type: "status", status: seq % 2 === 0 ? "accepted" : "processing" },
      ],
    });
    await committed(store, step);
  }
  return STEPS;
}

async function committed(store: Stores, step: Commit): Promise<void> {
  const { outcome } = await store.dossiers.commit(step);
  if (outcome !== "committed") throw new Error(`Not committed: ${outcome}`);
}

async function timeReads(store: Stores): Promise<void> {
  const agency = aCommit().dossier.agency;
  const seats = [{ role: "oneStopOfficer", agency }];
  const reads: { readonly [name: string]: () => Promise<unknown> } = {
    "inbox, 50 rows": () => store.dossiers.inbox({ seats, show: "all", officer: "officer-1", limit: 50 }),
    "inbox, searched": () => store.dossiers.inbox({ seats, show: "all", officer: "officer-1", limit: 50, text: "nguyen an" }),
    "agency, 50 rows": () => store.dossiers.ofAgencies({ agencies: [agency], state: "all", limit: 50 }),
    "agency, searched": () => store.dossiers.ofAgencies({ agencies: [agency], state: "all", limit: 50, text: "nguyen an" }),
    "nothing due": () => store.timers.claim("bench", later(-1), later(0), 50),
  };
  for (const [name, read] of Object.entries(reads)) {
    const started = performance.now();
    for (let times = 0; times < 20; times += 1) await read();
    console.log(`${name.padEnd(17)}: ${((performance.now() - started) / 20).toFixed(2)} ms`);
  }
}
