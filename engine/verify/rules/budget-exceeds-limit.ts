// The internal process plans more hours, on some way a dossier can really go, than the law ever gives. A limit of "the same day"
// is taken for a whole working day, as approved internal processes do; `budget-exceeds-rest-of-day` tells of who comes later in it.

import type { Rule } from "../rule.ts";
import { hoursWords } from "./hours-words.ts";
import { readingsOfLimit } from "./limit-in-force.ts";
import { plannedWays } from "./planned-ways.ts";

export const budgetExceedsLimit: Rule = {
  id: "budget-exceeds-limit",
  severity: "error",
  sentence: { vi: "Các bước nội bộ cộng lại {planned} giờ làm việc, nhiều hơn số giờ mà thời hạn “{case}” chắc chắn có ({allowed} giờ)", en: "The internal steps add up to {planned} working hours, more than the time limit “{case}” is sure to give ({allowed} hours)" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 18, Điều 19" },
  *check({ explored }) {
    for (const reading of readingsOfLimit(explored)) {
      for (const { hours, last, limit } of plannedWays(explored, reading)) {
        if (hours <= limit.hours) continue;
        yield { path: "workflow.json#", params: { planned: hoursWords(Math.round(hours * 10) / 10), allowed: hoursWords(limit.hours), case: limit.label }, ...(last === undefined ? {} : { way: { step: last } }) };
        return;
      }
    }
  },
};
