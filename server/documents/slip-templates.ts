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

// ---------------------------------------------------------------------------------------------------------------------

function read(kind: SlipKind): DocumentTemplate {
  return JSON.parse(readFileSync(join(FOLDER, `${kind}.json`), "utf8")) as DocumentTemplate;
}
