// Waiting for the citizen without end: their dossier would stay open for ever.

import type { Taken } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, ownerOf, stateAt } from "./places.ts";

export const waitingWithoutLimit: Rule = {
  id: "waiting-without-limit",
  severity: "error",
  sentence: {
    vi: "“{state}” chờ người dân mà không có thời hạn chờ: hồ sơ có thể bỏ ngỏ mãi",
    en: "“{state}” waits for the citizen without a limit: the dossier may stay open for ever",
  },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 17" },
  *check({ explored }) {
    const told = new Set<string>();
    for (const here of explored.reached) {
      if (here.situation.machine.status === "done" || here.number >= explored.looked) continue;
      const next = explored.out[here.number] ?? [];
      // Once the work is done the result may lie as long as nobody fetches it. What is still to be paid nobody but the citizen pays.
      const isWorkDone = here.situation.clock === "stopped";
      if (isWorkDone && (here.situation.status !== "paymentRequired" || next.some(isOfficers))) continue;
      const open = openLeaves(explored, here);
      const waiting = open.find((leaf) => ownerOf(explored, leaf)?.role === "applicant");
      if (waiting === undefined || told.has(waiting)) continue;
      const isOthersWork = open.some((leaf) => !["applicant", undefined].includes(ownerOf(explored, leaf)?.role));
      // A limit that leaves everything as it is ends no wait.
      const isLimited = next.some(({ happening, to }) => happening.kind === "timer" && to !== undefined && explored.reached[to]?.leaves.join(" ") !== here.leaves.join(" "));
      if (isOthersWork || isLimited) continue;
      told.add(waiting);
      yield { path: stateAt(explored, waiting).place, params: { state: labelOf(explored, waiting) }, way: { to: here.number } };
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

function isOfficers({ happening: { kind, by } }: Taken): boolean {
  return kind === "act" && by.some(({ role }) => role !== "applicant");
}
