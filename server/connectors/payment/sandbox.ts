// SANDBOX of the national payment platform: speaks its protocol over real HTTP, with a page where the payer chooses what
// happens. No money moves. Mounted on its own path; the server only ever talks to it through the client.

import express, { Router } from "express";
import { GATEWAY_STATUS, isSignature, signCreate, signQuery, signStatus, type CreateMessage, type MerchantKeys, type QueryMessage } from "./protocol.ts";
import { payerPage } from "./sandbox-page.ts";
import type { SandboxStore, SandboxTransaction } from "./sandbox-store.ts";

/** What the sandbox is set up with. */
export interface PaymentSandboxOptions extends MerchantKeys {
  /** Address of the router as browsers see it. */
  readonly url: string;
  readonly callbackUrl: string;
  readonly store: SandboxStore;
  /** How late a late callback comes. */
  readonly lateMs?: number;
}

/** What the payer can choose. */
export const OUTCOMES = ["success", "cancel", "fail", "late", "twice"] as const;
type Outcome = (typeof OUTCOMES)[number];

const CALLBACK_TRIES = 5;
const CALLBACK_RETRY_MS = 1_000;

/** The gateway as a router: `/create`, `/query`, `/pay/{id}`. */
export function paymentSandbox(options: PaymentSandboxOptions): Router {
  const { clientId, key1, key2, url, store } = options;
  const router = Router();
  router.use(express.json({ limit: "64kb" }), express.urlencoded({ extended: false, limit: "4kb" }));

  router.post("/create", (request, response) => {
    const message = request.body as CreateMessage;
    if (message.client_id !== clientId || !isSignature(message.check_sum, signCreate(message, key1))) return void response.json({ error: "97", msg: "Invalid check_sum" });
    if (!Number.isSafeInteger(message.trans_amount) || message.trans_amount <= 0) return void response.json({ error: "03", msg: "Invalid amount" });
    const { transaction_id: id, trans_amount: amount, return_url: returnUrl, bill_info: bill } = message;
    const isNew = store.create({ id, amount, returnUrl, dossierCode: bill.MaHoSo, description: bill.NoiDungThanhToan, status: GATEWAY_STATUS.pending });
    if (!isNew) return void response.json({ error: "02", msg: "Duplicate transaction_id" });
    response.json({ error: "0", msg: "OK", payment_url: `${url}/pay/${id}` });
  });

  router.post("/query", (request, response) => {
    const message = request.body as QueryMessage;
    const found = store.find(String(message.transaction_id));
    if (message.client_id !== clientId || !isSignature(message.check_sum, signQuery(message, key1))) return void response.json({ error: "97", msg: "Invalid check_sum" });
    if (found === undefined) return void response.json({ error: "01", msg: "Unknown transaction" });
    response.json(statusMessage(found, { clientId, key2 }));
  });

  router.get("/pay/:id", (request, response) => {
    const found = store.find(request.params.id);
    response.status(found === undefined ? 404 : 200).type("html").send(payerPage(found));
  });

  router.post("/pay/:id", async (request, response) => {
    const found = store.find(request.params.id);
    const outcome = OUTCOMES.find((candidate) => candidate === (request.body as { readonly outcome?: unknown }).outcome);
    if (found === undefined || outcome === undefined) return void response.status(404).type("html").send(payerPage(undefined));
    if (found.status === GATEWAY_STATUS.pending) await settle(options, found, outcome);
    response.redirect(303, found.returnUrl);
  });
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

const STATUS_OF: { readonly [outcome in Outcome]: number } = {
  success: GATEWAY_STATUS.paid,
  late: GATEWAY_STATUS.paid,
  twice: GATEWAY_STATUS.paid,
  cancel: GATEWAY_STATUS.cancelled,
  fail: GATEWAY_STATUS.failed,
};

async function settle(options: PaymentSandboxOptions, transaction: SandboxTransaction, outcome: Outcome): Promise<void> {
  const settled = { ...transaction, status: STATUS_OF[outcome] };
  if (outcome === "late") {
    // The gateway itself does not know yet: a query in between says pending.
    setTimeout(() => {
      options.store.settle(settled.id, settled.status);
      void callBack(options, settled);
    }, options.lateMs ?? 5_000).unref();
    return;
  }
  options.store.settle(settled.id, settled.status);
  await callBack(options, settled);
  if (outcome === "twice") await callBack(options, settled);
}

/** Posts the signed word until the merchant says it has it, a few times. */
async function callBack(options: PaymentSandboxOptions, transaction: SandboxTransaction): Promise<void> {
  const body = JSON.stringify(statusMessage(transaction, options));
  for (let attempt = 1; attempt <= CALLBACK_TRIES; attempt += 1) {
    try {
      const response = await fetch(options.callbackUrl, { method: "POST", headers: { "Content-Type": "application/json" }, body, signal: AbortSignal.timeout(5_000) });
      const reply = (await response.json()) as { readonly return_code?: number };
      if (reply.return_code === 0) return;
    } catch {
      // The merchant is down: that is what retries are for.
    }
    await new Promise((resolve) => setTimeout(resolve, CALLBACK_RETRY_MS * attempt).unref());
  }
}

function statusMessage({ id, amount, status }: SandboxTransaction, { clientId, key2 }: Pick<MerchantKeys, "clientId" | "key2">) {
  const message = { transaction_id: id, client_id: clientId, trans_amount: amount, currency: "VND", status } as const;
  return { ...message, check_sum: signStatus(message, key2) };
}
