// What can be referred to in a procedure, and what becomes of it. Everything that has a name has a path: facts by the path by
// which conditions see them, other names below the word for what they are.

import { child } from "../facts/index.ts";

/**
 * What is referred to: `answers/death/time`, `components/deathNotice`, `acts/ACCEPT`, `results/…`, `derived/…`, `records/…`
 * (all of them facts), or `predicates/…`, `limits/…`, `notices/…`, `documents/…`, `participants/…`, `roles/…`, `states/…`.
 * `*` stands for the rows of a list.
 */
export type Referent = readonly string[];

/** A value of the question at a path, e.g. `answers/applicant/relation/=child`. No name begins so. */
export function choiceAt(path: Referent, value: string): Referent {
  return [...path, `=${value}`];
}

/** What becomes of it: it is elsewhere now, or gone. */
export interface Fate {
  readonly of: Referent;
  readonly to?: Referent;
}

/** Fates by what they are of. */
export interface Fates {
  /** Of exactly this. */
  exact(referent: Referent): Fate | undefined;
  /** Of this or of what it stands in. */
  around(referent: Referent): Fate | undefined;
  /** What stands in another place now, its name aside. */
  readonly moves: readonly Required<Fate>[];
}

/** Makes fates easy to look up. */
export function fatesOf(list: readonly Fate[]): Fates {
  const byPath = new Map(list.map((fate) => [keyOf(fate.of), fate]));
  return {
    exact: (referent) => byPath.get(keyOf(referent)),
    around(referent) {
      for (let length = referent.length; length > 0; length -= 1) {
        const fate = byPath.get(keyOf(referent.slice(0, length)));
        if (fate !== undefined) return fate;
      }
      return undefined;
    },
    moves: list.filter((fate): fate is Required<Fate> => fate.to !== undefined && !isRename(fate as Required<Fate>)),
  };
}

/** The path of something that stands in what has the fate. */
export function pathAfter({ of, to = of }: Fate, referent: Referent): Referent {
  return [...to, ...referent.slice(of.length)];
}

/** The name a key has now; what moved elsewhere is taken there by `moving`. */
export function nameAfter(fate: Fate): string {
  return (fate.to !== undefined && isRename(fate as Required<Fate>) ? fate.to : fate.of).at(-1) ?? "";
}

/** A path as text; the number of a row says no more than that it is one. */
export function keyOf(referent: Referent): string {
  return referent.reduce((pointer, part) => child(pointer, /^\d+$/.test(part) ? "*" : part), "");
}

// ---------------------------------------------------------------------------------------------------------------------

function isRename({ of, to }: Required<Fate>): boolean {
  return of.length === to.length && keyOf(of.slice(0, -1)) === keyOf(to.slice(0, -1));
}
