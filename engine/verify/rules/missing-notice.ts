// Something happens to a dossier that its applicant must hear of, and no notice is sent.

import type { Rule } from "../rule.ts";
import { actionsOf, does, isApplicants, nameOf } from "./places.ts";

const MUST_HEAR = ["supplementRequired", "intakeRejected", "stopped", "paymentRequired"];

export const missingNotice: Rule = {
  id: "missing-notice",
  severity: "error",
  sentence: { vi: "“{act}” không báo gì cho người nộp: thêm tác vụ notify[ ({status})]", en: "“{act}” tells the applicant nothing: add the action notify[ ({status})]" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 17, Điều 19" },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation;
      if (before === undefined || step.to === undefined || isApplicants(step) || does(step, "notify")) continue;
      const isNews = step.after.status !== before.status && MUST_HEAR.includes(step.after.status);
      const isSlip = actionsOf(step).some(({ type, params }) => type === "extendDue" || (type === "issueSlip" && params?.["slip"] !== "receiptSlip"));
      if (isNews || isSlip) yield { path: step.place, params: { act: nameOf(explored, step), ...(isNews ? { status: step.after.status } : {}) }, way: { step } };
    }
  },
};
