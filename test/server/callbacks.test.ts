// The gateway's word, caught on its way: told many times at once, told again after a restart, and altered.

import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { undelivered } from "../journeys/http-notices.ts";
import { history } from "../journeys/http-observe.ts";
import type { Client } from "./client.ts";
import { file } from "./filings.ts";
import { pressPay } from "./gateway.ts";
import { startTestServer, type TestServer } from "./harness.ts";

let server: TestServer;
let lan: Client;
let dossier: string;
/** The signed word as it came in. The server heard it as unreadable, so the payment is still open. */
let word: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  lan = await server.as("lan");
  dossier = (await file(lan, { copies: 2 })).body.id;
  const { url } = (await lan.api<{ url: string }>("POST", `/api/dossiers/${dossier}/payments`, {})).body;
  const listening = vi.spyOn(server.services().payment, "verifyCallback").mockReturnValue({ ok: false, code: "malformed" });
  await pressPay(lan, url, "success");
  word = String(listening.mock.calls[0]?.[0]);
  listening.mockRestore();
});
afterEach(() => vi.restoreAllMocks());

const tell = (body: string) => server.visitor().send<{ return_code?: number }>("POST", "/api/payments/callback", body, { "content-type": "application/json" });
const payments = async (): Promise<readonly { amount: number; late?: boolean }[]> =>
  (await (await server.as("lan")).api<{ payments: readonly { amount: number; late?: boolean }[] }>("GET", `/api/dossiers/${dossier}`)).body.payments;

it("P02: twenty callbacks at once, and one more after a restart, make one payment", async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => tell(word)));
  expect(replies.map(({ status, body }) => [status, body.return_code])).toEqual(replies.map(() => [200, 0]));
  await server.restart();
  expect((await tell(word)).body.return_code).toBe(0);
  expect((await payments()).map(({ amount, late }) => [amount, late])).toEqual([[16_000, undefined]]);
  const log = await history(await server.as("motcua"), dossier);
  expect(log.filter(({ event }) => event.kind === "reply")).toHaveLength(1);
});

it("is taken in by a server that was started anew between payment and callback, and its notices leave once", async () => {
  await server.restart();
  expect((await tell(word)).status).toBe(200);
  await server.restart();
  await Promise.all([server.work(), server.work()]);
  await server.restart();
  await server.work();
  expect(await payments()).toHaveLength(1);
  const log = await history(await server.as("motcua"), dossier);
  expect(log.flatMap(({ effects }) => effects.filter(({ type }) => type === "notify")).length).toBeGreaterThan(0);
  expect(undelivered(server, log)).toEqual([]);
});

it("P01: altered in any signed part it is not believed", async () => {
  const told = JSON.parse(word) as { readonly transaction_id: string; readonly check_sum: string };
  const alterations: readonly object[] = [
    { trans_amount: 1 },
    { status: 1 },
    { currency: "USD" },
    { client_id: "somebody-else" },
    { transaction_id: `${told.transaction_id.slice(0, -1)}x` },
    { check_sum: told.check_sum.toUpperCase() },
    { check_sum: "" },
    { check_sum: [...told.check_sum].reverse().join("") },
  ];
  for (const alteration of alterations) {
    const reply = await tell(JSON.stringify({ ...told, ...alteration }));
    expect([reply.status, (reply.body as { code?: string }).code], JSON.stringify(alteration)).toEqual([401, "bad_signature"]);
  }
  for (const body of ["", "{}", "null", "[]", `${word}x`, word.slice(1)]) expect((await tell(body)).status, body).toBe(400);
  expect(await payments()).toEqual([]);
});
