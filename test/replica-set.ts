// Starts mongod processes on loopback as one replica set, on temporary folders, and does to them what machines do: kill,
// freeze, thaw, start again. Knows only processes it started itself.

import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MongoClient, type Document } from "mongodb";
import { freePort } from "./free-port.ts";
import { stopProcess } from "./stop-process.ts";

const SET = "rs0";

/** Elections in about 3 s instead of 10, so that a test of one is bearable. */
const SETTINGS = { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 };

/** The binary servers are started from: `MONGOD`, or `mongod` on the path. */
export function mongodBinary(): string | undefined {
  const named = process.env["MONGOD"];
  if (named !== undefined && named !== "") return named;
  return (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "mongod")).find((path) => existsSync(path));
}

/** One member of the set. */
export interface MongoNode {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  /** SIGKILL, as a power cut would. Waits for the end. */
  kill(): Promise<void>;
  /** SIGSTOP: holds its connections and answers nothing. */
  freeze(): Promise<void>;
  /** SIGCONT. */
  thaw(): void;
  /** Starts a killed one again on its own folder and port. */
  restart(): Promise<void>;
  /** Runs a command on this very node. */
  command(command: Document): Promise<Document>;
}

/** A running set. */
export interface ReplicaSet {
  readonly url: string;
  readonly nodes: readonly MongoNode[];
  /** Who takes writes now; waits up to 30 s for an election. */
  primary(): Promise<MongoNode>;
  /** Ends all members and removes their folders. */
  stop(): Promise<void>;
}

/** Starts a set of so many members and waits for its primary. */
export async function startReplicaSet(members: number): Promise<ReplicaSet> {
  const root = await mkdtemp(join(tmpdir(), "motcua-mongod-"));
  const nodes: StartedNode[] = [];
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    for (let index = 0; index < members; index += 1) nodes.push(await startNode(await mkdtemp(join(root, "node-"))));
    const hosts = nodes.map(({ host }, _id) => ({ _id, host }));
    await nodes[0]?.command({ replSetInitiate: { _id: SET, members: hosts, settings: SETTINGS } });
    const primary = () => primaryOf(nodes);
    await primary();
    return { url: `mongodb://${nodes.map(({ host }) => host).join(",")}/?replicaSet=${SET}`, nodes, primary, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// ---------------------------------------------------------------------------------------------------------------------

interface StartedNode extends MongoNode {
  readonly isRunning: boolean;
}

async function startNode(folder: string): Promise<StartedNode> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  let child = await launch(folder, port);
  let frozen = false;
  return {
    host,
    get isRunning() {
      return child.exitCode === null && child.signalCode === null && !frozen;
    },
    async kill() {
      frozen = false;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    async freeze() {
      frozen = true;
      await stopProcess(child);
    },
    thaw() {
      child.kill("SIGCONT");
      frozen = false;
    },
    async restart() {
      child = await launch(folder, port);
    },
    command: (command) => commandAt(host, command),
  };
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const binary = mongodBinary();
  if (binary === undefined) throw new Error("No mongod to start");
  const log = join(folder, "mongod.log");
  const child = spawn(
    binary,
    ["--replSet", SET, "--bind_ip", "127.0.0.1", "--port", String(port), "--dbpath", folder, "--logpath", log, "--logappend"]
      .concat(["--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "200", "--setParameter", "diagnosticDataCollectionEnabled=false", "--setParameter", "enableTestCommands=1"]),
    { stdio: "ignore" },
  );
  const orphaned = () => child.kill("SIGKILL");
  process.once("exit", orphaned);
  child.once("exit", () => process.removeListener("exit", orphaned));
  for (const started = Date.now(); Date.now() - started < 30_000; await sleep(50)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await commandAt(`127.0.0.1:${port}`, { ping: 1 }).then(() => true, () => false)) return child;
  }
  child.kill("SIGKILL");
  throw new Error(`${binary} did not start:\n${(await readFile(log, "utf8").catch(() => "")).slice(-2_000)}`);
}

async function primaryOf(nodes: readonly StartedNode[]): Promise<MongoNode> {
  for (const started = Date.now(); Date.now() - started < 30_000; await sleep(50)) {
    for (const node of nodes.filter(({ isRunning }) => isRunning)) {
      const hello: Document = await node.command({ hello: 1 }).catch(() => ({}));
      if (hello["isWritablePrimary"] === true) return node;
    }
  }
  throw new Error("The replica set has no primary");
}

async function commandAt(host: string, command: Document): Promise<Document> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, { serverSelectionTimeoutMS: 1_000, connectTimeoutMS: 1_000, socketTimeoutMS: 10_000 });
  try {
    return await client.db("admin").command(command);
  } finally {
    await client.close();
  }
}
