// A way to pay an awaited bill: the open attempt at the gateway, or a new one. The attempt is kept before the gateway hears
// of it and its number follows from what it is for, so that two clicks make one attempt and a crash loses none.

import { balanceOf } from "../../engine/fees/index.ts";
import type { Awaited, Dossier } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { PaymentAttempt } from "../stores/store.ts";
import { sha256 } from "./hash.ts";

/** An attempt that can be paid. */
export type PayableAttempt = PaymentAttempt & { readonly url: string };

/** The collection a dossier waits for, if any. */
export function awaitedPayment(dossier: Dossier): Awaited | undefined {
  return dossier.awaiting.find((awaited) => awaited.actor === "collectPayment");
}

/** The attempt to send the citizen to; undefined when nothing is awaited. Throws when the gateway does not answer. */
export async function startPayment(services: Services, dossier: Dossier): Promise<PayableAttempt | undefined> {
  const awaited = awaitedPayment(dossier);
  if (awaited === undefined) return undefined;
  const attempts = await services.stores.payments.ofEffect(awaited.effect);
  const open = attempts.find((attempt) => attempt.state === "open");
  if (isPayable(open)) return open;

  const attempt = await services.stores.payments.create({
    // 20 characters at most on the national platform.
    transaction: sha256(`${awaited.effect}\n${attempts.length - (open === undefined ? 0 : 1)}`).slice(0, 20),
    dossier: dossier.id,
    effect: awaited.effect,
    amount: balanceOf(dossier).outstanding,
    state: "open",
    createdAt: services.now(),
  });
  return isPayable(attempt) ? attempt : locate(services, dossier, attempt);
}

// ---------------------------------------------------------------------------------------------------------------------

function isPayable(attempt: PaymentAttempt | undefined): attempt is PayableAttempt {
  return attempt?.state === "open" && attempt.url !== undefined;
}

/** Tells the gateway of the attempt and keeps where it is paid. */
async function locate(services: Services, dossier: Dossier, attempt: PaymentAttempt): Promise<PayableAttempt> {
  const { payments } = services.stores;
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  try {
    const { paymentUrl } = await services.payment.createPayment({
      transactionId: attempt.transaction,
      amount: attempt.amount,
      dossierCode: dossier.code,
      procedureCode: compiled.procedure.code,
      procedureName: compiled.procedure.name.vi,
      payerName: dossier.owner.name,
      description: `Phí, lệ phí hồ sơ ${dossier.code}`,
      returnPath: `/ho-so/${dossier.id}/thanh-toan/ket-qua`,
    });
    await payments.located(attempt.transaction, paymentUrl);
    return { ...attempt, url: paymentUrl };
  } catch (error) {
    // The other click of two was first, and the gateway takes a number once.
    const now = await payments.find(attempt.transaction);
    if (isPayable(now)) return now;
    // Told before a crash, or not reached: nobody has this attempt's address, so it is given up and the next one is new.
    await payments.settle(attempt.transaction, "failed", services.now());
    throw error;
  }
}
