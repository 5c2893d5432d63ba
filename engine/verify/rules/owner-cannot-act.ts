// A task its owner can do nothing about: no act there is theirs.

import { lineage } from "../../machine/index.ts";
import type { Rule } from "../rule.ts";
import { labelOf, stateAt } from "./places.ts";

export const ownerCannotAct: Rule = {
  id: "owner-cannot-act",
  severity: "error",
  sentence: { vi: "“{state}” là việc của {role}, nhưng {role} không làm được gì ở đó", en: "“{state}” is the task of {role}, who can do nothing there" },
  *check({ explored, roleName }) {
    const active = new Set(explored.reached.flatMap(({ leaves }) => leaves));
    for (const { path, place, state, inner } of explored.index.states) {
      const owner = state.meta?.owner;
      if (owner === undefined || owner.role === "system") continue;
      const leaves = [...active].filter((leaf) => leaf === path || leaf.startsWith(`${path}.`));
      if (leaves.length === 0 && inner.length === 0) continue;
      const paths = new Set([path, ...leaves].flatMap((leaf) => [...lineage(stateAt(explored, leaf))].map((above) => above.path)));
      const isTheirs = [...paths].some((one) => {
        const acts = [...(explored.compiled.states.get(one)?.on.values() ?? [])];
        const isAct = acts.some((candidates) => (candidates[0]?.meta?.by ?? []).some(({ role, at }) => role === owner.role && at === owner.at));
        return isAct || (owner.role === "applicant" && (stateAt(explored, one).state.invoke ?? []).length > 0);
      });
      if (!isTheirs) yield { path: `${place}/meta/owner`, params: { state: labelOf(explored, path), role: roleName(owner.role) } };
    }
  },
};
