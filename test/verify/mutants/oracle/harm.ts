// What a citizen, an officer or an auditor would call harm, seen in a dossier's life. No rule of the verifier is known here.

import type { Customs } from "./customs.ts";
import type { Run } from "./run.ts";

/**
 * `plain`: anybody would object who sees this one life. `intent`: it only offends against what the original meant (another
 * condition, a shorter wait); a definition that means this looks the same, so only its journeys or a reader can tell.
 */
export type Grade = "plain" | "intent";

/** Something harmful that was seen. */
export interface Harm {
  readonly code: string;
  readonly grade: Grade;
  /** Where in the statechart, as a key; one place counts once. */
  readonly place: string;
  /** A few words on what was seen. */
  readonly what: string;
  /** Index of the step after which it shows. */
  readonly step: number;
}

/** Looks at a whole life. `customs` is how the original lives; absent while that is being learnt. */
export type Watch = (run: Run, customs: Customs | undefined) => readonly Harm[];

/** Harm is the same harm at the same place. */
export function keyOf({ code, place }: Harm): string {
  return `${code} @ ${place}`;
}
