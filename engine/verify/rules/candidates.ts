// The ways out for one cause, tried in order, and whether their guards can be so together.

import { indexStates, type PlacedTransition } from "../../machine/index.ts";
import type { Definition, PredicateSchema } from "../../model/index.ts";
import { guardPredicate } from "../predicates/guard-predicate.ts";
import { type Literal, satisfiable, workOfRule } from "../predicates/satisfiable.ts";
import { worldsOf } from "../predicates/worlds.ts";

/** Several ways out for one cause. */
export interface CandidateGroup {
  readonly candidates: readonly GuardedCandidate[];
  /** Whether facts have been found on which all this is so. */
  isPossible(literals: readonly Literal[]): boolean;
}

/** One of them with its guard as a condition. */
export interface GuardedCandidate {
  readonly placed: PlacedTransition;
  readonly predicate: PredicateSchema;
}

/** The ways out of every state, by cause, wherever there are several. */
export function candidateGroups(definition: Definition): readonly CandidateGroup[] {
  const { transitions } = indexStates(definition.workflow);
  const groups = new Map<string, PlacedTransition[]>();
  const work = workOfRule();
  for (const placed of transitions) {
    const place = groupPlace(placed);
    groups.set(place, [...(groups.get(place) ?? []), placed]);
  }
  return [...groups.values()].flatMap((group): readonly CandidateGroup[] => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    const world = worldsOf(definition).during(first);
    return [
      {
        candidates: group.map((placed) => ({ placed, predicate: guardPredicate(placed.transition.guard, definition.procedure) })),
        isPossible: (literals) => satisfiable(literals, world, work).verdict === "yes",
      },
    ];
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where the list of candidates stands; an invocation's answer and its failure are two. */
function groupPlace({ place }: PlacedTransition): string {
  return place.replace(/\/\d+$/, "");
}
