// Part of the port `store.ts`: procedures somebody is writing ("bản soạn"). Work, not law: any JSON of a bearable size is kept,
// the content of a procedure is judged when it is submitted. Two people never overwrite each other unseen.

import type { Instant, LocalizedText } from "../../../engine/model/index.ts";
import type { Signer } from "./definitions.ts";
import type { Page } from "./dossiers.ts";

/** A working copy without its content. */
export interface WorkingCopy {
  readonly id: string;
  /** The procedure's name as it stands in the copy; `vi` is empty while it has none. */
  readonly title: LocalizedText;
  /** The procedure's code as it stands in the copy. */
  readonly procedureCode?: string;
  /** Grows by one with each save. */
  readonly revision: number;
  readonly createdAt: Instant;
  readonly createdBy: Signer;
  readonly savedAt: Instant;
  readonly savedBy: Signer;
  /** Everybody who ever saved it, in the order of their first save: none of them may approve what becomes of it. */
  readonly writers: readonly Signer[];
  /** The version it was made from. */
  readonly basedOn?: string;
  /** What was submitted of it last. Where that stands is the version's own story. */
  readonly submitted?: WorkingCopySubmission;
  /** Thrown away: it can be taken out of the bin, and is not saved while it is in it. */
  readonly trashedAt?: Instant;
  readonly trashedBy?: Signer;
  /** Digest of the request that made it, so that the same request again is known again. */
  readonly request: string;
}

/** A submission of a working copy. */
export interface WorkingCopySubmission {
  /** The version it became. */
  readonly hash: string;
  readonly revision: number;
  readonly at: Instant;
  readonly by: Signer;
}

/** An entry of a copy's history. */
export interface WorkingCopySave {
  /** The last revision it covers. */
  readonly revision: number;
  /** When it was begun, and when it was last saved to. */
  readonly begunAt: Instant;
  readonly at: Instant;
  readonly by: Signer;
  /** What was done, in the editor's words, the last steps only. */
  readonly summary: readonly LocalizedText[];
}

/** A working copy as it stands. */
export interface StoredWorkingCopy {
  readonly copy: WorkingCopy;
  readonly save: WorkingCopySave;
  /** The procedure's folder as JSON. */
  readonly body: string;
}

/** A working copy as it is to stand after a save. */
export interface WorkingCopyCommit extends StoredWorkingCopy {
  /** The revision that was seen. `copy.revision === expectedRevision + 1`; 0 makes a new one. */
  readonly expectedRevision: number;
  /** The entry of the expected revision goes on: this one takes its place. */
  readonly continues: boolean;
}

/** What came of it. What stands there now tells whose change was first. */
export type WorkingCopyOutcome = { readonly outcome: "saved" } | { readonly outcome: "stale" | "trashed"; readonly current: WorkingCopy } | { readonly outcome: "unknown" };

/** Working copies for a list. */
export interface WorkingCopyQuery {
  readonly procedureCode?: string;
  /** Account id of whoever made them. */
  readonly creator?: string;
  readonly trashed: boolean;
  readonly limit: number;
  /** `next` of the page before. What is not a cursor of this list begins it anew. */
  readonly after?: string;
}

/** Entries of a copy's history that are kept: with one entry for five minutes of work, two working days of nothing else. */
export const KEPT_SAVES = 200;

/** Bytes of them that are kept, packed: two hundred folders of the usual size, forty of the largest. */
export const KEPT_SAVE_BYTES = 20 * 1_048_576;

/** Working copies. */
export interface WorkingCopyStore {
  /**
   * Writes if the stored revision is the expected one and the copy is not in the bin; a copy that is not there has revision 0.
   * Of the history what `keptSaves` keeps stays: the first, the submitted, and the last `KEPT_SAVES` and `KEPT_SAVE_BYTES` of it.
   */
  save(commit: WorkingCopyCommit): Promise<WorkingCopyOutcome>;
  /** With the last entry of its history, and its content. */
  load(id: string): Promise<StoredWorkingCopy | undefined>;
  /** The latest saved first, by id among those of one instant. Reads no content. */
  list(query: WorkingCopyQuery): Promise<Page<WorkingCopy>>;
  /** The latest first. Reads no content. */
  history(id: string, page: { readonly limit: number; readonly after?: string }): Promise<Page<WorkingCopySave>>;
  /** An entry of the history with its content, by its last revision. */
  revision(id: string, revision: number): Promise<{ readonly save: WorkingCopySave; readonly body: string } | undefined>;
  /** Notes what was submitted of it; neither content nor revision changes. False when there is no such copy. */
  submitted(id: string, submission: WorkingCopySubmission): Promise<boolean>;
  /** Into the bin, or, without `trashed`, out of it. What is there already stays as it was put. Returns the copy as it then stands. */
  bin(id: string, trashed?: { readonly at: Instant; readonly by: Signer }): Promise<WorkingCopy | undefined>;
  /** Removes copies thrown away before an instant, with their history, at most `limit`. Returns how many. */
  emptyBin(before: Instant, limit: number): Promise<number>;
}
