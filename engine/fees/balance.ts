// What is owed and what has been paid. The one place that adds money up.

import type { Dossier, Facts } from "../model/index.ts";

/** The balance of a dossier in đồng. Only payments that count towards the bill are paid; what was never billed is not owed. */
export function balanceOf({ bill, payments }: Pick<Dossier, "bill" | "payments">): Facts["fees"] {
  return balance(
    bill?.total ?? 0,
    payments.reduce((paid, { applied, amount }) => paid + (applied ? amount : 0), 0),
  );
}

/** A total against what was paid. */
export function balance(total: number, paid: number): Facts["fees"] {
  return { total, paid, outstanding: Math.max(0, total - paid), settled: paid >= total };
}
