// How long a session lives: as long as somebody is at the page, and no longer because the page asks by itself.

import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Client, SessionBody } from "./client.ts";
import { startTestServer, type TestServer } from "./harness.ts";

const MINUTE = 60_000;
const UNATTENDED = { "x-unattended": "1" } as const;

let server: TestServer;
let officer: Client;
beforeAll(async () => {
  server = await startTestServer({ definitions: [] });
});
afterAll(() => server.stop());
beforeEach(async () => {
  officer = await server.as("motcua");
});

/** Lets so many minutes pass, and asks for the session as the page does. */
async function after(minutes: number, headers: Readonly<Record<string, string>> = {}): Promise<boolean> {
  server.clock.now = new Date(Date.parse(server.clock.now) + minutes * MINUTE).toISOString();
  return (await officer.api<SessionBody>("GET", "/api/session", undefined, headers)).body.signedIn;
}

it("an officer's session lives as long as somebody is at the page", async () => {
  for (let tenth = 1; tenth <= 5; tenth += 1) expect(await after(10), `${tenth * 10} minutes`).toBe(true);
});

it("it ends after a quarter of an hour without anybody, however often the page asks by itself", async () => {
  for (let minute = 1; minute <= 15; minute += 1) expect(await after(1, UNATTENDED), `${minute} minutes`).toBe(true);
  expect(await after(1, UNATTENDED)).toBe(false);
  expect((await officer.api("GET", "/api/inbox")).status).toBe(401);
});

it("whoever comes back in time goes on from then", async () => {
  expect(await after(10, UNATTENDED)).toBe(true);
  expect(await after(4)).toBe(true);
  expect(await after(14, UNATTENDED)).toBe(true);
});
