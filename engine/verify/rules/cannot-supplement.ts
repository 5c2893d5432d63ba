// The applicant is asked to supplement and has no act to do so.

import type { Rule } from "../rule.ts";
import { labelOf, openLeaves, stateAt } from "./places.ts";

export const cannotSupplement: Rule = {
  id: "cannot-supplement",
  severity: "error",
  sentence: { vi: "Ở “{state}” người dân được yêu cầu bổ sung nhưng không có hành động nào để nộp bổ sung (revises)", en: "At “{state}” the citizen is asked to supplement but has no act to do so (revises)" },
  *check({ explored }) {
    for (const here of explored.reached) {
      const { machine, status } = here.situation;
      if (machine.status === "done" || status !== "supplementRequired" || here.number >= explored.looked) continue;
      const steps = explored.out[here.number] ?? [];
      // Cases told apart are looked at by themselves.
      if (steps.some(({ happening }) => happening.kind === "case" || (happening.revises === true && happening.by.some(({ role }) => role === "applicant")))) continue;
      const leaf = openLeaves(explored, here)[0] ?? here.leaves[0] ?? "";
      yield { path: stateAt(explored, leaf).place, params: { state: labelOf(explored, leaf) }, way: { to: here.number } };
    }
  },
};
