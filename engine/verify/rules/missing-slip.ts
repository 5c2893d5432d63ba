// A step that must be told on a one-stop form and is not: refusal, supplement, stop, re-appointment (TT 03/2025/TT-VPCP).

import type { Rule } from "../rule.ts";
import { does, issues, nameOf } from "./places.ts";

/** What each step must issue, and the form's number. */
const FORMS = [
  { status: "accepted", slips: ["receiptSlip"], form: "Mẫu 01" },
  { status: "supplementRequired", slips: ["supplementSlip"], form: "Mẫu 02" },
  { status: "intakeRejected", slips: ["refusalSlip"], form: "Mẫu 03" },
  { status: "stopped", slips: ["stopNotice", "refusalSlip"], form: "Mẫu 05" },
] as const;

export const missingSlip: Rule = {
  id: "missing-slip",
  severity: "error",
  sentence: { vi: "“{act}” phải kèm phiếu {form}: thêm tác vụ issueSlip ({slips})", en: "“{act}” must come with {form}: add the action issueSlip ({slips})" },
  basis: { document: "Thông tư 03/2025/TT-VPCP", note: { vi: "Các biểu mẫu 01–05 của bộ phận một cửa", en: "One-stop forms 01–05" } },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation;
      if (before === undefined || step.to === undefined) continue;
      for (const { status, slips, form } of FORMS) {
        if (step.after.status !== status || before.status === status || issues(step, ...slips)) continue;
        yield { path: step.place, params: { act: nameOf(explored, step), form, slips }, way: { step } };
      }
      // A dossier taken in may go straight to work: the receipt is owed all the same.
      if (!before.isAccepted && step.after.isAccepted && step.after.status !== "accepted" && !issues(step, "receiptSlip")) {
        yield { path: step.place, params: { act: nameOf(explored, step), form: "Mẫu 01", slips: ["receiptSlip"] }, way: { step } };
      }
      if (does(step, "extendDue") && !issues(step, "apologyNote")) yield { path: step.place, params: { act: nameOf(explored, step), form: "Mẫu 04", slips: ["apologyNote"] }, way: { step } };
    }
  },
};
