// Separation of duties: whoever proposed a refusal, or drafted a result, can also decide on it where somebody else was to check.

import type { Rule } from "../rule.ts";
import { actLabel, nameOf } from "./places.ts";

export const approvesOwnWork: Rule = {
  id: "approves-own-work",
  severity: "error",
  sentence: {
    vi: "Người đã làm “{before}” cũng làm được “{act}”, tức là tự duyệt việc của mình: thêm điều kiện “người thực hiện khác người đã làm bước trước” (actorDiffers)",
    en: "Whoever did “{before}” can also do “{act}” and so approves their own work: add the guard actorDiffers",
  },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.preparedBy === undefined) continue;
      yield { path: step.place, params: { act: nameOf(explored, step), before: actLabel(explored, step.preparedBy) }, way: { step } };
    }
  },
};
