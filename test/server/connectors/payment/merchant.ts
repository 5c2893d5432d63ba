// A merchant and the sandbox gateway on loopback, each on a port of its own, talking real HTTP.

import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { paymentClient } from "../../../../server/connectors/payment/client.ts";
import type { CallbackVerdict, PaymentConnector, PaymentRequest } from "../../../../server/connectors/payment/connector.ts";
import type { MerchantKeys } from "../../../../server/connectors/payment/protocol.ts";
import { paymentSandbox } from "../../../../server/connectors/payment/sandbox.ts";
import { openSandboxStore } from "../../../../server/connectors/payment/sandbox-store.ts";
import type { Outcome } from "../../../../server/connectors/payment/sandbox-page.ts";

export const KEYS: MerchantKeys = { clientId: "commune-1", key1: "what we sign with", key2: "what the gateway signs with" };

/** A payment of 8.000 đồng, changed where the test says so. */
export function aPayment(changes: Partial<PaymentRequest> = {}): PaymentRequest {
  return {
    transactionId: "T1",
    amount: 8_000,
    dossierCode: "H56.120-261121-0007",
    procedureCode: "1.000656",
    procedureName: "Đăng ký khai tử",
    payerName: "Lê Văn Hùng",
    description: "Phí, lệ phí hồ sơ H56.120-261121-0007",
    returnPath: "/ho-so/1/thanh-toan/ket-qua",
    ...changes,
  };
}

/** A callback as the merchant received it, and what the client made of it. */
export interface Heard {
  readonly body: Buffer;
  readonly verdict: CallbackVerdict;
}

/** The two parties. */
export interface Market {
  readonly connector: PaymentConnector;
  readonly gatewayUrl: string;
  readonly heard: readonly Heard[];
  /** The payer opens the page. */
  open(url: string): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }>;
  /** The payer presses a button; where the browser is sent. */
  press(url: string, outcome: Outcome): Promise<string | null>;
  /** Waits until this many callbacks have come. */
  hears(count: number): Promise<readonly Heard[]>;
  close(): Promise<void>;
}

/** How the merchant answers, and who signs. */
export interface MarketOptions {
  readonly lateMs?: number;
  /** Answers to the first callbacks; after them the merchant takes everything. */
  readonly firstAnswers?: readonly { readonly status: number; readonly returnCode: number }[];
  readonly merchantKeys?: MerchantKeys;
  readonly file?: string;
}

/** Opens both ports. */
export async function openMarket({ lateMs = 5_000, firstAnswers = [], merchantKeys = KEYS, file = ":memory:" }: MarketOptions = {}): Promise<Market> {
  const heard: Heard[] = [];
  const merchant = express();
  const merchantServer = await listening(merchant);
  const store = openSandboxStore(file);
  const gateway = express();
  const gatewayServer = await listening(gateway);
  const gatewayUrl = addressOf(gatewayServer);
  gateway.use(paymentSandbox({ ...KEYS, url: gatewayUrl, callbackUrl: `${addressOf(merchantServer)}/callback`, store, merchantName: "UBND xã Như Thanh", lateMs, retryMs: 5 }));
  const connector = paymentClient({ ...merchantKeys, gatewayUrl, publicUrl: addressOf(merchantServer) });
  merchant.post("/callback", express.raw({ type: () => true }), (request, response) => {
    const body = request.body as Buffer;
    const answer = firstAnswers[heard.length] ?? { status: 200, returnCode: 0 };
    heard.push({ body, verdict: connector.verifyCallback(body) });
    response.status(answer.status).json({ return_code: answer.returnCode, return_msg: "" });
  });
  return {
    connector,
    gatewayUrl,
    heard,
    async open(url) {
      const response = await fetch(url);
      return { status: response.status, html: await response.text(), headers: response.headers };
    },
    async press(url, outcome) {
      const response = await fetch(url, { method: "POST", body: new URLSearchParams({ outcome }), redirect: "manual" });
      await response.text();
      return response.headers.get("location");
    },
    async hears(count) {
      for (let wait = 0; heard.length < count && wait < 300; wait += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      return heard;
    },
    async close() {
      await Promise.all([merchantServer, gatewayServer].map(closed));
      store.close();
    },
  };
}

/** A server on a free port of loopback. */
export async function listening(handler: RequestListener): Promise<Server> {
  const server = createServer(handler);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
