// Every journey over real HTTP, as `npm run journeys` tells it line by line.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proceduresUnderTest } from "../journeys/load-journeys.ts";
import { playOverHttp } from "../journeys/play-http.ts";
import { startTestServer, type TestServer } from "./harness.ts";

describe.each(proceduresUnderTest().map((procedure) => [procedure.name, procedure] as const))("%s over HTTP", (_name, { compiled, journeys }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  // Stopping also fails when anything was answered with 500 or against the OpenAPI document.
  afterAll(() => server?.stop());

  it.each(journeys.map((told) => [told.name, told] as const))("%s comes out as told", async (_journey, { journey, answers }) => {
    expect(await playOverHttp(server, { compiled, journey, answers })).toEqual([]);
  });
});
