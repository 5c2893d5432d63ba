// Asks the gateway about attempts whose callback has not come: a lost callback must not strand a citizen who paid.

import { settlePayment } from "../commands/settle-payment.ts";
import type { Services } from "../services.ts";

const PATIENCE_MS = 30_000;
const BATCH = 20;

/** Settles attempts the gateway has decided on. Returns how many were asked about. */
export async function settleOpenPayments(services: Services): Promise<number> {
  const before = new Date(Date.parse(services.now()) - PATIENCE_MS).toISOString();
  const open = await services.stores.payments.open(before, BATCH);
  for (const attempt of open) {
    try {
      const status = await services.payment.query(attempt.transaction);
      if (status.status !== "pending") await settlePayment(services, { transactionId: attempt.transaction, status: status.status, amount: status.amount });
    } catch (error) {
      services.log.warn({ transaction: attempt.transaction, reason: String(error) }, "gateway did not answer the query");
    }
  }
  return open.length;
}
