// Two ways out for one event that can both be open, where only their order decides. A special case before the general one is
// how one says "otherwise", and no fault.

import { canonical } from "../../machine/index.ts";
import type { Rule } from "../rule.ts";
import { candidateGroups, type CandidateGroup, type GuardedCandidate } from "./candidates.ts";

export const guardsOverlap: Rule = {
  id: "guards-overlap",
  severity: "warning",
  sentence: {
    vi: "Hai hướng đi của “{event}” có thể cùng thỏa điều kiện; chỉ thứ tự trong tệp quyết định hướng nào",
    en: "Two ways out for “{event}” can both be open; nothing but their order decides which is taken",
  },
  *check({ definition }) {
    for (const group of candidateGroups(definition)) {
      for (const [at, later] of group.candidates.entries()) {
        if (group.candidates.slice(0, at).some((earlier, index) => overlap(earlier, later, { group, index }))) yield { path: later.placed.place, params: { event: later.placed.name } };
      }
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

function overlap(earlier: GuardedCandidate, later: GuardedCandidate, { group, index }: { readonly group: CandidateGroup; readonly index: number }): boolean {
  if (earlier.placed.transition.guard === undefined || later.placed.transition.guard === undefined || outcome(earlier) === outcome(later)) return false;
  const before = group.candidates.slice(0, index).map(({ predicate }) => ({ predicate, holds: false }));
  const can = (one: boolean, other: boolean) => group.isPossible([...before, { predicate: earlier.predicate, holds: one }, { predicate: later.predicate, holds: other }]);
  return can(true, true) && can(true, false) && can(false, true);
}

/** What a transition does besides being guarded. */
function outcome({ placed: { transition } }: GuardedCandidate): string {
  return canonical({ target: transition.target ?? null, actions: transition.actions ?? [], reenter: transition.reenter === true });
}
