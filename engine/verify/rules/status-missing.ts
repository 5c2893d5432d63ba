// A state without a national status: the portal would not know what to show.

import type { Rule } from "../rule.ts";
import { labelOf, stateAt } from "./places.ts";

export const statusMissing: Rule = {
  id: "status-missing",
  severity: "error",
  sentence: { vi: "Ở “{state}” hồ sơ không có trạng thái quốc gia (meta.status)", en: "At “{state}” the dossier has no national status (meta.status)" },
  basis: { document: "QCVN 120:2019/BTTTT" },
  *check({ explored }) {
    for (const here of explored.reached) {
      if (here.leaves.some((leaf) => explored.compiled.states.get(leaf)?.status !== undefined)) continue;
      const leaf = here.leaves[0] ?? "";
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: here.number } };
    }
  },
};
