// The result is ready or handed over, and nobody told the applicant since it was signed.

import type { Rule } from "../rule.ts";
import { does, nameOf } from "./places.ts";

export const returnUnannounced: Rule = {
  id: "return-unannounced",
  severity: "error",
  sentence: { vi: "“{act}” trả kết quả mà từ khi ký chưa báo gì cho người nộp: thêm tác vụ notify", en: "“{act}” returns the result although the applicant has heard nothing since it was signed: add the action notify" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 20" },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation;
      if (before === undefined || step.to === undefined || !does(step, "returnResult")) continue;
      if (!before.isAnnounced && !does(step, "notify")) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
