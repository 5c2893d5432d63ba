// The payment connector against the sandbox over real HTTP: every way a payment can end, as the payer and the server meet it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { OUTCOMES } from "../../../../server/connectors/payment/sandbox-page.ts";
import { aPayment, KEYS, openMarket, type Market, type MarketOptions } from "./merchant.ts";

let market: Market;
const opened = async (options?: MarketOptions) => (market = await openMarket(options));
afterEach(() => market.close());

describe("a payment", () => {
  it.each([
    ["success", "paid"],
    ["cancel", "cancelled"],
    ["fail", "failed"],
  ] as const)("on %s is told as %s, by callback and when asked", async (outcome, status) => {
    const { connector, press, hears } = await opened();
    const { paymentUrl, transactionId } = await connector.createPayment(aPayment());
    expect(await connector.query("T1")).toEqual({ status: "pending", amount: 8_000 });

    const back = await press(paymentUrl, outcome);

    expect(transactionId).toBe("T1");
    expect(back).toMatch(/\/ho-so\/1\/thanh-toan\/ket-qua$/);
    expect((await hears(1)).map(({ verdict }) => verdict)).toEqual([{ ok: true, transactionId: "T1", status, amount: 8_000 }]);
    expect(await connector.query("T1")).toEqual({ status, amount: 8_000 });
  });

  it("that is told late is pending until then, and the browser is back before", async () => {
    const { connector, press, hears, heard } = await opened({ lateMs: 150 });
    const { paymentUrl } = await connector.createPayment(aPayment());
    expect(await press(paymentUrl, "late")).not.toBeNull();
    expect(heard).toEqual([]);
    expect((await connector.query("T1")).status).toBe("pending");

    expect((await hears(1))[0]?.verdict).toMatchObject({ ok: true, status: "paid" });
    expect((await connector.query("T1")).status).toBe("paid");
  });

  it("that is told twice says the same both times", async () => {
    const { connector, press, hears } = await opened();
    const { paymentUrl } = await connector.createPayment(aPayment());
    await press(paymentUrl, "twice");
    const [first, second] = await hears(2);
    expect(first?.verdict).toEqual({ ok: true, transactionId: "T1", status: "paid", amount: 8_000 });
    expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
  });

  it("is decided once, whatever the payer presses afterwards", async () => {
    const { connector, press, hears } = await opened({ lateMs: 60 });
    const { paymentUrl } = await connector.createPayment(aPayment());
    await press(paymentUrl, "late");
    await press(paymentUrl, "cancel");
    await press(paymentUrl, "fail");
    expect((await hears(1)).map(({ verdict }) => verdict)).toEqual([expect.objectContaining({ status: "paid" })]);
    expect((await connector.query("T1")).status).toBe("paid");
  });

  it("is told again until the merchant has taken it", async () => {
    const { connector, press, hears } = await opened({ firstAnswers: [{ status: 503, returnCode: 0 }, { status: 200, returnCode: -1 }] });
    const { paymentUrl } = await connector.createPayment(aPayment());
    await press(paymentUrl, "success");
    expect(await hears(3)).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(market.heard).toHaveLength(3);
  });

  it("is told five times at most to a merchant that never takes it", async () => {
    const { connector, press, hears } = await opened({ firstAnswers: Array.from({ length: 20 }, () => ({ status: 500, returnCode: -1 })) });
    const { paymentUrl } = await connector.createPayment(aPayment());
    await press(paymentUrl, "success");
    await hears(5);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(market.heard).toHaveLength(5);
  });

  it("survives a restart of the gateway", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
    const file = join(folder, "books.sqlite");
    const before = await openMarket({ file });
    const { paymentUrl } = await before.connector.createPayment(aPayment());
    await before.press(paymentUrl, "success");
    await before.close();

    const { connector } = await opened({ file });
    expect(await connector.query("T1")).toEqual({ status: "paid", amount: 8_000 });
    rmSync(folder, { recursive: true });
  });
});

describe("the gateway refuses", () => {
  it("a second payment under the same transaction id", async () => {
    const { connector } = await opened();
    await connector.createPayment(aPayment());
    await expect(connector.createPayment(aPayment({ amount: 1 }))).rejects.toThrow(/refused.*02/);
  });

  it.each([
    ["another merchant's id", { ...KEYS, clientId: "commune-2" }],
    ["another merchant's key", { ...KEYS, key1: "of somebody else" }],
  ])("%s, for creating and for asking", async (_what, merchantKeys) => {
    const { connector } = await opened({ merchantKeys });
    await expect(connector.createPayment(aPayment())).rejects.toThrow(/refused.*97/);
    await expect(connector.query("T1")).rejects.toThrow();
  });

  it.each([
    ["no amount", aPayment({ amount: 0 })],
    ["part of a đồng", aPayment({ amount: 0.5 })],
    ["a transaction id with the separator in it", aPayment({ transactionId: "T|1" })],
    ["a transaction id that is too long", aPayment({ transactionId: "T".repeat(21) })],
  ])("%s", async (_what, request) => {
    const { connector } = await opened();
    await expect(connector.createPayment(request)).rejects.toThrow(/refused.*03/);
  });

  it.each(["", "null", "[]", "{", '{"client_id":3}', "x".repeat(70_000)])("the body %.20s, and is still there afterwards", async (body) => {
    const { connector, gatewayUrl } = await opened();
    const response = await fetch(`${gatewayUrl}/create`, { method: "POST", body, headers: { "Content-Type": "application/json" } });
    expect(await response.json()).toEqual({ error: "03", msg: "Malformed message" });
    await expect(connector.createPayment(aPayment())).resolves.toMatchObject({ transactionId: "T1" });
  });
});

describe("the payer's page", () => {
  it("names merchant, dossier, amount and every outcome, and says that it is a sandbox", async () => {
    const { connector, open } = await opened();
    const { paymentUrl } = await connector.createPayment(aPayment());
    const { status, html } = await open(paymentUrl);
    expect(status).toBe(200);
    for (const words of ["MÔI TRƯỜNG THỬ NGHIỆM – không phải tiền thật", "UBND xã Như Thanh", "H56.120-261121-0007", "8.000 đồng", ...Object.values(OUTCOMES).map(({ label }) => label)]) {
      expect(html).toContain(words);
    }
  });

  it("runs no script and sends forms nowhere but here and back to the merchant", async () => {
    const { connector, open, gatewayUrl } = await opened();
    const { paymentUrl } = await connector.createPayment(aPayment({ description: `<script>alert(1)</script> " onload="x` }));
    const { html, headers } = await open(paymentUrl);
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&quot;x");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]+='; form-action 'self' http:\/\/127\.0\.0\.1:\d+; base-uri 'none'; frame-ancestors 'none'$/);
    expect(policy).not.toContain(gatewayUrl);
  });

  it("offers no buttons once it is decided, but the way back", async () => {
    const { connector, press, open } = await opened();
    const { paymentUrl } = await connector.createPayment(aPayment());
    const back = await press(paymentUrl, "cancel");
    const { html } = await open(paymentUrl);
    expect(html).not.toContain("<button");
    expect(html).toContain(`href="${back}"`);
  });

  it("of an unknown transaction is a 404, whatever is pressed", async () => {
    const { open, press, gatewayUrl, heard } = await opened();
    expect((await open(`${gatewayUrl}/pay/T9`)).status).toBe(404);
    expect(await press(`${gatewayUrl}/pay/T9`, "success")).toBeNull();
    expect(heard).toEqual([]);
  });
});
