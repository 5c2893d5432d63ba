// Differences in time: the statutory time limit case by case, and the limits the workflow waits for.

import { durationText, ENDS_AT, ON_SUPPLEMENT, word } from "../card/words.ts";
import { child } from "../facts/index.ts";
import type { Duration, Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { basisOf, beforeAfter, just, nameIn, noteOf, reworded } from "./common.ts";
import { type Compare, type Found, listed, members, own, table, tableOf } from "./compare.ts";
import type { ChangeKind } from "./kinds.ts";
import { isSame } from "./meaning.ts";
import { asItStands, type Sides, whenText } from "./sides.ts";

/** `procedure.timeLimit`. */
export function compareTimeLimit(sides: Sides): Compare {
  const rule = (what: LocalizedText, words: { readonly [name: string]: LocalizedText } = {}): Compare => beforeAfter("timeLimitRuleChanged", { what }, (value) => (value === undefined ? "" : word(words, value)));
  return (pair) =>
    members(pair, {
      cases: (cases) => listed(cases, "id", { added: (one, id) => aCase(one, id, "timeLimitAdded", sides), removed: (one, id) => aCase(one, id, "timeLimitRemoved", sides), changed: changedCase(sides), reordered: just("timeLimitsReordered") }),
      cutOff: rule({ vi: "Giờ chốt nhận trong ngày", en: "Cut-off hour" }),
      onSupplement: rule({ vi: "Khi bổ sung hồ sơ", en: "On a supplement" }, ON_SUPPLEMENT),
      endsAt: rule({ vi: "Giờ hết hạn", en: "When the last day ends" }, ENDS_AT),
    });
}

/** `procedure.limits`. */
export const compareLimits: Compare = (pair) =>
  table(pair, {
    added: (one, name) => [change("limitAdded", one, { limit: nameIn(one, "label", name), after: durationOf(one.after) })],
    removed: (one, name) => [change("limitRemoved", one, { limit: nameIn(one, "label", name), before: durationOf(one.before) })],
    changed: (one, name) => {
      const limit = nameIn(one, "label", name);
      const kinds = { shorter: "limitShortened", longer: "limitLengthened", other: "limitChanged" } as const;
      return withDuration(one, { kinds, params: { limit }, rules: { label: reworded(limit), basis: basisOf(limit), reviewNote: noteOf(limit) } });
    },
  });

// ---------------------------------------------------------------------------------------------------------------------

function aCase(pair: Pair, id: string, kind: ChangeKind, { before, after }: Sides): Found {
  const value = pair.after ?? pair.before;
  return [change(kind, pair, { case: nameIn(pair, "label", id), duration: durationOf(value), when: whenText(own(value, "when"), pair.after === undefined ? before : after) })];
}

function changedCase({ before, after }: Sides): (pair: Pair, id: string) => Found {
  return (pair, id) => {
    const label = nameIn(pair, "label", id);
    const kinds = { shorter: "timeLimitShortened", longer: "timeLimitLengthened", other: "timeLimitChanged" } as const;
    const when: Compare = (inner) => [change("timeLimitConditionChanged", inner, { case: label, before: whenText(inner.before, before), after: whenText(inner.after, after) })];
    return withDuration(pair, { kinds, params: { case: label }, rules: { label: reworded(label), when, basis: basisOf(label), reviewNote: noteOf(label) } });
  };
}

interface DurationRules {
  readonly kinds: { readonly shorter: ChangeKind; readonly longer: ChangeKind; readonly other: ChangeKind };
  readonly params: { readonly [name: string]: LocalizedText };
  readonly rules: { readonly [key: string]: Compare };
}

/** Amount and unit are one thing. Units that do not compare (days of work and of the calendar) make it merely another. */
function withDuration(pair: Pair, { kinds, params, rules }: DurationRules): Found {
  const [was, is] = [tableOf(pair.before), tableOf(pair.after)];
  if (was === undefined || is === undefined) return [];
  const [amountWas, amountIs] = [was["amount"], is["amount"]];
  const isAnother = !isSame(amountWas, amountIs) || !isSame(was["unit"], is["unit"]);
  const compares = isSame(was["unit"], is["unit"]) && typeof amountWas === "number" && typeof amountIs === "number";
  const kind = !compares ? kinds.other : amountIs < amountWas ? kinds.shorter : kinds.longer;
  const at = isSame(amountWas, amountIs) ? "unit" : "amount";
  const other = isAnother ? [change(kind, { before: pair.before, after: pair.after, path: child(pair.path, at) }, { ...params, before: durationOf(pair.before), after: durationOf(pair.after) })] : [];
  return [...other, ...members(pair, { ...rules, amount: () => "explained", unit: () => "explained" })];
}

function durationOf(value: Json | undefined): LocalizedText {
  const isWhole = typeof own(value, "amount") === "number" && typeof own(value, "unit") === "string";
  return isWhole ? durationText(value as unknown as Duration) : asItStands(value);
}
