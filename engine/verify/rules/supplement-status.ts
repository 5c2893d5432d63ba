// The applicant is asked to supplement, but the dossier's national status does not say so.

import type { Rule } from "../rule.ts";
import { issues, nameOf } from "./places.ts";

export const supplementStatus: Rule = {
  id: "supplement-status",
  severity: "error",
  sentence: { vi: "“{act}” yêu cầu bổ sung nhưng trạng thái quốc gia của hồ sơ là {status}, không phải supplementRequired", en: "“{act}” asks for a supplement but the dossier's national status is {status}, not supplementRequired" },
  basis: { document: "QCVN 120:2019/BTTTT" },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.to !== undefined && issues(step, "supplementSlip") && step.after.status !== "supplementRequired") yield { path: step.place, params: { act: nameOf(explored, step), status: step.after.status }, way: { step } };
    }
  },
};
