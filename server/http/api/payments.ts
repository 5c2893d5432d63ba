// The gateway's callback, and the way to the gateway's page. A browser's return never counts as payment (faults P04).

import express from "express";
import { z } from "zod";
import { settlePayment } from "../../commands/settle-payment.ts";
import { startPayment } from "../../commands/start-payment.ts";
import { route, type Route } from "./route.ts";
import { id } from "./shapes.ts";
import { visible } from "./dossiers.ts";

/** Where the gateway calls back. */
export const CALLBACK_PATH = "/api/payments/callback";

/** The callback's signature is over the raw bytes, so they are kept raw. */
export const rawCallback = express.raw({ type: () => true, limit: "64kb" });

/** Routes of payments. */
export function paymentRoutes(): readonly Route[] {
  return [
    route({
      method: "post",
      path: CALLBACK_PATH,
      summary: "Callback of the payment gateway, HMAC-signed; answers `return_code` 0 once taken in, any number of times",
      tag: "payments",
      access: "gateway",
      answers: { 200: z.object({ return_code: z.number().int(), return_msg: z.string() }) },
      problems: ["bad_signature", "malformed"],
      async handle({ services, request }) {
        const raw: unknown = request.body;
        const verdict = services.payment.verifyCallback(Buffer.isBuffer(raw) ? raw : Buffer.alloc(0));
        if (!verdict.ok) {
          services.log.warn({ code: verdict.code }, "payment callback refused");
          return { problem: verdict.code };
        }
        const outcome = await settlePayment(services, verdict);
        return { status: 200, body: REPLIES[outcome] };
      },
    }),
    route({
      method: "post",
      path: "/api/dossiers/{id}/payments",
      summary: "Start paying: the address of the gateway's page",
      tag: "payments",
      access: "signedIn",
      params: z.object({ id }),
      answers: { 200: z.object({ url: z.string(), amount: z.number().int() }) },
      problems: ["not_found", "conflict", "not_signed_in", "csrf"],
      async handle(call) {
        const stored = await visible(call, call.params.id);
        if (stored === undefined) return { problem: "not_found" };
        const attempt = await startPayment(call.services, stored.dossier);
        return attempt === undefined ? { problem: "conflict", extra: { detail: "Nothing is to be paid now" } } : { status: 200, body: { url: attempt.url, amount: attempt.amount } };
      },
    }),
  ];
}

const REPLIES = {
  settled: { return_code: 0, return_msg: "OK" },
  repeated: { return_code: 0, return_msg: "Already confirmed" },
  mismatch: { return_code: 0, return_msg: "Amount differs; kept for review" },
  unknownTransaction: { return_code: -1, return_msg: "Unknown transaction" },
  retry: { return_code: -1, return_msg: "Try again" },
} as const;
