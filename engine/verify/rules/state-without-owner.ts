// Work nobody finds in their list: officers can act here, but the state says not whose task it is.

import { lineage } from "../../machine/index.ts";
import type { Rule } from "../rule.ts";
import { labelOf, ownerOf, stateAt } from "./places.ts";

export const stateWithoutOwner: Rule = {
  id: "state-without-owner",
  severity: "error",
  sentence: {
    vi: "“{state}” không phải việc của ai: hãy nêu owner, nếu không hồ sơ không nằm trong danh sách việc của cán bộ nào",
    en: "“{state}” is nobody's task: name its owner, or no officer finds the dossier in their list",
  },
  *check({ explored }) {
    const leaves = new Set(explored.reached.flatMap(({ leaves: active }) => active));
    for (const leaf of leaves) {
      const state = stateAt(explored, leaf);
      if (state.type === "final" || ownerOf(explored, leaf) !== undefined) continue;
      const forOfficers = [...lineage(state)].some(({ path }) =>
        [...(explored.compiled.states.get(path)?.on.values() ?? [])].some((candidates) => (candidates[0]?.meta?.by ?? []).some(({ role }) => role !== "applicant" && role !== "system")),
      );
      if (forOfficers) yield { path: state.place, params: { state: labelOf(explored, leaf) } };
    }
  },
};
