// A dossier that ends only if the applicant gives it up: everybody else has left them alone with it.

import { leadingTo } from "../graph.ts";
import type { Exploration, Taken } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { isApplicants, labelOf, openLeaves, stateAt } from "./places.ts";

export const onlyWithdrawal: Rule = {
  id: "only-withdrawal",
  severity: "error",
  sentence: {
    vi: "Từ “{state}” hồ sơ chỉ kết thúc được khi người dân tự rút, không ai giải quyết nữa",
    en: "From “{state}” the dossier ends only if the applicant withdraws it; nobody decides it any more",
  },
  *check({ explored }) {
    const ends = explored.reached.filter(({ number, situation }) => situation.machine.status === "done" || number >= explored.looked).map(({ number }) => number);
    const isHopeful = leadingTo(ends, explored, ({ happening }) => happening.kind !== "failure");
    const isDecided = leadingTo(ends, explored, (step) => step.happening.kind !== "failure" && !isWithdrawal(explored, step));
    // What never ends at all is told by another rule.
    const lost = explored.reached.find(({ number }) => isHopeful.has(number) && !isDecided.has(number));
    if (lost === undefined) return;
    const leaf = openLeaves(explored, lost)[0] ?? "";
    yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: lost.number } };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

function isWithdrawal({ reached }: Exploration, step: Taken): boolean {
  return isApplicants(step) && step.after.status === "stopped" && step.to !== undefined && reached[step.to]?.situation.machine.status === "done";
}
