// SANDBOX of the national payment platform: speaks its protocol over real HTTP, with a page where the payer chooses what
// happens. No money moves. Mounted on a path or a port of its own; the server only ever talks to it through the client.

import express, { Router, type ErrorRequestHandler, type Response } from "express";
import { postJson } from "./exchange.ts";
import { createMessage, GATEWAY_STATUS, isSignature, queryMessage, signCreate, signQuery, signStatus, type MerchantKeys, type StatusMessage } from "./protocol.ts";
import { OUTCOMES, pageHeaders, payerPage, type Outcome } from "./sandbox-page.ts";
import type { SandboxStore, SandboxTransaction } from "./sandbox-store.ts";

/** What the sandbox is set up with. */
export interface PaymentSandboxOptions extends MerchantKeys {
  /** Address of the router as browsers see it. */
  readonly url: string;
  readonly callbackUrl: string;
  readonly store: SandboxStore;
  /** Whom the payer sees as the one who collects. */
  readonly merchantName?: string;
  /** How late a late callback comes. */
  readonly lateMs?: number;
  /** Pause after the first callback that was not taken; each next one is as much longer. */
  readonly retryMs?: number;
}

/** The gateway as a router: `/create`, `/query`, `/pay/{id}`. */
export function paymentSandbox(options: PaymentSandboxOptions): Router {
  const { clientId, key1, url, store, merchantName = options.clientId } = options;
  const router = Router();
  router.use(express.json({ limit: "64kb" }), express.urlencoded({ extended: false, limit: "4kb" }));

  router.post("/create", (request, response) => {
    const read = createMessage.safeParse(request.body);
    if (!read.success) return void refuse(response, "malformed");
    const message = read.data;
    if (message.client_id !== clientId || !isSignature(message.check_sum, signCreate(message, key1))) return void refuse(response, "badSignature");
    const { transaction_id: id, trans_amount: amount, return_url: returnUrl, description, bill_info: bill } = message;
    const isNew = store.create({ id, amount, returnUrl, dossierCode: bill.MaHoSo, procedureName: bill.TenTTHC, description });
    if (!isNew) return void refuse(response, "duplicate");
    response.json({ error: "0", msg: "OK", payment_url: `${url}/pay/${id}` });
  });

  router.post("/query", (request, response) => {
    const read = queryMessage.safeParse(request.body);
    if (!read.success) return void refuse(response, "malformed");
    const message = read.data;
    if (message.client_id !== clientId || !isSignature(message.check_sum, signQuery(message, key1))) return void refuse(response, "badSignature");
    const found = store.find(message.transaction_id);
    if (found === undefined) return void refuse(response, "unknown");
    response.json(wordOn({ ...found, status: Date.now() < found.knownFrom ? GATEWAY_STATUS.pending : found.status }, options));
  });

  router.get("/pay/:id", (request, response) => {
    const found = store.find(request.params.id);
    response.status(found === undefined ? 404 : 200).set(pageHeaders(found)).type("html").send(payerPage(found, merchantName));
  });

  router.post("/pay/:id", async (request, response) => {
    const found = store.find(request.params.id);
    const outcome = outcomeOf(request.body);
    if (found === undefined || outcome === undefined) return void response.status(404).set(pageHeaders(undefined)).type("html").send(payerPage(undefined, merchantName));
    await settle(options, found, outcome);
    response.set(pageHeaders(found)).redirect(303, found.returnUrl);
  });
  router.use(unreadable);
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

const REFUSALS = {
  unknown: { error: "01", msg: "Unknown transaction" },
  duplicate: { error: "02", msg: "Duplicate transaction_id" },
  malformed: { error: "03", msg: "Malformed message" },
  badSignature: { error: "97", msg: "Invalid check_sum" },
} as const;

const LATE_MS = 5_000;
const CALLBACK_TRIES = 5;
const CALLBACK_RETRY_MS = 1_000;
const CALLBACK_LIMITS = { timeoutMs: 5_000, bytes: 64 * 1024 };

function refuse(response: Response, why: keyof typeof REFUSALS): void {
  response.json(REFUSALS[why]);
}

const unreadable: ErrorRequestHandler = (_error: unknown, _request, response, next) => (response.headersSent ? next(_error) : refuse(response.status(400), "malformed"));

function outcomeOf(body: unknown): Outcome | undefined {
  const given = typeof body === "object" && body !== null && "outcome" in body ? body.outcome : undefined;
  return (Object.keys(OUTCOMES) as Outcome[]).find((outcome) => outcome === given);
}

/** Decides a transaction that is still open and tells the merchant. A second press of a button decides nothing. */
async function settle(options: PaymentSandboxOptions, { id }: SandboxTransaction, outcome: Outcome): Promise<void> {
  const { store, lateMs = LATE_MS } = options;
  const delay = outcome === "late" ? lateMs : 0;
  if (!store.settle(id, OUTCOMES[outcome].status, Date.now() + delay)) return;
  const settled = store.find(id);
  if (settled === undefined) return;
  if (delay > 0) {
    setTimeout(() => void tell(options, settled, 1), delay).unref();
    return;
  }
  await tell(options, settled, 1);
  if (outcome === "twice") await tell(options, settled, 1);
}

/** Posts the signed word. One the merchant does not take is repeated a few times, without the payer waiting for it. */
async function tell(options: PaymentSandboxOptions, transaction: SandboxTransaction, attempt: number): Promise<void> {
  if (await isTaken(options.callbackUrl, wordOn(transaction, options))) return;
  if (attempt < CALLBACK_TRIES) setTimeout(() => void tell(options, transaction, attempt + 1), (options.retryMs ?? CALLBACK_RETRY_MS) * attempt).unref();
}

async function isTaken(callbackUrl: string, word: StatusMessage): Promise<boolean> {
  try {
    const reply = await postJson(callbackUrl, word, CALLBACK_LIMITS);
    return typeof reply === "object" && reply !== null && "return_code" in reply && reply.return_code === 0;
  } catch {
    return false; // The merchant is down or refuses: that is what repeating is for.
  }
}

function wordOn({ id, amount, status }: SandboxTransaction, { clientId, key2 }: Pick<MerchantKeys, "clientId" | "key2">): StatusMessage {
  const word = { transaction_id: id, client_id: clientId, trans_amount: amount, currency: "VND", status };
  return { ...word, check_sum: signStatus(word, key2) };
}
