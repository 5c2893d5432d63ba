// Issues one of the one-stop forms (TT 03/2025/TT-VPCP): receipt, supplement request, refusal, apology, stop.
// Numbered within the dossier, so that no counter has to be shared on the hot path.

import { SLIP_SERIES, type SlipKind } from "../../model/index.ts";
import { type Action, SLIP_KINDS, text } from "../scope.ts";

export const issueSlip: Action = {
  name: "issueSlip",
  label: { vi: "Phát hành phiếu", en: "Issue a slip" },
  params: { type: "object", properties: { slip: { type: "string", enum: SLIP_KINDS } }, required: ["slip"], additionalProperties: false },
  refers: { slip: "slip" },
  perform(params, { dossier }) {
    const kind = text(params, "slip") as SlipKind;
    const issued = dossier.slips.filter((slip) => slip.kind === kind).length;
    const number = `${dossier.code}/${SLIP_SERIES[kind]}-${issued + 1}`;
    return { changes: [{ type: "slipIssued", kind, number }] };
  },
};
