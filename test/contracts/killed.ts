// A process killed at any instant, again and again: what it acknowledged is there, nothing is there by halves. For every
// store.

import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { fold } from "../../engine/machine/index.ts";
import { openStores, type StoreOptions } from "../../server/stores/open.ts";
import type { Stores } from "../../server/stores/store.ts";
import { later } from "../builders/dossier.ts";
import { entriesOf } from "./store/commits.ts";

const WRITER = new URL("./writer-process.ts", import.meta.url).pathname;

/** Far after everything the writers do. */
const AFTERWARDS = later(1_000_000);

/** Highest acknowledged step of each dossier. */
type Acknowledged = Map<string, { readonly seq: number; readonly hash: string }>;

/** Kills a writer so many times. After each kill the store must open soon and hold all that was acknowledged; `look` sees the database then. */
export async function surviveKills(options: StoreOptions, kills: number, look?: () => void): Promise<void> {
  const acknowledged: Acknowledged = new Map();
  for (let run = 0; run < kills; run += 1) {
    await writeAndKill(options, run, acknowledged);
    const started = performance.now();
    const stores = await openStores(options);
    expect(performance.now() - started).toBeLessThan(5_000);
    look?.();
    expect(await faultsIn(stores, acknowledged)).toEqual([]);
    await stores.close();
  }
  const stores = await openStores(options);
  expect(await workLost(stores, acknowledged)).toEqual([]);
  await stores.close();
  expect(acknowledged.size).toBeGreaterThan(kills);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Starts a writer and kills it up to 40 ms after its first acknowledgement. */
async function writeAndKill(options: StoreOptions, run: number, acknowledged: Acknowledged): Promise<void> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, JSON.stringify(options), String(run)], { stdio: ["ignore", "pipe", "pipe"] });
  let heard = "";
  let complaint = "";
  writer.stdout.once("data", () => setTimeout(() => writer.kill("SIGKILL"), Math.random() * 40));
  writer.stdout.setEncoding("utf8").on("data", (text: string) => (heard += text));
  writer.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const signal = await new Promise((resolve) => writer.once("close", (_code, by) => resolve(by)));
  expect(signal, complaint).toBe("SIGKILL");
  // A line cut off by the kill was not said.
  for (const line of heard.split("\n").slice(0, -1)) {
    const [dossier = "", seq, hash = ""] = line.split(" ");
    acknowledged.set(dossier, { seq: Number(seq), hash });
  }
}

/** Steps that were acknowledged and are not there, and dossiers whose parts do not agree on how many steps there were (INV-02, INV-03). */
async function faultsIn({ dossiers }: Stores, acknowledged: Acknowledged): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [id, { seq, hash }] of acknowledged) {
    const [stored, history] = [await dossiers.load(id), await dossiers.history(id)];
    if (stored === undefined || history[seq - 1]?.hash !== hash) faults.push(`${id} lost step ${seq}`);
    // A client has one step under way, so at most one more than it heard of can be there.
    if (history.length > seq + 1) faults.push(`${id} has ${history.length} steps, ${seq} were acknowledged`);
    if (!isDeepStrictEqual(stored?.dossier, fold(entriesOf(history))) || stored?.head !== history.at(-1)?.hash) faults.push(`${id} is not what its history says`);
    for (let step = 1; step <= history.length; step += 1) {
      if ((await dossiers.repliedTo(id, id, String(step)))?.key !== String(step)) faults.push(`${id} has no answer to key ${step}`);
    }
    if (stored?.dossier.timers.length !== history.length) faults.push(`${id} has ${stored?.dossier.timers.length} timers after ${history.length} steps`);
  }
  return faults;
}

/** Effects and timers of steps that are there and cannot be claimed. Each step leaves one of both. */
async function workLost({ dossiers, outbox, timers }: Stores, acknowledged: Acknowledged): Promise<readonly string[]> {
  const effects = new Set((await outbox.claim("relay", AFTERWARDS, later(1, AFTERWARDS), 1_000_000)).map(({ effect }) => effect.id));
  const due = new Set((await timers.claim("worker", AFTERWARDS, later(1, AFTERWARDS), 1_000_000)).map(({ dossier, timer }) => `${dossier}/${timer.id}`));
  const lost: string[] = [];
  for (const id of acknowledged.keys()) {
    for (const { body } of await dossiers.history(id)) {
      for (const effect of body?.entry.effects ?? []) if (!effects.has(effect.id)) lost.push(effect.id);
      for (const change of body?.entry.changes ?? []) if (change.type === "timerSet" && !due.has(`${id}/${change.timer.id}`)) lost.push(`${id}/${change.timer.id}`);
    }
  }
  return lost;
}
