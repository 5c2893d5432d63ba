// Several real server processes on one database: work is claimed by lease, taken over from a process that was killed or hangs, and
// what a process that hung writes too late is refused (faults C06).

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient, type Collection } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { faultOfDossier } from "../../../../server/operations/faults.ts";
import { openSource } from "../../../../server/operations/address.ts";
import type { MovedDossier } from "../../../../server/stores/transfer.ts";
import { describeWithMongodBinary, startReplicaSet, type ReplicaSet } from "../../../mongod.ts";
import { aFilingOfToday } from "../../filings.ts";
import { freePort } from "../../../free-port.ts";
import { startTestServer } from "../../harness.ts";
import { spawnServer, type ServerProcess } from "../../process.ts";

/** Two batches of timers and some more. */
const DOSSIERS = 110;

/** A lease in `server/timers`, and what a loaded machine may need on top. */
const LEASE_MS = 30_000;
const SLACK_MS = 45_000;

interface Leases {
  readonly _id: string;
  readonly timerLeases: readonly { readonly owner?: string }[];
}

describeWithMongodBinary("several server processes on one database", () => {
  const folder = mkdtempSync(join(tmpdir(), "motcua-processes-"));
  const processes: ServerProcess[] = [];
  let set: ReplicaSet;
  let client: MongoClient;
  let leases: Collection<Leases>;
  beforeAll(async () => {
    set = await startReplicaSet(1);
    client = await new MongoClient(set.url).connect();
    leases = client.db("motcua").collection("dossier");
  }, 60_000);
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.kill()));
    await client?.close();
    await set?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(name: string): Promise<ServerProcess> {
    mkdirSync(join(folder, name));
    const process = await spawnServer(await freePort(), join(folder, name), { MONGODB_URL: set.url });
    processes.push(process);
    return process;
  }

  /** How many timers a process has claimed and not delivered. */
  const heldBy = ({ pid }: ServerProcess): Promise<number> => leases.countDocuments({ "timerLeases.owner": { $regex: `^${pid}-` } });

  /** Starts one and does this to it in the middle of its batch. */
  async function interrupted(name: string, harm: (process: ServerProcess) => unknown): Promise<ServerProcess> {
    const process = await start(name);
    await until(async () => (await heldBy(process)) > 0);
    await harm(process);
    expect(await heldBy(process), `${name} had finished before it was stopped`).toBeGreaterThan(0);
    return process;
  }

  it("one frozen and one killed in the midst of their work: a third does it within the lease, each timer fires once, each notice goes out once", async () => {
    await fileOverdue(set.url);
    const frozen = await interrupted("frozen", (process) => process.freeze());
    await interrupted("killed", (process) => process.kill());
    const stopped = Date.now();
    await start("third");
    await until(async () => (await leases.countDocuments({ done: false } as object)) === 0, LEASE_MS + SLACK_MS);
    console.info(`taken over ${((Date.now() - stopped) / 1_000).toFixed(1)} s after the last owner was killed (lease ${LEASE_MS / 1_000} s)`);

    const before = await dossiersAt(set.url);
    for (const dossier of before) expect([faultOfDossier(dossier), dossier.history.map(({ head }) => head.kind)]).toEqual([undefined, ["open", "timer"]]);
    frozen.thaw();
    await until(async () => (await fetch(`${frozen.url}/readyz`).catch(() => undefined))?.ok === true, SLACK_MS);
    await until(async () => (await leases.countDocuments({ effectReadyAt: { $exists: true } } as object)) === 0, SLACK_MS);
    // What was under way when it froze is tried now, and refused.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect((await dossiersAt(set.url)).map(({ id, history }) => [id, history.map(({ hash }) => hash)])).toEqual(before.map(({ id, history }) => [id, history.map(({ hash }) => hash)]));

    const wanted = before.flatMap(({ history }) => history.flatMap(({ body }) => body?.entry.effects ?? [])).flatMap(({ type, id }) => (type === "notify" ? [id] : []));
    expect(wanted.length).toBeGreaterThanOrEqual(DOSSIERS);
    expect(["frozen", "killed", "third"].flatMap((name) => sentFrom(join(folder, name))).sort()).toEqual(wanted.sort());
  }, 240_000);
});

// ---------------------------------------------------------------------------------------------------------------------

/** Dossiers whose time to pay ran out weeks ago, filed by a server that does none of its own work. */
async function fileOverdue(mongodbUrl: string): Promise<void> {
  const now = Date.now() - 30 * 86_400_000;
  const server = await startTestServer({ mongodbUrl, now: new Date(now).toISOString() });
  const citizen = await server.as("lan");
  let left = DOSSIERS;
  const file = async (): Promise<void> => {
    while (left-- > 0) expect((await citizen.api("POST", "/api/dossiers", await aFilingOfToday(citizen, { now, copies: 1 }))).status).toBe(201);
  };
  await Promise.all(Array.from({ length: 8 }, file));
  await server.stop();
}

async function dossiersAt(url: string): Promise<readonly MovedDossier[]> {
  const source = await openSource(url);
  const dossiers: MovedDossier[] = [];
  for await (const dossier of source.read("dossier")) dossiers.push(dossier);
  await source.close();
  return dossiers;
}

/** Ids of the messages a process handed to the gateway. */
function sentFrom(dataDirectory: string): readonly string[] {
  try {
    const lines = readFileSync(join(dataDirectory, "outgoing-messages.jsonl"), "utf8").trim().split("\n");
    return lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
  } catch {
    return []; // it sent none
  }
}

async function until(holds: () => Promise<boolean>, patience = 60_000): Promise<void> {
  for (const end = Date.now() + patience; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 10))) {
    if (Date.now() > end) throw new Error(`Not so after ${patience} ms: ${holds.toString()}`);
  }
}
