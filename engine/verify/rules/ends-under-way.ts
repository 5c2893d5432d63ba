// The end of the workflow and the end the national portal shows must be one: a dossier that has ended with a status that says
// it is being worked on, or one that goes on after the citizen was told that it is over.

import type { DossierStatus } from "../../model/index.ts";
import type { Rule } from "../rule.ts";
import { labelOf, stateAt } from "./places.ts";

/** With these the portal takes a dossier for finished. */
const FINISHED: readonly DossierStatus[] = ["intakeRejected", "stopped", "resolved", "resultReturned"];
/** With these nothing more can come. A resolved dossier's result may still lie at the counter. */
const OVER: readonly DossierStatus[] = ["intakeRejected", "stopped", "resultReturned"];

export const endsUnderWay: Rule = {
  id: "ends-under-way",
  severity: "error",
  sentence: {
    vi: "Ở “{state}”, quy trình và Cổng Dịch vụ công quốc gia nói khác nhau về việc hồ sơ đã kết thúc hay chưa (trạng thái {status})",
    en: "At “{state}” the workflow and the national portal disagree on whether the dossier is over (status {status})",
  },
  basis: { document: "QCVN 120:2019/BTTTT" },
  *check({ explored }) {
    const told = new Set<string>();
    for (const { leaves, number, situation } of explored.reached) {
      const isWrong = situation.machine.status === "done" ? !FINISHED.includes(situation.status) : OVER.includes(situation.status);
      const leaf = leaves[0] ?? "";
      if (!isWrong || told.has(leaf)) continue;
      told.add(leaf);
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf), status: situation.status }, way: { to: number } };
    }
  },
};
