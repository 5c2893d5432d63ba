// The real server killed while people file and officers accept: what it acknowledged is there, what it did not answer is
// there wholly or not at all, and asking again under the same key gives one outcome (faults D01, C05).

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { LogEntry } from "../../engine/model/index.ts";
import { CHAIN_START, seal } from "../../server/commands/hash.ts";
import { newClient, type Client } from "./client.ts";
import { aFilingOfToday, type Receipt } from "./filings.ts";
import { freePort } from "../free-port.ts";
import { spawnServer } from "./process.ts";

const KILLS = 2;
const WRITERS = 8;

/** A change that was asked for, and its answer if one came. */
interface Asked {
  readonly by: "lan" | "motcua";
  readonly path: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  answer?: string;
}
interface History {
  readonly entries: readonly { readonly hash: string; readonly body: { readonly entry: LogEntry; readonly nonce: string } }[];
}

const dataDirectory = mkdtempSync(join(tmpdir(), "motcua-killed-"));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

describe("a server killed at any instant", () => {
  it(`D01: keeps every acknowledged step and does each once, ${KILLS} times over`, async () => {
    const port = await freePort();
    const asked: Asked[] = [];
    let server = await spawnServer(port, dataDirectory);
    for (let round = 0; round < KILLS; round += 1) {
      const people = await signIn(server.url);
      const writers = Array.from({ length: WRITERS }, () => writeUntilItDies(people, asked));
      await untilAnswered(asked, 4 * (round + 1));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      await server.kill();
      await Promise.all(writers);
      server = await spawnServer(port, dataDirectory);
      await judge(server.url, asked);
    }
    await server.kill();
  }, 120_000);
});

// ---------------------------------------------------------------------------------------------------------------------

type People = { readonly [who in Asked["by"]]: Client };

async function signIn(url: string): Promise<People> {
  const [lan, motcua] = [newClient(url, () => undefined), newClient(url, () => undefined)];
  expect([(await lan.signIn("lan")).status, (await motcua.signIn("motcua")).status]).toEqual([200, 200]);
  return { lan, motcua };
}

/** Files and accepts, one after the other, noting each request before it leaves. */
async function writeUntilItDies(people: People, asked: Asked[]): Promise<void> {
  try {
    for (;;) {
      const filed = await ask(people, asked, { by: "lan", path: "/api/dossiers", body: await aFilingOfToday(people.lan), headers: { "idempotency-key": crypto.randomUUID() } });
      await ask(people, asked, { by: "motcua", path: `/api/dossiers/${filed.id}/events`, body: { kind: "act", name: "ACCEPT" }, headers: { "idempotency-key": crypto.randomUUID(), "if-match": '"1"' } });
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // fetch says so when the other side is gone
  }
}

async function ask(people: People, asked: Asked[], request: Asked): Promise<Receipt> {
  asked.push(request);
  const reply = await people[request.by].api<Receipt>("POST", request.path, request.body, request.headers);
  if (reply.status >= 300) throw new Error(`${request.path}: ${reply.status} ${reply.text}`);
  request.answer = reply.text;
  return reply.body;
}

async function untilAnswered(asked: readonly Asked[], count: number): Promise<void> {
  while (asked.filter(({ answer }) => answer !== undefined).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Repeats everything under its key: an acknowledged answer comes back to the byte, the others get theirs now. */
async function judge(url: string, asked: readonly Asked[]): Promise<void> {
  const people = await signIn(url);
  for (const request of asked) {
    const reply = await people[request.by].api<Receipt>("POST", request.path, request.body, request.headers);
    expect(reply.status, reply.text).toBeLessThan(300);
    expect(reply.text).toBe((request.answer ??= reply.text));
    const { entries } = (await people.motcua.api<History>("GET", `/api/dossiers/${reply.body.id}/history`)).body;
    expect(entries.map(({ body, hash }) => [body.entry.seq, hash])).toEqual(chained(reply.body.id, entries));
    expect(entries.length).toBeGreaterThanOrEqual(reply.body.revision);
  }
  const filings = asked.filter(({ path }) => path === "/api/dossiers").map(({ answer }) => JSON.parse(answer ?? "{}") as Receipt);
  expect(new Set(filings.map(({ code }) => code)).size).toBe(filings.length);
  expect((await allOf(people.lan)).sort()).toEqual(filings.map(({ id }) => id).sort());
}

/** Numbers without a gap, and the chain counted anew. */
function chained(dossier: string, entries: History["entries"]): readonly (readonly [number, string])[] {
  let previous = CHAIN_START;
  return entries.map(({ body: { entry, nonce } }, index) => {
    previous = seal(dossier, previous, entry, nonce).hash;
    return [index + 1, previous] as const;
  });
}

async function allOf(lan: Client): Promise<string[]> {
  const ids: string[] = [];
  for (let after = ""; ; ) {
    const { rows, next } = (await lan.api<{ rows: readonly Receipt[]; next?: string }>("GET", `/api/dossiers?limit=100${after}`)).body;
    ids.push(...rows.map(({ id }) => id));
    if (next === undefined) return ids;
    after = `&after=${encodeURIComponent(next)}`;
  }
}
