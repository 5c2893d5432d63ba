// A dossier that ends as "result returned" although no result was returned, of a procedure that has results.

import type { Rule } from "../rule.ts";
import { does, nameOf } from "./places.ts";

export const endsUnfulfilled: Rule = {
  id: "ends-unfulfilled",
  severity: "error",
  sentence: { vi: "“{act}” kết thúc hồ sơ là đã trả kết quả, nhưng không kết quả nào được trả (returnResult)", en: "“{act}” ends the dossier as returned although no result is returned (returnResult)" },
  *check({ definition, explored }) {
    if (definition.procedure.results.length === 0) return;
    for (const step of explored.taken) {
      const isEnd = step.to !== undefined && explored.reached[step.to]?.situation.machine.status === "done";
      if (!isEnd || step.after.status !== "resultReturned" || does(step, "returnResult")) continue;
      const isReturned = Object.values(explored.reached[step.from]?.situation.results ?? {}).some(({ stage }) => stage === "returned");
      if (!isReturned) yield { path: step.place, params: { act: nameOf(explored, step) }, way: { step } };
    }
  },
};
