// What a dossier costs, in whole đồng: a line for each fee that applies, exempt ones too, with the reason.
// Knows no payments and no dossier; the facts say everything.

import { at } from "../facts/pointer.ts";
import { compilePredicate } from "../facts/schema.ts";
import type { Bill, BillLine, Facts, Fee, LocalDate, Predicate, Procedure } from "../model/index.ts";

/** More copies than anybody needs; keeps every amount far below what a number can hold exactly. */
const MOST_TIMES = 10_000;

/**
 * The bill of these facts. `on` decides which fees are in force, `province` whose amounts apply (2 digits). A fee that
 * applies zero times makes no line.
 */
export function assess(procedure: Pick<Procedure, "fees" | "predicates">, facts: Facts, province: string, on: LocalDate): Bill {
  const holds = (predicate: Predicate): boolean => compilePredicate(predicate, procedure.predicates)(facts);
  const lines = procedure.fees
    .filter((fee) => isInForce(fee, on) && (fee.when === undefined || holds(fee.when)))
    .map((fee) => lineOf(fee, { times: timesOf(fee, facts), province, holds }))
    .filter((line) => line.times > 0);
  return { lines, total: lines.reduce((total, line) => total + line.amount, 0) };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Circumstances {
  readonly times: number;
  readonly province: string;
  readonly holds: (predicate: Predicate) => boolean;
}

function isInForce({ effectiveFrom, effectiveTo }: Fee, on: LocalDate): boolean {
  return (effectiveFrom === undefined || effectiveFrom <= on) && (effectiveTo === undefined || on <= effectiveTo);
}

function lineOf(fee: Fee, { times, province, holds }: Circumstances): BillLine {
  const { byProvince = {}, default: everywhere } = fee.amount;
  const unitAmount = Object.hasOwn(byProvince, province) ? (byProvince[province] ?? everywhere) : everywhere;
  const exemption = fee.exemptions.find(({ when }) => holds(when));
  const line = { fee: fee.id, unitAmount, times };
  return exemption === undefined ? { ...line, amount: unitAmount * times } : { ...line, amount: 0, exemption: exemption.id };
}

/** How often a fee applies. A count nobody gave, or that is no count, is none. */
function timesOf(fee: Fee, facts: Facts): number {
  if (fee.times === undefined) return 1;
  const times = at(facts, fee.times);
  return typeof times === "number" && Number.isInteger(times) && times > 0 ? Math.min(times, MOST_TIMES) : 0;
}
