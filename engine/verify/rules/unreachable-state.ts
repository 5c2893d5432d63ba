// A state no dossier ever comes to.

import type { Rule } from "../rule.ts";
import { labelOf } from "./places.ts";

export const unreachableState: Rule = {
  id: "unreachable-state",
  severity: "error",
  sentence: { vi: "Không hồ sơ nào tới được “{state}”", en: "No dossier ever comes to “{state}”" },
  *check({ explored }) {
    if (!explored.isComplete) return;
    const seen = new Set(explored.reached.flatMap(({ leaves }) => leaves));
    for (const { path, place, type, inner } of explored.index.states) {
      if (inner.length > 0 || type === "history" || seen.has(path) || passedThrough(path)) continue;
      yield { path: place, params: { state: labelOf(explored, path) } };
    }

    /** A state that is left in the very step that enters it is never rested in. */
    function passedThrough(path: string): boolean {
      return explored.index.transitions.some(({ from, cause }) => from.path === path && cause === "always");
    }
  },
};
