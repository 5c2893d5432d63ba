// Documents (results, slips) as a tree; making bytes of it is the server's business.

import type { Predicate } from "./schema.ts";
import type { LocalizedText } from "./text.ts";

/** A template in `documents/<name>.json`. Only named facts are filled in; there is no expression language. */
export interface DocumentTemplate {
  readonly title: LocalizedText;
  /** Paper size; official slips are A5, results A4 (TT 01/2018/TT-VPCP). */
  readonly paper: "A4" | "A5";
  readonly blocks: readonly DocumentBlock[];
}

/** A part of a document. `when` leaves it out unless the predicate holds. */
export type DocumentBlock =
  | { readonly type: "nationalHeader"; readonly when?: Predicate }
  | { readonly type: "heading"; readonly text: string; readonly when?: Predicate }
  | { readonly type: "paragraph"; readonly text: string; readonly align?: "left" | "center" | "right"; readonly when?: Predicate }
  | { readonly type: "fields"; readonly rows: readonly DocumentRow[]; readonly when?: Predicate }
  | { readonly type: "signature"; readonly role: string; readonly when?: Predicate };

/** A labelled value: the fact at the JSON Pointer, printed by its schema (choices by label, dates as dd/mm/yyyy). */
export interface DocumentRow {
  readonly label: string;
  readonly fact: string;
  readonly when?: Predicate;
}

/** A filled-in document, ready to be laid out. */
export interface DocumentTree {
  readonly title: string;
  readonly paper: "A4" | "A5";
  readonly blocks: readonly FilledBlock[];
}

/** A block with its facts filled in. */
export type FilledBlock =
  | { readonly type: "nationalHeader"; readonly agency: string; readonly parent?: string; readonly number?: string; readonly place: string; readonly date: string }
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string; readonly align: "left" | "center" | "right" }
  | { readonly type: "fields"; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly type: "signature"; readonly role: string; readonly name?: string; readonly agency?: string; readonly signedAt?: string };
