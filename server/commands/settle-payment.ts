// The gateway says what became of an attempt: through a callback, or asked by us. Told any number of times, it counts once.

import { SYSTEM } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import { applyEvent } from "./apply-event.ts";

/** What the gateway says. The amount is in đồng. */
export interface GatewayWord {
  readonly transactionId: string;
  readonly status: "paid" | "failed" | "cancelled";
  readonly amount: number;
}

/** What came of it. */
export type SettleOutcome = "settled" | "repeated" | "unknownTransaction" | "mismatch" | "retry";

/** Takes the gateway's word in: first the dossier's event, then the attempt's own state, so that a crash between repeats safely. */
export async function settlePayment(services: Services, word: GatewayWord): Promise<SettleOutcome> {
  const attempt = await services.stores.payments.find(word.transactionId);
  if (attempt === undefined) return "unknownTransaction";
  if (attempt.state !== "open") return "repeated";
  if (word.status !== "paid") {
    await services.stores.payments.settle(attempt.transaction, word.status, services.now());
    return "settled";
  }
  if (word.amount !== attempt.amount) {
    services.log.warn({ transaction: attempt.transaction, dossier: attempt.dossier }, "payment_mismatch");
    await services.stores.payments.settle(attempt.transaction, "mismatch", services.now());
    return "mismatch";
  }
  const outcome = await applyEvent(services, {
    dossier: attempt.dossier,
    actor: SYSTEM,
    event: { kind: "reply", effect: attempt.effect, actor: "collectPayment", outcome: "done", output: { transaction: attempt.transaction, amount: word.amount } },
  });
  if (outcome.outcome === "stale" || outcome.outcome === "fenced") return "retry";
  if (outcome.outcome === "refused") services.log.warn({ transaction: attempt.transaction, codes: outcome.violations.map((violation) => violation.code) }, "payment reply refused");
  await services.stores.payments.settle(attempt.transaction, "paid", services.now());
  return "settled";
}
