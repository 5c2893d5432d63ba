// The applicant is asked to supplement more often than the law allows.

import type { Rule } from "../rule.ts";
import { nameOf } from "./places.ts";

export const supplementRounds: Rule = {
  id: "supplement-rounds",
  severity: "error",
  sentence: { vi: "“{act}” có thể yêu cầu bổ sung nhiều hơn một lần", en: "“{act}” can ask for a supplement more than once" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 11 khoản 2 điểm c", note: { vi: "Yêu cầu bổ sung không quá một lần", en: "A supplement may be requested once" } },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation.supplements ?? 0;
      if (step.after.supplements > before && before >= 1) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
