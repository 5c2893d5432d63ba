// The applicant is asked to pay and cannot: nothing collects the money, or no longer does after a failure.

import type { Rule } from "../rule.ts";
import { does, labelOf, openLeaves, stateAt } from "./places.ts";

export const cannotPay: Rule = {
  id: "cannot-pay",
  severity: "error",
  sentence: { vi: "Ở “{state}” người dân được yêu cầu nộp phí nhưng không có cách nộp trực tuyến (invoke collectPayment, kể cả sau khi lỗi)", en: "At “{state}” the citizen is asked to pay but nothing collects it online (invoke collectPayment, after a failure too)" },
  *check({ definition, explored }) {
    for (const here of explored.reached) {
      const { machine, status } = here.situation;
      if (machine.status === "done" || status !== "paymentRequired" || here.number >= explored.looked) continue;
      const steps = explored.out[here.number] ?? [];
      const isOnline = definition.procedure.submitBy.includes("online");
      const canPay = steps.some((step) => step.happening.kind === "case" || step.happening.settlesFees === true || (!isOnline && does(step, "recordPayment")));
      if (canPay || here.situation.known["#feesSettled"] === true) continue;
      const leaf = openLeaves(explored, here)[0] ?? here.leaves[0] ?? "";
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: here.number } };
    }
  },
};
