// A way to pay an awaited bill: the open attempt at the gateway, or a new one.

import type { Awaited, Dossier } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { PaymentAttempt } from "../stores/store.ts";

/** The collection a dossier waits for, if any. */
export function awaitedPayment(dossier: Dossier): Awaited | undefined {
  return dossier.awaiting.find((awaited) => awaited.actor === "collectPayment");
}

/** What is still owed, in đồng. */
export function outstanding(dossier: Dossier): number {
  return dossier.bill.total - dossier.payments.reduce((sum, payment) => sum + payment.amount, 0);
}

/** The attempt to pay with: the one that is open, else a new one at the gateway. Undefined when nothing is awaited. */
export async function startPayment(services: Services, dossier: Dossier): Promise<PaymentAttempt | undefined> {
  const awaited = awaitedPayment(dossier);
  if (awaited === undefined) return undefined;
  const attempts = await services.stores.payments.ofEffect(awaited.effect);
  const open = attempts.find((attempt) => attempt.state === "open");
  if (open !== undefined) return open;

  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const amount = outstanding(dossier);
  const created = await services.payment.createPayment({
    // 20 characters at most on the national platform.
    transactionId: services.newId().replaceAll("-", "").slice(0, 20),
    amount,
    dossierCode: dossier.code,
    procedureCode: compiled.procedure.code,
    procedureName: compiled.procedure.name.vi,
    payerName: dossier.owner.name,
    description: `Phí, lệ phí hồ sơ ${dossier.code}`,
    returnPath: `/ho-so/${dossier.id}/thanh-toan/ket-qua`,
  });
  const attempt: PaymentAttempt = {
    transaction: created.transactionId,
    dossier: dossier.id,
    effect: awaited.effect,
    amount,
    url: created.paymentUrl,
    state: "open",
    createdAt: services.now(),
  };
  await services.stores.payments.create(attempt);
  return attempt;
}
