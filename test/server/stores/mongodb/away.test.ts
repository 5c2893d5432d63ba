// The real server process and a MongoDB that is not there: it does not start by halves, and when the database goes while it
// serves, people hear of it soon, read what everybody may read, and go on when it is back.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithMongodBinary, startReplicaSet, type ReplicaSet } from "../../../mongod.ts";
import { newClient, type Client } from "../../client.ts";
import { aFilingOfToday, type Receipt } from "../../filings.ts";
import { freePort } from "../../../free-port.ts";
import { refusedStart, spawnServer, type ServerProcess } from "../../process.ts";

const folder = mkdtempSync(join(tmpdir(), "motcua-away-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function expectRefusal(mongodbUrl: string, reason: RegExp): Promise<void> {
  const data = join(folder, "never-made");
  const { code, complaint } = await refusedStart({ PORT: String(await freePort()), DATA_DIR: data, MONGODB_URL: mongodbUrl });
  expect([code, complaint.trimEnd().split("\n")]).toEqual([78, [expect.stringMatching(reason)]]);
  expect(existsSync(data)).toBe(false);
}

describe("a server whose MONGODB_URL cannot be used says why in one line, ends with 78 and leaves nothing behind", () => {
  it.each([
    ["is no address of MongoDB", "https://example.org/motcua", /^Motcua cannot start: MONGODB_URL .*Invalid scheme/],
    ["leads nowhere", "mongodb://127.0.0.1:1/motcua", /^Motcua cannot start: MONGODB_URL .*ECONNREFUSED/],
  ])("when it %s", (_, url, reason) => expectRefusal(url, reason), 60_000);
});

describeWithMongodBinary("a server process on a MongoDB", () => {
  let set: ReplicaSet;
  let server: ServerProcess;
  beforeAll(async () => {
    set = await startReplicaSet(1);
    server = await spawnServer(await freePort(), join(folder, "data"), { MONGODB_URL: set.url });
  }, 120_000);
  afterAll(async () => {
    await server?.kill();
    await set.stop();
  });

  it("that goes away answers 503 with Retry-After, serves what is for everybody, and goes on without a restart", async () => {
    const citizen = newClient(server.url, () => undefined);
    await citizen.signIn("lan");
    const request = { body: await aFilingOfToday(citizen), key: crypto.randomUUID() };
    await set.nodes[0]?.kill();

    const answers = await Promise.all([
      citizen.api("POST", "/api/dossiers", request.body, { "idempotency-key": request.key }),
      citizen.api("GET", "/api/dossiers"),
      citizen.api("GET", "/api/session"),
      citizen.send("GET", "/ho-so", undefined, { accept: "text/html" }),
    ]);
    for (const { status, headers } of answers) expect([status, Number(headers.get("retry-after")) > 0]).toEqual([503, true]);
    expect(answers[3]?.text).toContain("Hệ thống đang bận");
    const forEverybody = ["/api/procedures", "/api/procedures/1.000656", "/", "/thu-tuc?q=khai+tu", "/thu-tuc/1.000656", "/tra-cuu", "/healthz"];
    expect(await Promise.all(forEverybody.map(async (path) => [path, (await citizen.send("GET", path, undefined)).status]))).toEqual(forEverybody.map((path) => [path, 200]));
    expect((await citizen.send("GET", "/khong-co", undefined, { accept: "text/html" })).status).toBe(404);
    expect((await citizen.send("GET", "/tra-cuu?ma=H38", undefined, { accept: "text/html" })).status).toBe(503);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);

    await set.nodes[0]?.restart();
    await set.primary();
    const filed = await untilServed(citizen, request);
    expect((await citizen.api<{ rows: readonly Receipt[] }>("GET", "/api/dossiers")).body.rows.map(({ id }) => id)).toEqual([filed.id]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  }, 120_000);

  it("of which a newer version took possession writes no more, and a second one does not start", async () => {
    const client = await new MongoClient(set.url).connect();
    const citizen = newClient(server.url, () => undefined);
    await citizen.signIn("lan");
    const body = await aFilingOfToday(citizen);
    await client.db("motcua").collection<{ readonly _id: string; readonly version: number }>("meta").updateOne({ _id: "schema" }, { $set: { version: 999 } }, { writeConcern: { w: "majority" } });
    await client.close();
    await expectRefusal(set.url, /^Motcua cannot start: .*newer version \(schema 999/);
    // What is running looks every five seconds.
    await new Promise((resolve) => setTimeout(resolve, 5_500));
    expect((await citizen.api("POST", "/api/dossiers", body)).status).toBe(503);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  }, 120_000);
});

// ---------------------------------------------------------------------------------------------------------------------

/** The same request again, as `Retry-After` asks for, until it is served. */
async function untilServed(citizen: Client, { body, key }: { readonly body: object; readonly key: string }): Promise<Receipt> {
  for (const until = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
    const { status, body: receipt } = await citizen.api<Receipt>("POST", "/api/dossiers", body, { "idempotency-key": key });
    if (status === 201) return receipt;
    if (Date.now() > until) throw new Error(`Still ${status}`);
  }
}
