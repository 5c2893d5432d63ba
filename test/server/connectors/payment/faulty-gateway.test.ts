// A gateway that is down, slow, huge, redirecting or talking nonsense never hangs us and is never believed (faults P05).

import type { RequestListener, Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { paymentClient } from "../../../../server/connectors/payment/client.ts";
import { GATEWAY_STATUS, signStatus } from "../../../../server/connectors/payment/protocol.ts";
import { addressOf, aPayment, closed, KEYS, listening } from "./merchant.ts";

let gateway: Server;
afterEach(() => closed(gateway));

async function connectorTo(handler: RequestListener, limits = { timeoutMs: 10_000, bytes: 1024 * 1024 }) {
  gateway = await listening(handler);
  return paymentClient({ ...KEYS, gatewayUrl: addressOf(gateway), publicUrl: "http://merchant.example", limits });
}

const answering = (body: unknown, status = 200): RequestListener => (_request, response) => void response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
const word = { transaction_id: "T1", client_id: KEYS.clientId, trans_amount: 8_000, currency: "VND", status: GATEWAY_STATUS.paid };

describe("creating a payment fails", () => {
  it.each([
    ["does not answer in time", (() => undefined) satisfies RequestListener, /timeout/i],
    ["stops in the middle", ((_request, response) => void response.writeHead(200).write('{"error":')) satisfies RequestListener, /timeout/i],
    ["answers 500", answering({ error: "0", payment_url: "http://gateway.example/pay" }, 500), /500/],
    ["answers no JSON", ((_request, response) => void response.end("<html>")) satisfies RequestListener, /JSON/],
    ["answers null", answering(null), /./],
    ["gives no address", answering({ error: "0" }), /refused/],
    ["gives an address that is a script", answering({ error: "0", payment_url: "javascript:alert(1)" }), /payment_url/],
    ["redirects", ((_request, response) => void response.writeHead(302, { Location: "http://127.0.0.1:9/" }).end()) satisfies RequestListener, /fetch failed|redirect/],
  ])("when the gateway %s", async (_how, handler, message) => {
    const connector = await connectorTo(handler, { timeoutMs: 200, bytes: 1024 * 1024 });
    await expect(connector.createPayment(aPayment())).rejects.toThrow(message);
  });

  it("when the answer never ends, long before it fills the memory", async () => {
    let sent = 0;
    const connector = await connectorTo((_request, response) => {
      const block = Buffer.alloc(64 * 1024, 0x20);
      const pour = (): void => {
        while (!response.destroyed && response.write(block)) sent += block.length;
      };
      response.on("drain", pour);
      pour();
    });
    await expect(connector.createPayment(aPayment())).rejects.toThrow(/larger than 1048576 bytes/);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it("when nobody is there", async () => {
    const connector = await connectorTo(answering({}));
    await closed(gateway);
    await expect(connector.createPayment(aPayment())).rejects.toThrow();
  });
});

describe("the answer to a query is not believed", () => {
  it.each([
    ["unsigned", { ...word, check_sum: "" }],
    ["unsigned and pending", { ...word, status: GATEWAY_STATUS.pending, check_sum: "" }],
    ["about another transaction", { ...word, transaction_id: "T2", check_sum: signStatus({ ...word, transaction_id: "T2" }, KEYS.key2) }],
    ["signed by another", { ...word, check_sum: signStatus(word, "another key") }],
    ["no status at all", { error: "01", msg: "Unknown transaction" }],
  ])("when it is %s", async (_how, answer) => {
    const connector = await connectorTo(answering(answer));
    await expect(connector.query("T1")).rejects.toThrow(/not to be believed/);
  });
});
