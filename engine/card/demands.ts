// What a case demands: papers, fees, time, and the rules of the form, each with its condition in words and its legal basis.

import type { Definition, Fee, LocalizedText, Predicate } from "../model/index.ts";
import { conditionOf } from "../facts/index.ts";
import { moneyText } from "../forms/index.ts";
import type { CardFee, CardLimit, CardPaper, CardRule, CardTimeLimit } from "./card.ts";
import { clauseOf, conditionSentence } from "./condition-sentence.ts";
import { factName } from "./fact-name.ts";
import { basisPart, periodText } from "./law.ts";
import { namesOf } from "./names.ts";
import { say } from "./say.ts";
import { DOCUMENT_FORM, durationText, ENDS_AT, FEE_KIND, MANNER, ON_SUPPLEMENT, SOURCE, word } from "./words.ts";

/** The papers in the order of the definition. */
export function papersOf(definition: Definition): readonly CardPaper[] {
  return definition.procedure.components.map(({ name, requiredWhen, optional, forms, copies, manner, sources, basis }, at) => ({
    path: `procedure.json#/components/${at}`,
    name,
    ...when(requiredWhen, definition),
    isOptional: optional === true,
    forms: forms.map((form) => word(DOCUMENT_FORM, form)),
    copies,
    manner: word(MANNER, manner),
    sources: sources.map((source) => word(SOURCE, source)),
    ...basisPart(basis),
  }));
}

/** Fees and charges. */
export function feesOf(definition: Definition): readonly CardFee[] {
  return definition.procedure.fees.map((fee, at) => {
    const path = `procedure.json#/fees/${at}`;
    const isLimited = fee.effectiveFrom !== undefined || fee.effectiveTo !== undefined;
    return {
      path,
      label: fee.label,
      kind: word(FEE_KIND, fee.kind),
      amounts: amountsOf(fee),
      ...(fee.times === undefined ? {} : { times: factName(fee.times, namesOf(definition)).title }),
      ...when(fee.when, definition),
      exemptions: fee.exemptions.map((exemption, row) => ({ path: `${path}/exemptions/${row}`, label: exemption.label, when: conditionSentence(exemption.when, definition), ...basisPart(exemption.basis) })),
      ...(isLimited ? { period: periodText(fee.effectiveFrom, fee.effectiveTo) } : {}),
      ...basisPart(fee.basis),
    };
  });
}

/** The statutory time limit, case by case. */
export function timeLimitOf(definition: Definition): CardTimeLimit {
  const { cases, cutOff, onSupplement, endsAt } = definition.procedure.timeLimit;
  return {
    cases: cases.map((one, at) => ({ path: `procedure.json#/timeLimit/cases/${at}`, label: one.label, duration: durationText(one), ...when(one.when, definition), ...basisPart(one.basis) })),
    remarks: [
      ...(cutOff === undefined ? [] : [say({ vi: "hồ sơ tiếp nhận sau {cutOff} tính từ ngày làm việc tiếp theo", en: "a dossier accepted after {cutOff} counts from the next working day" }, { cutOff })]),
      word(ON_SUPPLEMENT, onSupplement),
      word(ENDS_AT, endsAt),
    ],
  };
}

/** How long the workflow waits. */
export function limitsOf({ procedure }: Definition): readonly CardLimit[] {
  return Object.entries(procedure.limits).map(([name, limit]) => ({ path: `procedure.json#/limits/${name}`, label: limit.label, duration: durationText(limit), ...basisPart(limit.basis) }));
}

/** Rules across questions. */
export function rulesOf(definition: Definition): readonly CardRule[] {
  return definition.procedure.rules.map((rule, at) => ({
    path: `procedure.json#/rules/${at}`,
    message: rule.message,
    isWarning: rule.severity === "warning",
    ...when(rule.when, definition),
    requires: clauseOf(conditionOf(rule.require), definition),
    ...basisPart(rule.basis),
  }));
}

// ---------------------------------------------------------------------------------------------------------------------

function when(predicate: Predicate | undefined, definition: Definition): { readonly when?: LocalizedText } {
  return predicate === undefined ? {} : { when: conditionSentence(predicate, definition) };
}

function amountsOf({ amount }: Fee): readonly LocalizedText[] {
  const provinces = Object.entries(amount.byProvince ?? {}).map(([province, sum]) => say({ vi: "tỉnh {province}: {sum}", en: "province {province}: {sum}" }, { province, sum: money(sum) }));
  return [money(amount.default), ...provinces];
}

/** Whole đồng in both languages. */
export function money(amount: number): Required<LocalizedText> {
  return { vi: moneyText(amount, "vi"), en: moneyText(amount, "en") };
}
