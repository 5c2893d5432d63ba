// Payments at the gateway, told late, twice, wrongly or by nobody; uploads that are not what they say; a server that stops in
// between.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undelivered } from "../journeys/http-notices.ts";
import { history } from "../journeys/http-observe.ts";
import type { Client } from "./client.ts";
import { act, file } from "./filings.ts";
import { falsifyAmount, payUnheard, pressPay } from "./gateway.ts";
import { startTestServer, type TestServer } from "./harness.ts";
import { program, smallJpeg, smallPdf } from "./papers.ts";

let server: TestServer;
let lan: Client;
beforeAll(async () => {
  server = await startTestServer();
  lan = await server.as("lan");
});
afterAll(() => server?.stop());

interface View {
  readonly status: string;
  readonly revision: number;
  readonly payments: readonly { readonly amount: number; readonly applied: boolean }[];
  readonly bill: { readonly outstanding: number };
}
const view = async (id: string): Promise<View> => (await lan.api<View>("GET", `/api/dossiers/${id}`)).body;
const pay = async (id: string): Promise<string> => (await lan.api<{ url: string }>("POST", `/api/dossiers/${id}/payments`, {})).body.url;

describe("payments", () => {
  it("P02: is counted once however often the gateway tells it", async () => {
    const { body } = await file(lan, { copies: 2 });
    const url = await pay(body.id);
    await pressPay(lan, url, "twice");
    const seen = await view(body.id);
    expect([seen.payments.map(({ amount }) => amount), seen.bill.outstanding, seen.status]).toEqual([[16_000], 0, "registered"]);
  });

  it("waits on after a cancelled or failed try, and a new try succeeds", async () => {
    const { body } = await file(lan, { copies: 1 });
    await pressPay(lan, await pay(body.id), "cancel");
    await pressPay(lan, await pay(body.id), "fail");
    expect((await view(body.id)).status).toBe("paymentRequired");
    await pressPay(lan, await pay(body.id), "success");
    expect((await view(body.id)).status).toBe("registered");
  });

  it("P04: another amount is on the books and settles nothing", async () => {
    const { body } = await file(lan, { copies: 1 });
    const url = await pay(body.id);
    falsifyAmount(server, url, 1);
    await pressPay(lan, url, "success");
    const seen = await view(body.id);
    expect([seen.status, seen.payments.map(({ amount, applied }) => ({ amount, applied })), seen.bill.outstanding]).toEqual(["paymentRequired", [{ amount: 1, applied: false }], 8_000]);
    expect(server.said.map(({ message }) => message)).toContain("payment_mismatch");
  });

  it("P04: a browser that comes back and says it paid has not paid", async () => {
    const { body } = await file(lan, { copies: 1 });
    await pay(body.id);
    await lan.send("GET", `/ho-so/${body.id}/thanh-toan/ket-qua?status=0&success=true`, undefined);
    expect((await view(body.id)).status).toBe("paymentRequired");
  });

  it("P01: a forged callback is 401 and changes nothing", async () => {
    const { body } = await file(lan, { copies: 1 });
    const url = await pay(body.id);
    const forged = { transaction_id: url.split("/").at(-1), client_id: "motcua-demo", trans_amount: 8_000, currency: "VND", status: 0, check_sum: "0".repeat(64) };
    const reply = await server.visitor().send("POST", "/api/payments/callback", JSON.stringify(forged), { "content-type": "application/json" });
    expect(reply.status).toBe(401);
    expect((await view(body.id)).payments).toEqual([]);
  });

  it("books money that comes after the dossier was withdrawn, to be refunded", async () => {
    const { body } = await file(lan, { copies: 1 });
    const url = await pay(body.id);
    expect((await act(lan, body.id, { kind: "act", name: "WITHDRAW", data: { reason: "Không cần nữa" } })).status).toBe(200);
    await pressPay(lan, url, "success");
    const seen = await view(body.id);
    expect([seen.status, seen.payments.map(({ amount, applied }) => ({ amount, applied }))]).toEqual(["stopped", [{ amount: 8_000, applied: false }]]);
  });

  it("settles a payment whose callback was lost by asking, after a restart", async () => {
    const { body } = await file(lan, { copies: 1 });
    const url = await pay(body.id);
    await server.restart();
    payUnheard(server, url);
    await server.tidy();
    expect((await view(body.id)).status).toBe("paymentRequired"); // the gateway is given half a minute to call by itself
    server.clock.now = new Date(Date.parse(server.clock.now) + 31_000).toISOString();
    await server.tidy();
    await server.tidy();
    const seen = await view(body.id);
    expect([seen.status, seen.payments.map(({ amount }) => amount)]).toEqual(["registered", [8_000]]);
  });
});

describe("what is due survives a restart", () => {
  it("closes a dossier nobody supplemented, once, and sends each notice once", async () => {
    server.clock.now = "2026-12-01T02:00:00.000Z";
    const { body } = await file(lan);
    const counter = await server.as("motcua");
    expect((await act(counter, body.id, { kind: "act", name: "REQUEST_SUPPLEMENT", data: { items: [{ reason: "Bổ sung bản rõ hơn" }], reason: "Ảnh mờ" } })).status).toBe(200);
    await server.restart();
    server.clock.now = "2026-12-31T02:00:00.000Z";
    await Promise.all([server.work(), server.work()]);
    await server.restart();
    await server.work();
    const again = await server.as("lan");
    const seen = (await again.api<View & { timeline: readonly { kind: string }[] }>("GET", `/api/dossiers/${body.id}`)).body;
    expect(seen.status).toBe("stopped");
    expect(seen.timeline.filter(({ kind }) => kind === "timer")).toHaveLength(1);
    server.clock.now = "2026-12-31T02:01:00.000Z";
    const log = await history(await server.as("motcua"), body.id);
    expect(log.flatMap(({ effects }) => effects.map(({ params }) => params["notice"]))).toEqual(["supplementNeeded", "closed"]);
    expect(undelivered(server, log)).toEqual([]);
    server.clock.now = "2026-12-01T02:00:00.000Z";
    lan = await server.as("lan");
  });
});

describe("U02: uploads are told by their content", () => {
  it("takes PDF, JPEG and PNG, cleans the name and gives it back only as an attachment", async () => {
    const kept = await lan.upload(smallPdf(), "../../etc/‮gpj.giấy khai.pdf");
    expect(kept.status).toBe(201);
    const { name } = kept.body as unknown as { readonly name: string };
    expect(name).toBe("gpj.giấy khai.pdf");
    const read = await lan.send("GET", `/api/files/${kept.body.id}`, undefined);
    expect(read.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect([read.headers.get("x-content-type-options"), read.headers.get("cache-control")]).toEqual(["nosniff", "no-store"]);
    expect(read.headers.get("content-security-policy")).toContain("sandbox");
  });

  it.each([
    ["a program called a photo", () => program(), "ảnh.jpg", 415],
    ["an SVG", () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "a.svg", 415],
    ["a page called a PDF", () => new TextEncoder().encode("<!doctype html><script>1</script>"), "a.pdf", 415],
    ["nothing", () => new Uint8Array(), "a.pdf", 422],
  ])("refuses %s", async (_what, bytes, name, status) => {
    expect((await lan.upload(bytes() as Uint8Array<ArrayBuffer>, name)).status).toBe(status);
  });

  it("U01: refuses more than 20 MB early", async () => {
    const big = new Uint8Array(21 * 1024 * 1024);
    big.set(smallJpeg());
    const reply = await lan.upload(big, "a.jpg").catch(() => ({ status: 413 }));
    expect(reply.status).toBe(413);
  });
});
