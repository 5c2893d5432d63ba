// A dossier that ends without an answer: no result, no slip, no notice.

import type { Rule } from "../rule.ts";
import { does, isApplicants, nameOf } from "./places.ts";

export const endsInSilence: Rule = {
  id: "ends-in-silence",
  severity: "error",
  sentence: { vi: "“{act}” kết thúc hồ sơ mà người dân không nhận được kết quả, phiếu hay thông báo nào", en: "“{act}” ends the dossier and the citizen gets neither a result nor a slip nor a notice" },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.to === undefined || explored.reached[step.to]?.situation.machine.status !== "done") continue;
      if (!does(step, "notify", "issueSlip", "returnResult") && !isApplicants(step)) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
