// Fixes the bill at this point of the way. Without it the bill is assessed at filing and at each revision.

import { assess } from "../../fees/assess.ts";
import type { Action } from "../scope.ts";

export const assessFees: Action = {
  name: "assessFees",
  label: { vi: "Tính phí, lệ phí", en: "Assess the fees" },
  params: { type: "object", properties: {}, additionalProperties: false },
  perform: (_params, { procedure, facts, dossier }) => ({
    changes: [{ type: "billed", bill: assess(procedure, facts, dossier.province, facts.today) }],
  }),
};
