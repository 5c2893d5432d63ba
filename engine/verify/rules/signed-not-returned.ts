// A result was signed and the dossier ends well, but the result never reached the citizen.

import type { Rule } from "../rule.ts";
import { nameOf, resultName } from "./places.ts";

const ENDS_WELL = ["resolved", "resultReturned"];

export const signedNotReturned: Rule = {
  id: "signed-not-returned",
  severity: "error",
  sentence: {
    vi: "“{act}” kết thúc hồ sơ mà “{result}” đã ký vẫn chưa được trả (returnResult)",
    en: "“{act}” ends the dossier although the signed “{result}” was not returned (returnResult)",
  },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.to === undefined || explored.reached[step.to]?.situation.machine.status !== "done" || !ENDS_WELL.includes(step.after.status)) continue;
      const left = Object.entries(step.after.results).find(([, { stage }]) => stage === "signed");
      if (left !== undefined) yield { path: step.place, params: { act: nameOf(explored, step), result: resultName(explored, left[0]) }, way: { step } };
    }
  },
};
