// Money taken at the counter or brought by the postman: settles what is outstanding, exactly.

import { balanceOf } from "../../fees/index.ts";
import type { Action } from "../scope.ts";

export const recordPayment: Action = {
  name: "recordPayment",
  label: { vi: "Ghi nhận đã thu phí", en: "Record a payment taken" },
  params: { type: "object", properties: {}, additionalProperties: false },
  perform(_params, { dossier, seq, at }) {
    const { outstanding } = balanceOf(dossier);
    if (outstanding === 0) return {};
    const payment = { transaction: `${dossier.code}/PT-${seq}`, amount: outstanding, at, method: "cash", applied: true } as const;
    return { changes: [{ type: "paid", payment }] };
  },
};
