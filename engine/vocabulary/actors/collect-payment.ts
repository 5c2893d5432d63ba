// Waits for the outstanding fees to be paid at the gateway. Only the exact amount settles them (faults P04).

import type { Change, Dossier, Instant, JsonObject } from "../../model/index.ts";
import type { OutsideActor } from "../scope.ts";

export const collectPayment: OutsideActor = {
  name: "collectPayment",
  label: { vi: "Chờ thanh toán trực tuyến", en: "Wait for online payment" },
  params: { type: "object", properties: {}, additionalProperties: false },
  request: (_params, { facts, dossier }) => ({ amount: facts.fees.outstanding, dossierCode: dossier.code, payer: dossier.owner.name }),
  settle(output, { dossier, at }) {
    const paid = dossier.payments.reduce((sum, payment) => sum + payment.amount, 0);
    const outstanding = dossier.bill.total - paid;
    if (output["amount"] !== outstanding) {
      return { violations: [{ code: "amount_mismatch", params: { expected: outstanding, received: Number(output["amount"] ?? 0) } }] };
    }
    return { changes: [received(output, at)] };
  },
  settleLate(output, { dossier, at }) {
    if (isKnown(output, dossier)) return undefined;
    const change = received(output, at);
    return [{ ...change, payment: { ...change.payment, late: true } }];
  },
};

function received(output: JsonObject, at: Instant): Extract<Change, { type: "paid" }> {
  return { type: "paid", payment: { transaction: String(output["transaction"]), amount: Number(output["amount"]), at, method: "online" } };
}

function isKnown(output: JsonObject, dossier: Dossier): boolean {
  return dossier.payments.some((payment) => payment.transaction === output["transaction"]);
}
