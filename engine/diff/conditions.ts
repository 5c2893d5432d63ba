// Differences in what is decided by: named conditions, facts that are worked out, rules across questions.

import { derivationText } from "../card/derivation-text.ts";
import { orElse } from "../card/or-else.ts";
import type { Derivation, Json, LocalizedText } from "../model/index.ts";
import { change, type Pair } from "./change.ts";
import { basisOf, beforeAfter, just, nameIn, reworded } from "./common.ts";
import { type Compare, type Found, listed, listOf, members, own, table } from "./compare.ts";
import { isSame } from "./meaning.ts";
import { asItStands, clauseText, type Side, type Sides, whenText } from "./sides.ts";

/** `procedure.predicates`. */
export function compareConditions({ before, after }: Sides): Compare {
  return (pair) =>
    table(pair, {
      added: (one, name) => [change("conditionAdded", one, { condition: nameIn(one, "label", name), when: whenText(own(one.after, "schema"), after) })],
      removed: (one, name) => [change("conditionRemoved", one, { condition: nameIn(one, "label", name) })],
      changed: (one, name) =>
        members(one, {
          label: reworded(nameIn(one, "label", name)),
          schema: (inner) => [change("conditionChanged", inner, { condition: nameIn(one, "label", name), before: whenText(inner.before, before), after: whenText(inner.after, after) })],
        }),
    });
}

/** `procedure.derive`. */
export function compareDerivations(sides: Sides): Compare {
  return (pair) =>
    listed(pair, "name", {
      added: (one, name) => [change("derivationAdded", one, { fact: nameIn(one, "label", name), how: howText(one.after, sides.after) })],
      removed: (one, name) => [change("derivationRemoved", one, { fact: nameIn(one, "label", name) })],
      changed: (one, name) => derivation(one, nameIn(one, "label", name), sides),
      reordered: just("reordered", { what: { vi: "Dữ kiện suy ra", en: "Derived facts" } }),
    });
}

/** `procedure.rules`. */
export function compareRules({ before, after }: Sides): Compare {
  const name = (one: Pair, id: string): LocalizedText => nameIn(one, "message", id);
  return (pair) =>
    listed(pair, "id", {
      added: (one, id) => [change("ruleAdded", one, { rule: name(one, id), requires: clauseText(own(one.after, "require"), after) })],
      removed: (one, id) => [change("ruleRemoved", one, { rule: name(one, id) })],
      changed: (one, id) => {
        const rule = name(one, id);
        const text = (what: LocalizedText, say: (value: Json | undefined, side: Side) => LocalizedText): Compare => (inner) => [change("ruleChanged", inner, { rule, what, before: say(inner.before, before), after: say(inner.after, after) })];
        return members(one, {
          message: reworded(rule),
          require: text({ vi: "điều phải đúng", en: "what must be so" }, clauseText),
          when: text({ vi: "khi nào kiểm tra", en: "when it is checked" }, whenText),
          severity: beforeAfter("ruleChanged", { rule, what: { vi: "mức độ", en: "severity" } }, severity),
          at: beforeAfter("ruleChanged", { rule, what: { vi: "nơi hiện thông báo", en: "where it is shown" } }),
          basis: basisOf(rule),
        });
      },
      reordered: just("reordered", { what: { vi: "Quy tắc kiểm tra", en: "Rules" } }),
    });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Function and arguments are one thing. */
function derivation(pair: Pair, fact: LocalizedText, { before, after }: Sides): Found {
  const isAnother = !isSame(own(pair.before, "fn"), own(pair.after, "fn")) || !isSame(own(pair.before, "args"), own(pair.after, "args"));
  const how = isAnother ? [change("derivationChanged", pair, { fact, before: howText(pair.before, before), after: howText(pair.after, after) })] : [];
  return [...how, ...members(pair, { label: reworded(fact), fn: () => "explained", args: () => "explained" })];
}

function howText(value: Json | undefined, { names }: Side): LocalizedText {
  const isWhole = typeof own(value, "fn") === "string" && listOf(own(value, "args")).every((argument) => typeof own(argument, "fact") === "string" || own(argument, "value") !== undefined);
  if (!isWhole) return asItStands(value);
  return orElse(() => derivationText(value as unknown as Derivation, names), asItStands(value));
}

function severity(value: Json | undefined): LocalizedText | "" {
  if (value === undefined) return "";
  return value === "warning" ? { vi: "chỉ nhắc", en: "warning only" } : value === "error" ? { vi: "bắt buộc", en: "refuses" } : asItStands(value);
}
