// A store that was moved is served from: people find their dossiers, officers go on with them, papers open.

import { expect, it } from "vitest";
import { describeOnMongod } from "../../mongod.ts";
import { aFiling, file, type Receipt } from "../filings.ts";
import { startTestServer, type TestServer } from "../harness.ts";
import { run, temporaryFolders } from "./moves.ts";

const folder = temporaryFolders();

describeOnMongod("a server", (mongod) => {
  it("goes on from MongoDB where one on the embedded database stopped, and from a backup of that", async () => {
    const old = await startTestServer();
    const citizen = await old.as("lan");
    const { body: filed } = await file(citizen);
    old.clock.now = "2026-12-01T02:05:00.000Z";
    const request = ["POST", "/api/dossiers", await aFiling(citizen), { "idempotency-key": "asked-before-the-move" }] as const;
    const half = await citizen.api<Receipt>(...request);
    await old.work();

    expect(await run("migrate", `sqlite:${old.dataDirectory}`, mongod.url("served"))).toMatchObject({ code: 0 });
    await old.stop();
    const moved = await startTestServer({ mongodbUrl: mongod.url("served") });
    await goOn(moved, filed);
    const again = await moved.as("lan");
    expect(await rowsOf(again)).toEqual([half.body.id, filed.id]);
    expect((await again.api(...request)).text).toBe(half.text);
    expect((await file(again)).body.code).not.toBe(half.body.code);
    await moved.work();

    expect(await run("backup", mongod.url("served"), folder("backup"))).toMatchObject({ code: 0 });
    expect(await run("restore", folder("backup"), mongod.url("served-again"))).toMatchObject({ code: 0 });
    await moved.stop();
    const restored = await startTestServer({ mongodbUrl: mongod.url("served-again") });
    expect(await rowsOf(await restored.as("lan"))).toHaveLength(3);
    await goOn(restored, half.body);
    await restored.stop();
  }, 120_000);
});

// ---------------------------------------------------------------------------------------------------------------------

async function rowsOf(client: Awaited<ReturnType<TestServer["as"]>>): Promise<readonly string[]> {
  return (await client.api<{ rows: readonly Receipt[] }>("GET", "/api/dossiers")).body.rows.map(({ id }) => id);
}

/** The one-stop officer accepts it. */
async function goOn(server: TestServer, { id, revision }: Receipt): Promise<void> {
  const officer = await server.as("motcua");
  const reply = await officer.api<Receipt>("POST", `/api/dossiers/${id}/events`, { kind: "act", name: "ACCEPT" }, { "if-match": `"${revision}"` });
  expect([reply.status, reply.body.revision], reply.text).toEqual([200, revision + 1]);
}
