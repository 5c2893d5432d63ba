// Waits for the outstanding fees to be paid at the gateway. Only the exact amount settles them (faults P04); any other
// money that came is booked all the same, to be refunded or settled by hand. A failed attempt is not the end of waiting:
// the citizen may try again, and `onError` comes only when collecting has become impossible.

import { balanceOf } from "../../fees/index.ts";
import type { Payment } from "../../model/index.ts";
import type { OutsideActor } from "../scope.ts";

export const collectPayment: OutsideActor = {
  name: "collectPayment",
  label: { vi: "Chờ thanh toán trực tuyến", en: "Wait for online payment" },
  params: { type: "object", properties: {}, additionalProperties: false },
  request: (_params, { dossier }) => ({ amount: balanceOf(dossier).outstanding, dossierCode: dossier.code, payer: dossier.owner.name }),
  settle(output, { dossier, at }) {
    const transaction = String(output["transaction"]);
    const amount = Number(output["amount"]);
    if (!Number.isSafeInteger(amount) || amount <= 0 || dossier.payments.some((payment) => payment.transaction === transaction)) return undefined;
    const { outstanding } = balanceOf(dossier);
    const applied = amount === outstanding && dossier.machine.status !== "done";
    const payment: Payment = { transaction, amount, at, method: "online", applied };
    return { changes: [{ type: "paid", payment }], fulfils: applied };
  },
};
