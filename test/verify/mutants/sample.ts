// Which mutants are tried: all of them, or so many of each kind, and on top of these some with two faults.

import type { Definition } from "../../../engine/model/index.ts";
import type { Mutant, Mutator } from "./edit.ts";
import { MUTATORS } from "./mutators/index.ts";
import { chanceFrom } from "./oracle/random.ts";

/** How many. */
export interface SampleSize {
  readonly seed: string;
  /** At most so many of each kind of one definition. */
  readonly perKind: number;
  /** So many with two faults of one definition. */
  readonly withTwoFaults: number;
  /** Only this kind. */
  readonly kind?: string;
}

/** The mutants of one definition. The same seed gives the same list. */
export function sample(definition: Definition, name: string, { seed, perKind, withTwoFaults, kind }: SampleSize): readonly Mutant[] {
  const mutators = kind === undefined ? MUTATORS : MUTATORS.filter((mutator) => mutator.kind === kind);
  const single = mutators.flatMap((mutator) => {
    const all = mutator.mutate(definition).map((mutant) => ({ kind: mutator.kind, ...mutant }));
    return all.length <= perKind ? all : chanceFrom(`${seed} ${name} ${mutator.kind}`).shuffled(all).slice(0, perKind);
  });
  return [...single, ...twice(definition, mutators, { count: kind === undefined ? withTwoFaults : 0, seed: `${seed} ${name}` })];
}

// ---------------------------------------------------------------------------------------------------------------------

function twice(definition: Definition, mutators: readonly Mutator[], { count, seed }: { readonly count: number; readonly seed: string }): readonly Mutant[] {
  return Array.from({ length: count }, (_, index) => {
    const chance = chanceFrom(`${seed} two ${index}`);
    const once = one(definition, mutators, chance);
    const again = once === undefined ? undefined : one(once.definition, mutators, chance);
    return once === undefined || again === undefined ? [] : [{ kind: "two-faults", what: `${once.what}; ${again.what}`, pointer: `${once.pointer} ${again.pointer}`, definition: again.definition }];
  }).flat();
}

function one(definition: Definition, mutators: readonly Mutator[], chance: ReturnType<typeof chanceFrom>): Omit<Mutant, "kind"> | undefined {
  // Misspelt names are found by looking; two faults are to find what needs thinking.
  const sensible = mutators.filter(({ kind }) => !kind.startsWith("unknown-") && kind !== "hostile-event" && kind !== "misspelt-event");
  for (const mutator of chance.shuffled(sensible)) {
    const all = mutator.mutate(definition);
    if (all.length > 0) return chance.pick(all);
  }
  return undefined;
}
