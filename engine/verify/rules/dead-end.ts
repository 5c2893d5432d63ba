// A dossier that is stuck: it has not ended, and nothing can happen to it any more.

import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, stateAt } from "./places.ts";

export const deadEnd: Rule = {
  id: "dead-end",
  severity: "error",
  sentence: {
    vi: "Hồ sơ kẹt ở “{state}”: không ai làm được gì nữa và không có thời hạn nào đưa hồ sơ đi tiếp",
    en: "The dossier is stuck at “{state}”: nobody can do anything and no limit moves it on",
  },
  *check({ explored }) {
    for (const here of explored.reached) {
      if (here.situation.machine.status === "done") continue;
      // What the engine would refuse after all moves nothing on.
      if (explored.out[here.number]?.some(({ to }) => to !== undefined) === true) continue;
      if (here.number >= explored.looked) continue;
      const leaf = openLeaves(explored, here)[0] ?? here.leaves[0] ?? "";
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: here.number } };
    }
  },
};
