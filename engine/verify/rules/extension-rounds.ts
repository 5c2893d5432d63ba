// The due date is moved more often than the law allows.

import type { Rule } from "../rule.ts";
import { does, nameOf } from "./places.ts";

export const extensionRounds: Rule = {
  id: "extension-rounds",
  severity: "error",
  sentence: { vi: "“{act}” có thể hẹn lại ngày trả kết quả nhiều hơn một lần", en: "“{act}” can move the due date more than once" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 19 khoản 9", note: { vi: "Việc hẹn lại được thực hiện không quá một lần", en: "A new appointment is made once at most" } },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation.extensions ?? 0;
      if (before >= 1 && does(step, "extendDue")) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
