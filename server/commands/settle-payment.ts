// The gateway says what became of an attempt: through a callback, or asked by us. Told any number of times, it counts once.
// Money that came is always booked on its dossier, also late or in a wrong amount; what it settles the engine decides.

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
  const { payments } = services.stores;
  const attempt = await payments.find(word.transactionId);
  if (attempt === undefined) return "unknownTransaction";
  if (attempt.state === "paid" || attempt.state === "mismatch") return "repeated";
  if (word.status !== "paid") return (await payments.settle(attempt.transaction, word.status, services.now())) ? "settled" : "repeated";

  const output = { transaction: attempt.transaction, amount: word.amount };
  const outcome = await applyEvent(services, { dossier: attempt.dossier, actor: SYSTEM, event: { kind: "reply", effect: attempt.effect, actor: "collectPayment", outcome: "done", output } });
  if (outcome.outcome === "stale" || outcome.outcome === "fenced") return "retry";
  // Refused is what was booked before: the crash came between the two writes.
  const isExact = word.amount === attempt.amount;
  if (!isExact) services.log.warn({ transaction: attempt.transaction, dossier: attempt.dossier }, "payment_mismatch");
  await payments.settle(attempt.transaction, isExact ? "paid" : "mismatch", services.now());
  return isExact ? "settled" : "mismatch";
}
