// The list of an agency's dossiers, over HTTP: what was filed in a period, by days as Vietnamese clocks show them.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "./client.ts";
import { file } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

let server: TestServer;
let officer: Client;
/** Filed at the last minute of a Vietnamese day, and at the first of the next. */
let late: string;
let early: string;
beforeAll(async () => {
  server = await startTestServer({ now: "2026-12-02T16:59:59.000Z" });
  const lan = await server.as("lan");
  officer = await server.as("motcua");
  late = (await file(lan)).body.id;
  server.clock.now = "2026-12-02T17:00:00.000Z";
  early = (await file(lan)).body.id;
});
afterAll(() => server?.stop());

async function listed(query: string): Promise<readonly string[]> {
  const { status, body } = await officer.api<{ rows: readonly { id: string }[] }>("GET", `/api/agency-dossiers?${query}`);
  expect(status).toBe(200);
  return body.rows.map(({ id }) => id);
}

describe("dossiers filed in a period", () => {
  it.each([
    ["", ["early", "late"]],
    ["filedFrom=2026-12-02", ["early", "late"]],
    ["filedFrom=2026-12-03", ["early"]],
    ["filedTo=2026-12-02", ["late"]],
    ["filedFrom=2026-12-02&filedTo=2026-12-02", ["late"]],
    ["filedFrom=2026-12-03&filedTo=2026-12-03&text=khai%20tu", ["early"]],
    ["filedFrom=2026-12-04&filedTo=2026-11-29", []],
    ["filedFrom=2026-12-03&state=closed", []],
  ])("?%s", async (query, names) => {
    expect(await listed(query)).toEqual(names.map((name) => (name === "early" ? early : late)));
  });

  it.each(["filedFrom=2026-02-30", "filedTo=24/11/2026", "filedFrom=0001-01-01", "filedTo=9999-12-31", "filedFrom=2026-12-03T00:00:00Z"])("is refused when a day is none: ?%s", async (query) => {
    const { status, body } = await officer.api<{ code: string }>("GET", `/api/agency-dossiers?${query}`);
    expect([status, body.code]).toEqual([422, "invalid"]);
  });
});
