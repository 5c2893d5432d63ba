// An act with several ways out of which, in some case, none is open: it is offered and then refused. An act with one
// condition is meant to be conditional, and so is what all its ways out demand alike.

import { canonical, indexStates, lineage, type PlacedTransition, type StateIndex } from "../../machine/index.ts";
import type { NamedCall } from "../../model/index.ts";
import { guardPredicate } from "../predicates/guard-predicate.ts";
import type { Literal } from "../predicates/satisfiable.ts";
import type { Rule } from "../rule.ts";
import { candidateGroups } from "./candidates.ts";

export const guardsGap: Rule = {
  id: "guards-gap",
  severity: "warning",
  sentence: {
    vi: "Có trường hợp “{act}” không có hướng đi nào: việc được đưa ra rồi lại bị từ chối",
    en: "In some case “{act}” has no way out at all: it is offered and then refused",
  },
  *check({ definition }) {
    const index = indexStates(definition.workflow);
    for (const { candidates, isPossible } of candidateGroups(definition)) {
      const [first] = candidates;
      const act = first?.placed.transition.meta?.label;
      if (first === undefined || act === undefined || first.placed.cause !== "on") continue;
      const others = takenOver(first.placed, index);
      const guards = [...candidates.map(({ placed }) => placed), ...others].map(({ transition }) => transition.guard);
      const closed = guards.map((guard): Literal => ({ predicate: guardPredicate(guard, definition.procedure), holds: false }));
      const demanded = sharedBy(candidates.map(({ placed }) => placed.transition.guard)).map((guard): Literal => ({ predicate: guardPredicate(guard, definition.procedure), holds: true }));
      if (isPossible([...demanded, ...closed])) yield { path: first.placed.place.replace(/\/\d+$/, ""), params: { act } };
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

/** Ways out for the same event further out, which are tried when none of these is open. */
function takenOver({ from, name }: PlacedTransition, { transitions }: StateIndex): readonly PlacedTransition[] {
  const above = [...lineage(from)].slice(1);
  return transitions.filter((other) => other.cause === "on" && other.name === name && above.includes(other.from));
}

/** The conditions that every one of the guards demands, word for word. */
function sharedBy(guards: readonly (NamedCall | undefined)[]): readonly NamedCall[] {
  const [first = [], ...others] = guards.map(demandsOf);
  return first.filter((part) => others.every((parts) => parts.some((other) => canonical(other) === canonical(part))));
}

function demandsOf(guard: NamedCall | undefined): readonly NamedCall[] {
  if (guard === undefined) return [];
  return guard.type === "all" ? ((guard.params?.["guards"] ?? []) as unknown as readonly NamedCall[]).flatMap(demandsOf) : [guard];
}
