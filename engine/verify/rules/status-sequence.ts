// A sequence of national statuses that makes no sense to the portal: an accepted dossier that becomes "not accepted" or newly
// registered again, or one that goes on after it was closed. Derived from the meaning of the ten codes; the portal's own
// table has not been seen.

import type { DossierStatus } from "../../model/index.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "./places.ts";

const CLOSED: readonly DossierStatus[] = ["intakeRejected", "stopped", "resultReturned"];
const AFTER_RESOLVED: readonly DossierStatus[] = ["resultReturned", "paymentRequired", "stopped"];

export const statusSequence: Rule = {
  id: "status-sequence",
  severity: "error",
  sentence: { vi: "“{act}” đưa hồ sơ từ trạng thái {from} sang {to}; Cổng Dịch vụ công quốc gia không nhận trình tự này", en: "“{act}” takes the dossier from status {from} to {to}, which the national portal would refuse" },
  basis: { document: "QCVN 120:2019/BTTTT" },
  *check({ explored }) {
    for (const step of explored.taken) {
      const before = explored.reached[step.from]?.situation;
      if (before === undefined || step.to === undefined || before.status === step.after.status) continue;
      const { status: from } = before;
      const { status: to } = step.after;
      const goesBack = before.isAccepted && (to === "registered" || to === "intakeRejected");
      const goesOn = CLOSED.includes(from) || (from === "resolved" && !AFTER_RESOLVED.includes(to));
      if (goesBack || goesOn) yield { path: step.place, params: { act: nameOf(explored, step), from, to }, way: { step } };
    }
  },
};
