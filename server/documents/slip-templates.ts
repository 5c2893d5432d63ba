// The one-stop forms 01–05 of TT 03/2025/TT-VPCP as templates (fields as reprinted in QĐ 3621/QĐ-BYT). They are the platform's,
// the same for every procedure, and data like a procedure's own. The layout of form 05 was not found: its fields are our proposal.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentTemplate, SlipKind } from "../../engine/model/index.ts";

const FOLDER = join(import.meta.dirname, "../../definitions/common/slips");

/** Template by kind of slip. Paper A5 (TT 01/2018/TT-VPCP Đ10). */
export const SLIP_TEMPLATES: { readonly [kind in SlipKind]: DocumentTemplate } = {
  receiptSlip: read("receiptSlip"),
  supplementSlip: read("supplementSlip"),
  refusalSlip: read("refusalSlip"),
  apologyNote: read("apologyNote"),
  stopNotice: read("stopNotice"),
};

/** Slips of the one-stop unit itself; the others come from the agency that resolves the dossier. */
export const ISSUED_AT_COUNTER: readonly SlipKind[] = ["receiptSlip", "supplementSlip", "refusalSlip"];

/** The office a form is signed in by its wording. Who acted in another role signs under the name of that role. */
export const SIGNED_AS: { readonly [kind in SlipKind]?: string } = { receiptSlip: "intakeOfficer", refusalSlip: "intakeOfficer", apologyNote: "approver" };

// ---------------------------------------------------------------------------------------------------------------------

function read(kind: SlipKind): DocumentTemplate {
  return JSON.parse(readFileSync(join(FOLDER, `${kind}.json`), "utf8")) as DocumentTemplate;
}
