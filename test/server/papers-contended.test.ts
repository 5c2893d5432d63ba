// One paper handed in twice at once: it belongs to one dossier, and the other filing is told so.

import { afterAll, beforeAll, expect, it } from "vitest";
import type { Client } from "./client.ts";
import { aFiling, type Receipt } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";

let server: TestServer;
let lan: Client;
beforeAll(async () => {
  server = await startTestServer();
  lan = await server.as("lan");
});
afterAll(() => server?.stop());

it("U03: of ten filings with the same paper at once one is filed, the others are refused", async () => {
  const body = await aFiling(lan);
  const replies = await Promise.all(Array.from({ length: 10 }, () => lan.api<Receipt>("POST", "/api/dossiers", body)));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  // Too late by a moment is 409, later it is a paper one cannot hand in.
  expect(replies.filter(({ status }) => status !== 201).every(({ status }) => status === 409 || status === 422)).toBe(true);
  expect((await lan.api<{ rows: readonly object[] }>("GET", "/api/dossiers")).body.rows).toHaveLength(1);
});

it("A01: nobody hands in somebody else's paper", async () => {
  const theirs = await aFiling(await server.as("hung"));
  const reply = await lan.api("POST", "/api/dossiers", theirs);
  expect([reply.status, reply.body.detail]).toEqual([422, expect.stringContaining("unknown file")]);
});
