// The whole server on MongoDB: every journey comes out as told, and a database that is away is answered as such.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proceduresUnderTest } from "../../../journeys/load-journeys.ts";
import { playOverHttp } from "../../../journeys/play-http.ts";
import { describeOnMongod, describeWithMongodBinary, startReplicaSet, type ReplicaSet } from "../../../mongod.ts";
import { startTestServer, type TestServer } from "../../harness.ts";

describeOnMongod("on MongoDB", (mongod) => {
  describe.each(proceduresUnderTest().map((procedure, index) => [procedure.name, procedure, index] as const))("%s", (_name, { compiled, journeys }, index) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startTestServer({ mongodbUrl: mongod.url(`journeys-${index}`) });
    });
    afterAll(() => server?.stop());

    it.each(journeys.map((told) => [told.name, told] as const))("%s comes out as told", async (_journey, { journey, answers }) => {
      expect(await playOverHttp(server, { compiled, journey, answers })).toEqual([]);
    });
  });
});

describeWithMongodBinary("a server whose MongoDB goes away", () => {
  let set: ReplicaSet;
  let server: TestServer;
  beforeAll(async () => {
    set = await startReplicaSet(1);
    server = await startTestServer({ mongodbUrl: set.url });
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await set.stop();
  });

  it("answers 503 with Retry-After, is not ready, and goes on by itself when it is back", async () => {
    const citizen = await server.as("lan");
    await set.nodes[0]?.kill();
    const { status, headers } = await citizen.api("GET", "/api/dossiers");
    expect([status, Number(headers.get("retry-after")) > 0]).toEqual([503, true]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await set.nodes[0]?.restart();
    await set.primary();
    // The server hears of it at its next heartbeat.
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status, { timeout: 15_000 }).toBe(200);
    expect((await citizen.api("GET", "/api/dossiers")).status).toBe(200);
  }, 60_000);
});
