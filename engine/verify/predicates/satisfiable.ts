// Can these conditions be as demanded, all at once? `no` is a proof, `yes` comes with facts on which the interpreter agrees,
// and everything else is said to be unknown.

import { compilePredicate } from "../../facts/index.ts";
import type { Facts, Predicate } from "../../model/index.ts";
import { demandOf } from "./demand.ts";
import { schemaOf } from "./form-domain.ts";
import { search } from "./search.ts";
import type { FactWorld } from "./world.ts";

/** A condition and whether it is to hold. */
export interface Literal {
  readonly predicate: Predicate;
  readonly holds: boolean;
}

/** The answer. */
export interface Satisfiability {
  readonly verdict: "yes" | "no" | "unknown";
  /** Facts that show it: what matters here, and what is always there. Not a whole dossier. */
  readonly witness?: Facts;
}

/** Work that may still be done before the answer is that it is unknown. One may be shared by many questions. */
export interface Work {
  left: number;
}

/** Demands looked at for one question: several times what the most entangled real procedure needs. */
const MOST_WORK = 300_000;

/** Work for all questions of one rule together, so that no definition keeps it busy for long. */
export function workOfRule(): Work {
  return { left: 3_000_000 };
}

/**
 * Whether facts of this world can make every literal come out as demanded. Facts that are worked out are taken to be free
 * within their range, so of conditions on them `yes` only says that nothing speaks against it.
 */
export function satisfiable(literals: readonly Literal[], world: FactWorld, work: Work = { left: MOST_WORK }): Satisfiability {
  if (isEmpty(world)) return { verdict: "no" };
  const named = world.procedure.predicates;
  const judged = literals.map(({ predicate, holds }) => ({ isMet: compilePredicate(predicate, named), holds }));
  const { verdict, example } = search({
    root: world.facts,
    demands: literals.map(({ predicate, holds }) => demandOf(schemaOf(predicate, named), holds)),
    axioms: world.axioms,
    verify: (facts) => judged.every(({ isMet, holds }) => isMet(facts as unknown as Facts) === holds),
    budget: work,
  });
  return example === undefined ? { verdict } : { verdict, witness: example as unknown as Facts };
}

/** Whether nothing speaks against all literals coming out as demanded. Makes no witness, which takes most of the time. */
export function isPossible(literals: readonly Literal[], world: FactWorld, work: Work = { left: MOST_WORK }): boolean {
  if (isEmpty(world)) return false;
  const demands = literals.map(({ predicate, holds }) => demandOf(schemaOf(predicate, world.procedure.predicates), holds));
  return search({ root: world.facts, demands, axioms: world.axioms, budget: work }).verdict !== "no";
}

/** Whether what is always so contradicts itself, so that there can be no facts at all: rules that nobody can keep. */
export function isEmpty(world: FactWorld): boolean {
  const known = emptiness.get(world.axioms);
  if (known !== undefined) return known;
  const demands = [...new Set([...world.axioms.values()].flat())];
  const empty = search({ root: world.facts, demands, axioms: world.axioms, budget: { left: MOST_WORK } }).verdict === "no";
  emptiness.set(world.axioms, empty);
  return empty;
}

// ---------------------------------------------------------------------------------------------------------------------

const emptiness = new WeakMap<FactWorld["axioms"], boolean>();
