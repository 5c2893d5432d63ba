// The legal clock must not run while everybody waits for the citizen.

import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, ownerOf, stateAt } from "./places.ts";

export const clockRunsWhileWaiting: Rule = {
  id: "clock-runs-while-waiting",
  severity: "error",
  sentence: { vi: "Ở “{state}” đang chờ người dân mà thời hạn giải quyết vẫn chạy: đặt clock là paused", en: "At “{state}” everybody waits for the citizen but the legal clock runs: set clock to paused" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 19" },
  *check({ explored }) {
    for (const here of explored.reached) {
      if (here.situation.clock !== "running" || here.situation.machine.status === "done") continue;
      const open = openLeaves(explored, here);
      const owners = open.map((leaf) => ownerOf(explored, leaf)?.role);
      const waiting = open.find((leaf) => ownerOf(explored, leaf)?.role === "applicant");
      // Whoever else may work meanwhile: the portal says that it is the citizen's turn, and then their time is not counted.
      const isCitizensTurn = ["supplementRequired", "paymentRequired"].includes(here.situation.status);
      if (waiting === undefined || (!isCitizensTurn && owners.some((role) => role !== "applicant" && role !== undefined))) continue;
      yield { path: stateAt(explored, waiting).place, params: { state: labelOf(explored, waiting) }, way: { to: here.number } };
    }
  },
};
