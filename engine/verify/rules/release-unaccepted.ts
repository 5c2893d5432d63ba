// The result is returned, or the dossier ends well, although nobody accepted the documents: those handed in last count.

import type { Rule } from "../rule.ts";
import { issues, nameOf } from "./places.ts";

const ENDS_WELL = ["resolved", "resultReturned"];

export const releaseUnaccepted: Rule = {
  id: "release-unaccepted",
  severity: "error",
  sentence: {
    vi: "“{act}” trả kết quả hoặc kết thúc khi thành phần hồ sơ nộp sau cùng chưa được chấp nhận (acceptComponents)",
    en: "“{act}” returns the result or ends well before the documents handed in last were accepted (acceptComponents)",
  },
  *check({ definition, explored }) {
    // Papers that need not be handed in may be, and then somebody is to look at them.
    const hasPapers = definition.procedure.components.length > 0;

    for (const step of explored.taken) {
      const isReturned = step.breaches.some(({ why }) => why === "unaccepted");
      const isEnd = step.to !== undefined && explored.reached[step.to]?.situation.machine.status === "done" && ENDS_WELL.includes(step.after.status);
      const isUnaccepted = hasPapers && isEnd && !step.after.papersAccepted && !issues(step, "refusalSlip");
      if (isReturned || isUnaccepted) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
