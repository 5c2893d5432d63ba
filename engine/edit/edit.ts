// Changes of a procedure as pure data, so that they can be undone, merged with somebody else's, and told in words.

import type { Json, LocalizedText, ProcedureFolder } from "../model/index.ts";

/**
 * One change. Places are JSON Pointers into a `ProcedureFolder`, e.g. `/procedure/fees/0/when`. The order of keys is
 * meaning (topics, regions, choices), so edits say where a key comes to stand.
 */
export type Edit =
  /** A value put in place of another; or a key that was not there, before the key `before` or at the end. */
  | { readonly op: "set"; readonly at: string; readonly value: Json; readonly before?: string }
  /** An entry put into a list; what stood there moves down. `-` as the last part is the end. */
  | { readonly op: "insert"; readonly at: string; readonly value: Json }
  | { readonly op: "remove"; readonly at: string }
  /** A key renamed where it stands. Says nothing of who refers to it: `renameField` and its like do. */
  | { readonly op: "rename"; readonly at: string; readonly to: string }
  /** A key or an entry put elsewhere among its neighbours: before the key or index `before`, or at the end. */
  | { readonly op: "move"; readonly at: string; readonly before?: string };

/** Why edits were not applied. Nothing of them is. */
export interface EditRefusal {
  readonly code: "place_missing" | "place_taken" | "reserved_name" | "not_a_group" | "in_use" | "name_taken" | "too_large" | "would_strand" | "begins_here";
  /** Pointer of what is in the way. */
  readonly at: string;
  readonly params?: { readonly [name: string]: string | number | readonly string[] };
}

/** The folder after the edits (what did not change is the same object), or why not. */
export type Edited = { readonly folder: ProcedureFolder } | { readonly refusal: EditRefusal };

/** Edits that belong together and are undone together, with what to call them. */
export interface EditStep {
  readonly label: LocalizedText;
  readonly edits: readonly Edit[];
}

/** Edits worked out by one of the editing functions, or why it would do harm. */
export type Worked = { readonly edits: readonly Edit[] } | { readonly refusal: EditRefusal };
