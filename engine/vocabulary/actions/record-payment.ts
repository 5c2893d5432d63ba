// Money taken at the counter or brought by the postman: settles what is outstanding, exactly.

import type { Action } from "../scope.ts";

export const recordPayment: Action = {
  name: "recordPayment",
  label: { vi: "Ghi nhận đã thu phí", en: "Record a payment taken" },
  params: { type: "object", properties: {}, additionalProperties: false },
  perform(_params, { facts, dossier, seq, at }) {
    if (facts.fees.outstanding === 0) return {};
    const payment = { transaction: `${dossier.code}/PT-${seq}`, amount: facts.fees.outstanding, at, method: "cash" } as const;
    return { changes: [{ type: "paid", payment }] };
  },
};
