// What a dossier costs and what has been paid, in whole đồng.

import type { Fee, Procedure } from "../law.ts";
import { own, type Table } from "../record.ts";
import { holds } from "./conditions.ts";
import { lookAt } from "./pointer.ts";

/** What is owed, as the log keeps it. */
export interface Bill {
  readonly lines: readonly Table[];
  readonly total: number;
}

/** Money received, as far as it matters here. */
export interface Paid {
  readonly amount: number;
  readonly applied: boolean;
}

/** What stands on one side and on the other. */
export interface Balance {
  readonly total: number;
  readonly paid: number;
  readonly outstanding: number;
  readonly settled: boolean;
}

/** No fee is counted more often than this. */
const MOST_TIMES = 10_000;

/** The bill of these facts on a day, with a province's own amounts. */
export function billFor(procedure: Procedure, facts: Table, { province, on }: { readonly province: string; readonly on: string }): Bill {
  const inForce = procedure.fees.filter(({ effectiveFrom = "", effectiveTo = "9999-12-31" }) => effectiveFrom <= on && on <= effectiveTo);
  const lines = inForce
    .filter(({ when }) => when === undefined || holds(when, procedure, facts))
    .flatMap((fee) => {
      const times = timesOf(fee, facts);
      const unitAmount = own(fee.amount.byProvince, province) ?? fee.amount.default;
      const exemption = fee.exemptions.find(({ when }) => holds(when, procedure, facts))?.id;
      const line = { fee: fee.id, unitAmount, times, amount: exemption === undefined ? unitAmount * times : 0 };
      return times === 0 ? [] : [exemption === undefined ? line : { ...line, exemption }];
    });
  return { lines, total: lines.reduce((total, { amount }) => total + amount, 0) };
}

/** A total against what was paid; money that does not count towards the bill is not paid. */
export function balanceOf(total: number, payments: readonly Paid[]): Balance {
  const paid = payments.filter(({ applied }) => applied).reduce((sum, { amount }) => sum + amount, 0);
  return { total, paid, outstanding: Math.max(0, total - paid), settled: paid >= total };
}

// ---------------------------------------------------------------------------------------------------------------------

function timesOf({ times: pointer }: Fee, facts: Table): number {
  if (pointer === undefined) return 1;
  const times = lookAt(facts, pointer);
  return typeof times === "number" && Number.isInteger(times) && times > 0 ? Math.min(times, MOST_TIMES) : 0;
}
