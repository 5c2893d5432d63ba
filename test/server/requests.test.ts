// Requests repeated, racing, forged and malformed. Names carry the case ids of the fault catalogue. Stopping the server
// fails the file when anything was answered with 500 or not as the OpenAPI document says.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFiling, act, file, type Receipt } from "./filings.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import type { Client } from "./client.ts";

let server: TestServer;
let lan: Client;
let counter: Client;
beforeAll(async () => {
  server = await startTestServer();
  [lan, counter] = await Promise.all([server.as("lan"), server.as("motcua")]);
});
afterAll(() => server?.stop());

describe("repeated and racing requests", () => {
  it("C01: fifty identical filings at once make one dossier and get identical answers", async () => {
    const body = await aFiling(lan);
    const key = "c01-0123456789";
    const replies = await Promise.all(Array.from({ length: 50 }, () => lan.api<Receipt>("POST", "/api/dossiers", body, { "idempotency-key": key })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const mine = await lan.api<{ rows: readonly Receipt[] }>("GET", "/api/dossiers?limit=100");
    expect(mine.body.rows.filter(({ id }) => id === replies[0]?.body.id)).toHaveLength(1);
  });

  it("C02: a missing key is 400, a key for another request 422, a missing revision 428", async () => {
    const body = await aFiling(lan);
    expect((await lan.api("POST", "/api/dossiers", body, { "idempotency-key": undefined })).status).toBe(400);
    const first = await lan.api<Receipt>("POST", "/api/dossiers", body, { "idempotency-key": "c02-0123456789" });
    expect(first.status).toBe(201);
    const other = await lan.api("POST", "/api/dossiers", { ...body, returnBy: "online" }, { "idempotency-key": "c02-0123456789" });
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, "idempotency_key_reused"]);
    const events = `/api/dossiers/${first.body.id}/events`;
    expect((await lan.api("POST", events, { kind: "act", name: "WITHDRAW" })).status).toBe(428);
    expect((await lan.api("POST", events, { kind: "act", name: "WITHDRAW" }, { "if-match": "latest" })).status).toBe(428);
    const elsewhere = await lan.api("POST", events, { kind: "act", name: "WITHDRAW", data: { reason: "Không cần nữa" } }, { "idempotency-key": "c02-0123456789", "if-match": '"1"' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, "idempotency_key_reused"]);
    const again = await lan.api<Receipt>("POST", "/api/dossiers", body, { "idempotency-key": "c02-0123456789" });
    expect([again.status, again.text]).toEqual([201, first.text]);
  });

  it("C03: of two officers on one revision one is first, the other hears 412 with the present one", async () => {
    const { body: dossier } = await file(lan);
    const second = await server.addOfficer("intakeOfficer", "xa-nhu-thanh", { id: "second", login: "second" });
    const other = await server.as(second.login);
    const at = { "if-match": `"${dossier.revision}"` };
    const replies = await Promise.all([counter, other].map((client) => client.api<Receipt>("POST", `/api/dossiers/${dossier.id}/events`, { kind: "act", name: "ACCEPT" }, at)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies.find(({ status }) => status === 412)?.body.revision).toBe(dossier.revision + 1);
  });

  it("C05: dossier numbers are unique under contention", async () => {
    const bodies = await Promise.all(Array.from({ length: 20 }, () => aFiling(lan)));
    const replies = await Promise.all(bodies.map((body) => lan.api<Receipt>("POST", "/api/dossiers", body)));
    expect(new Set(replies.map(({ body }) => body.code)).size).toBe(20);
  });
});

describe("forged and malformed requests", () => {
  it("E04: XState's internal events cannot be sent and change nothing", async () => {
    const { body: dossier } = await file(lan, { copies: 1 });
    const names = ["xstate.done.actor.payment", "xstate.after.paymentWindow.deathRegistration.awaitingPayment", "xstate.stop", "xstate.init", "*", "", "constructor", "__proto__", "accept", "NO_SUCH_ACT"];
    for (const client of [lan, counter]) {
      for (const name of names) {
        const reply = await act(client, dossier.id, { kind: "act", name });
        expect([reply.status, (reply.body as { code?: string }).code], name).toEqual([422, "event_not_accepted"]);
      }
      for (const kind of ["timer", "reply", "open"]) expect((await act(client, dossier.id, { kind, id: "x", effect: "x", outcome: "done", output: {} })).status, kind).toBe(422);
    }
    expect((await lan.api<Receipt>("GET", `/api/dossiers/${dossier.id}`)).body.revision).toBe(dossier.revision);
  });

  it("says why an act out of turn is refused, and changes nothing", async () => {
    const { body: dossier } = await file(lan);
    const signed = await act(counter, dossier.id, { kind: "act", name: "SIGN", data: { position: "chairman" } });
    expect([signed.status, signed.body.violations?.[0]?.code]).toEqual([409, "event_not_offered"]);
    const accepted = await act(lan, dossier.id, { kind: "act", name: "ACCEPT" });
    expect([accepted.status, accepted.body.violations?.[0]?.code]).toEqual([403, "role_not_permitted"]);
  });

  it("I03: what cannot be read is 400, 413, 415 or 422, never 500", async () => {
    const json = { "content-type": "application/json", "idempotency-key": "i03-0123456789" };
    expect((await lan.send("POST", "/api/dossiers", "{not json", json)).status).toBe(400);
    expect((await lan.send("POST", "/api/dossiers", "a=b", { ...json, "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await lan.send("POST", "/api/dossiers", "{}", { ...json, "content-type": "application/json; charset=utf-99" })).status).toBe(415);
    expect((await lan.send("POST", "/api/dossiers", JSON.stringify({ a: "x".repeat(1024 * 1024) }), json)).status).toBe(413);
    expect((await lan.send("POST", "/api/dossiers", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, json)).status).toBe(422);
    expect((await lan.api("POST", "/api/dossiers", { procedureCode: 7 })).status).toBe(422);
    expect((await lan.api("GET", "/api/dossiers/%ff")).status).toBe(400);
    expect((await lan.api("GET", "/api/dossiers/nothing")).status).toBe(404);
    expect((await lan.api("GET", "/api/dossiers?limit=1e9")).status).toBe(422);
    expect((await lan.api("DELETE", "/api/dossiers")).status).toBe(404);
  });

  it("S06: names of prototypes and fields nobody asked for are refused and pollute nothing", async () => {
    const filing = (await aFiling(lan)) as { readonly answers: object };
    for (const extra of ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"feePaid":true}', '{"status":"resolved"}']) {
      const answers = `${JSON.stringify(filing.answers).slice(0, -1)},${extra.slice(1)}`;
      const body = JSON.stringify(filing).replace(JSON.stringify(filing.answers), answers);
      const reply = await lan.send("POST", "/api/dossiers", body, { "content-type": "application/json", "idempotency-key": `s06-${extra.length}-abcdef` });
      expect(reply.status, extra).toBe(422);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("B01: a request from another site, or without our token, is 403", async () => {
    const body = await aFiling(lan);
    expect((await lan.api("POST", "/api/dossiers", body, { "x-csrf-token": undefined })).status).toBe(403);
    expect((await lan.api("POST", "/api/dossiers", body, { "x-csrf-token": "wrong" })).status).toBe(403);
    expect((await lan.api("POST", "/api/dossiers", body, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await lan.api("POST", "/api/dossiers", body, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await lan.send("POST", "/api/dossiers", JSON.stringify(body), { "content-type": "text/plain", "idempotency-key": "b01-0123456789" })).status).toBe(415);
    const victim = await server.as("hung");
    expect((await victim.api("DELETE", "/api/session", undefined, { "x-csrf-token": undefined })).status).toBe(403);
    expect((await victim.api("GET", "/api/dossiers")).body).toEqual({ rows: [] });
  });

  it("B03: the session changes at sign-in, ends at sign-out, and too many tries must wait", async () => {
    const visitor = server.visitor();
    await visitor.upload(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9]), "x.jpg");
    const before = visitor.cookie;
    await visitor.signIn("hung");
    expect(visitor.cookie).not.toBe(before);
    const signedIn = visitor.cookie;
    await visitor.api("DELETE", "/api/session");
    const stolen = server.visitor();
    stolen.cookie = signedIn;
    expect((await stolen.api("GET", "/api/dossiers")).status).toBe(401);
    const guesser = server.visitor();
    const statuses = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await guesser.signIn("vanthu", `guess ${guess}`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.at(-1)).toBe(429);
  });
});
