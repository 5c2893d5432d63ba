// Separation of duties: whoever drafted a result can also sign it.

import type { Rule } from "../rule.ts";
import { actLabel, nameOf, resultName } from "./places.ts";

export const signsOwnDraft: Rule = {
  id: "signs-own-draft",
  severity: "error",
  sentence: {
    vi: "Người đã dự thảo kết quả “{result}” bằng “{draft}” cũng ký được nó bằng “{act}”: thêm điều kiện “người thực hiện khác người đã làm bước trước” (actorDiffers)",
    en: "Whoever drafted “{result}” by “{draft}” can also sign it by “{act}”: add the guard actorDiffers",
  },
  *check({ explored }) {
    for (const step of explored.taken) {
      if (step.signsOwnDraft === undefined) continue;
      const { result, draftedBy } = step.signsOwnDraft;
      yield { path: step.place, params: { act: nameOf(explored, step), result: resultName(explored, result), draft: actLabel(explored, draftedBy) }, way: { step } };
    }
  },
};
