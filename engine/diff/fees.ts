// Differences in fees and charges: amounts, conditions, exemptions.

import { factName } from "../card/fact-name.ts";
import { orElse } from "../card/or-else.ts";
import { plain } from "../card/say.ts";
import { FEE_KIND, word } from "../card/words.ts";
import { dateText, moneyText } from "../forms/index.ts";
import type { Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { basisOf, beforeAfter, just, nameIn, noteOf, reworded } from "./common.ts";
import { type Compare, type Found, listed, members, own, table } from "./compare.ts";
import { asItStands, type Side, type Sides, whenText } from "./sides.ts";

/** `procedure.fees`. */
export function compareFees(sides: Sides): Compare {
  return (pair) =>
    listed(pair, "id", {
      added: (one, id) => [change("feeAdded", one, { fee: nameIn(one, "label", id), amount: money(own(own(one.after, "amount"), "default")), when: whenText(own(one.after, "when"), sides.after) })],
      removed: (one, id) => [change("feeRemoved", one, { fee: nameIn(one, "label", id), amount: money(own(own(one.before, "amount"), "default")) })],
      changed: changedFee(sides),
      reordered: just("reordered", { what: { vi: "Phí, lệ phí", en: "Fees" } }),
    });
}

// ---------------------------------------------------------------------------------------------------------------------

function changedFee(sides: Sides): (pair: Pair, id: string) => Found {
  const { before, after } = sides;
  return (pair, id) => {
    const fee = nameIn(pair, "label", id);
    const period = (bound: LocalizedText): Compare => beforeAfter("feePeriodChanged", { fee, bound }, (value) => (typeof value === "string" ? plain(dateText(value)) : ""));
    return members(pair, {
      label: reworded(fee),
      kind: beforeAfter("lawFactChanged", { what: fee }, (value) => (value === undefined ? "" : word(FEE_KIND, value))),
      amount: (one) => amounts(one, fee),
      when: (one) => [change("feeConditionChanged", one, { fee, before: whenText(one.before, before), after: whenText(one.after, after) })],
      times: (one) => [change("feeTimesChanged", one, { fee, before: factText(one.before, before), after: factText(one.after, after) })],
      exemptions: (one) => exemptions(one, fee, sides),
      effectiveFrom: period({ vi: "từ ngày", en: "from" }),
      effectiveTo: period({ vi: "đến ngày", en: "until" }),
      basis: basisOf(fee),
      reviewNote: noteOf(fee),
    });
  };
}

/** The default, and what provinces set: where a province had none the default was charged, and will be again. */
function amounts(pair: Pair, fee: LocalizedText): Found {
  const another = (one: Pair, province: string): Found => {
    const was = one.before ?? own(pair.before, "default");
    const is = one.after ?? own(pair.after, "default");
    if (typeof was !== "number" || typeof is !== "number" || was === is) return [];
    return [change(is > was ? "feeRaised" : "feeLowered", one, { fee, province, before: money(was), after: money(is) })];
  };
  return members(pair, { default: (one) => another(one, ""), byProvince: (one) => table(one, { added: another, removed: another, changed: another }) });
}

function exemptions(pair: Pair, fee: LocalizedText, { before, after }: Sides): Found {
  const name = (one: Pair, id: string): LocalizedText => nameIn(one, "label", id);
  return listed(pair, "id", {
    added: (one, id) => [change("exemptionAdded", one, { fee, exemption: name(one, id), when: whenText(own(one.after, "when"), after) })],
    removed: (one, id) => [change("exemptionRemoved", one, { fee, exemption: name(one, id) })],
    changed: (one, id) =>
      members(one, {
        label: reworded(name(one, id)),
        when: (inner) => [change("exemptionConditionChanged", inner, { fee, exemption: name(one, id), before: whenText(inner.before, before), after: whenText(inner.after, after) })],
        basis: basisOf(name(one, id)),
      }),
    reordered: just("reordered", { what: fee }),
  });
}

function factText(pointer: Json | undefined, { names }: Side): LocalizedText | "" {
  if (typeof pointer !== "string") return pointer === undefined ? "" : asItStands(pointer);
  return orElse(() => factName(pointer, names).title, asItStands(pointer));
}

function money(amount: Json | undefined): LocalizedText | "" {
  if (amount === undefined) return "";
  return typeof amount === "number" ? { vi: moneyText(amount, "vi"), en: moneyText(amount, "en") } : asItStands(amount);
}
