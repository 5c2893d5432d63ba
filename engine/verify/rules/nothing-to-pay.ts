// The citizen is asked to pay, and nothing is owed: what is to be paid nobody can pay, and the dossier waits for it.

import { FEES_SETTLED } from "../conditions.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, stateAt } from "./places.ts";

export const nothingToPay: Rule = {
  id: "nothing-to-pay",
  severity: "error",
  sentence: {
    vi: "Ở “{state}” người dân được yêu cầu nộp tiền dù không còn khoản nào phải nộp: chỉ vào đây khi chưa nộp đủ (feesSettled), và rời đi khi đã nộp",
    en: "At “{state}” the citizen is asked to pay although nothing is owed: come here only while fees are not settled (feesSettled), and leave once they are",
  },
  *check({ explored }) {
    const told = new Set<string>();
    for (const here of explored.reached) {
      const { status, machine } = here.situation;
      if (status !== "paymentRequired" || machine.status === "done") continue;
      const isSettled = explored.conditions.judged(FEES_SETTLED, here.situation) ?? here.situation.known[FEES_SETTLED];
      const leaf = openLeaves(explored, here)[0] ?? "";
      if (isSettled !== true || told.has(leaf)) continue;
      told.add(leaf);
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: here.number } };
    }
  },
};
