// A dossier that can go on but never end, whatever anybody does.

import { leadingTo } from "../graph.ts";
import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, stateAt } from "./places.ts";

export const noWayToEnd: Rule = {
  id: "no-way-to-end",
  severity: "error",
  sentence: {
    vi: "Từ “{state}” hồ sơ không bao giờ kết thúc được, dù mọi người làm gì",
    en: "From “{state}” the dossier can never end, whatever anybody does",
  },
  *check({ explored }) {
    // What was not looked at may end.
    const ends = explored.reached.filter(({ number, situation }) => situation.machine.status === "done" || number >= explored.looked);
    const isHopeful = leadingTo(ends.map(({ number }) => number), explored, ({ happening }) => happening.kind !== "failure");
    const lost = explored.reached.find(({ number }) => !isHopeful.has(number) && explored.out[number]?.some(({ to }) => to !== undefined) === true);
    if (lost === undefined) return;
    const leaf = openLeaves(explored, lost)[0] ?? "";
    yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: lost.number } };
  },
};
