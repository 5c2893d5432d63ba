// A limit that ends the dossier while the authority itself is working on it: the citizen would lose what the law gives them.

import type { Rule } from "../rule.ts";
import { labelOf, nameOf, ownerOf } from "./places.ts";

const GRANTED = ["resolved", "resultReturned"];

export const expiresEarly: Rule = {
  id: "expires-early",
  severity: "error",
  sentence: {
    vi: "Hết “{act}” thì hồ sơ bị đóng ở “{state}” trong khi đang là việc của cơ quan, thời hạn giải quyết còn chạy",
    en: "When “{act}” runs out the dossier is closed at “{state}” although it is the authority's turn and the legal clock runs",
  },
  *check({ explored }) {
    for (const step of explored.taken) {
      const here = explored.reached[step.from];
      if (step.happening.kind !== "timer" || step.to === undefined || here === undefined) continue;
      const isEnd = explored.reached[step.to]?.situation.machine.status === "done";
      const isOurTurn = here.situation.clock === "running" && ownerOf(explored, step.happening.state)?.role !== "applicant";
      if (isEnd && isOurTurn && !GRANTED.includes(step.after.status)) yield { path: step.place, params: { act: nameOf(explored, step), state: labelOf(explored, step.happening.state) }, way: { step } };
    }
  },
};
