// Waiting for the citizen without end: their dossier would stay open for ever.

import { lineage } from "../../machine/index.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, ownerOf, stateAt } from "./places.ts";

export const waitingWithoutLimit: Rule = {
  id: "waiting-without-limit",
  severity: "error",
  sentence: {
    vi: "“{state}” chờ người dân mà không có thời hạn (after): hồ sơ có thể bỏ ngỏ mãi",
    en: "“{state}” waits for the citizen without a limit (after): the dossier may stay open for ever",
  },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 17" },
  *check({ explored }) {
    const told = new Set<string>();
    for (const here of explored.reached) {
      // Once the work is done the result may lie as long as nobody fetches it.
      if (here.situation.machine.status === "done" || here.situation.clock === "stopped") continue;
      const open = openLeaves(explored, here);
      const waiting = open.find((leaf) => ownerOf(explored, leaf)?.role === "applicant");
      if (waiting === undefined || told.has(waiting)) continue;
      const isOthersWork = open.some((leaf) => !["applicant", undefined].includes(ownerOf(explored, leaf)?.role));
      const isLimited = open.some((leaf) => [...lineage(stateAt(explored, leaf))].some(({ state }) => Object.keys(state.after ?? {}).length > 0));
      if (isOthersWork || isLimited) continue;
      told.add(waiting);
      yield { path: stateAt(explored, waiting).place, params: { state: labelOf(explored, waiting) }, way: { to: here.number } };
    }
  },
};
