// An act that is offered but never possible: its guards never hold where it is offered.

import type { Rule } from "../rule.ts";

export const actNeverPossible: Rule = {
  id: "act-never-possible",
  severity: "error",
  sentence: { vi: "Không hồ sơ nào đi được đường “{act}” ở đây: điều kiện không bao giờ thỏa", en: "No dossier can ever go this way (“{act}”): its guard never holds here" },
  *check({ explored }) {
    if (!explored.isComplete) return;
    const used = new Set(explored.taken.map(({ place }) => place));
    const active = new Set(explored.reached.flatMap(({ leaves }) => leaves));
    for (const { from, cause, name, place, position, transition } of explored.index.transitions) {
      if (cause !== "on" || used.has(place) || transition.guard === undefined) continue;
      const isActive = [...active].some((leaf) => leaf === from.path || leaf.startsWith(`${from.path}.`) || from.path === "");
      const meta = explored.compiled.states.get(from.path)?.on.get(name)?.[0]?.meta;
      if (isActive && meta !== undefined && position >= 0) yield { path: place, params: { act: meta.label } };
    }
  },
};
