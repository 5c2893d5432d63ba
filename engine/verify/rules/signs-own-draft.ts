// Separation of duties: whoever drafted a result can also sign it.

import type { Rule } from "../rule.ts";
import { nameOf } from "./places.ts";

export const signsOwnDraft: Rule = {
  id: "signs-own-draft",
  severity: "error",
  sentence: {
    vi: "Người đã dự thảo kết quả “{result}” ở {draft} cũng ký được nó bằng “{act}”: thêm điều kiện actorDiffers",
    en: "Whoever drafted “{result}” by {draft} can also sign it by “{act}”: add the guard actorDiffers",
  },
  *check({ definition, explored }) {
    for (const step of explored.taken) {
      if (step.signsOwnDraft === undefined) continue;
      const { result, draftedBy } = step.signsOwnDraft;
      yield { path: step.place, params: { act: nameOf(explored, step), result: definition.procedure.results.find(({ id }) => id === result)?.name.vi ?? result, draft: draftedBy }, way: { step } };
    }
  },
};
