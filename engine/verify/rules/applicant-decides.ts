// The citizen decides on their own application: an act of theirs signs, accepts, assesses or grants.

import type { Rule } from "../rule.ts";
import { actionsOf, nameOf } from "./places.ts";

const OFFICERS_ONLY = ["acceptComponents", "rejectComponents", "produceResult", "signResult", "returnResult", "recordPayment", "extendDue"];
const OFFICERS_SLIPS = ["receiptSlip", "supplementSlip", "refusalSlip", "apologyNote"];
const DECISIONS = ["accepted", "intakeRejected", "resolved", "resultReturned"];

export const applicantDecides: Rule = {
  id: "applicant-decides",
  severity: "error",
  sentence: { vi: "Người nộp hồ sơ tự quyết định hồ sơ của mình bằng “{act}” ({what})", en: "The applicant decides on their own dossier by “{act}” ({what})" },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.happening.kind !== "act" || !step.happening.by.some(({ role }) => role === "applicant")) continue;
      const action = actionsOf(step).find(({ type, params }) => OFFICERS_ONLY.includes(type) || (type === "issueSlip" && OFFICERS_SLIPS.includes(String(params?.["slip"]))));
      const before = explored.reached[step.from]?.situation.status;
      const decided = step.after.status !== before && DECISIONS.includes(step.after.status) ? step.after.status : undefined;
      const what = action?.type ?? decided;
      if (what !== undefined) yield { path: step.place, params: { act: nameOf(explored, step), what }, way: { step } };
    }
  },
};
