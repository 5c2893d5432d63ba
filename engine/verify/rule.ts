// What a rule is: one thing a lawful procedure never does, with the sentence that says so to a clerk. Each rule stands in a
// file of its own under `rules/` and is listed in `rules/index.ts`.

import type { Definition, LegalBasis, LocalizedText } from "../model/index.ts";
import type { Exploration, Taken } from "./exploration.ts";

/** A rule. */
export interface Rule {
  /** Stable code, the file's name. */
  readonly id: string;
  /** An `error` keeps the definition from being published; a `warning` is told to its author and reviewer. */
  readonly severity: "error" | "warning";
  /** What is wrong, to be filled in with the trouble's params. */
  readonly sentence: { readonly vi: string; readonly en: string };
  readonly basis?: LegalBasis;
  check(subject: Subject): Iterable<Trouble>;
}

/** A value in a sentence. */
export type TroubleParam = string | number | LocalizedText | readonly (string | LocalizedText)[];

/** What rules look at. */
export interface Subject {
  readonly definition: Definition;
  readonly explored: Exploration;
  /** A role as sentences call it. */
  readonly roleName: (role: string) => LocalizedText;
}

/** One place where a rule is broken. */
export interface Trouble {
  /** File and JSON Pointer. */
  readonly path: string;
  /** What the sentence is filled in with; texts in the language of the sentence. */
  readonly params?: { readonly [name: string]: TroubleParam };
  /** The shortest way there: to a situation, or with the step that is wrong. Absent when no dossier is needed to see it. */
  readonly way?: { readonly to: number } | { readonly step: Taken };
}
