// Part of the port `store.ts`: versions of definitions and the steps of their life. Content is added and never changed; who
// approved what, and when it was in force, is appended to and never rewritten.

import type { Instant, LocalDate, LocalizedText } from "../../../engine/model/index.ts";
import type { Page } from "./dossiers.ts";

/** Where a version of a definition stands. What its author has not submitted yet is a draft of the designer and no version. */
export type DefinitionState = "inReview" | "returned" | "approved" | "published" | "retired";

/** Who took a step, as the account was then. */
export interface Signer {
  readonly id: string;
  readonly name: string;
}

/** What a reviewer asks to be changed; `at` is a JSON Pointer into the definition, without it the remark is on the whole. */
export interface ReviewRemark {
  readonly at?: string;
  readonly text: string;
}

/** The decision a procedure is made public by (quyết định công bố, NĐ 63/2010 Đ15). */
export interface PublicationDecision {
  readonly number: string;
  readonly text?: string;
}

/** A version of a procedure's definition without its content, as the last step of its life left it. */
export interface DefinitionVersion {
  /** SHA-256 of the content: who approves a version approves exactly this text. */
  readonly hash: string;
  readonly procedureCode: string;
  readonly name: LocalizedText;
  /** Steps of its life so far. */
  readonly revision: number;
  readonly state: DefinitionState;
  /** `shipped` came with the software and was approved by nobody here. */
  readonly origin: "submitted" | "shipped";
  /** Who submitted this content first. */
  readonly author: Signer;
  readonly submittedAt: Instant;
  readonly submittedBy: Signer;
  readonly reviewedAt?: Instant;
  readonly reviewedBy?: Signer;
  readonly remarks?: readonly ReviewRemark[];
  readonly publishedAt?: Instant;
  readonly publishedBy?: Signer;
  readonly decision?: PublicationDecision;
  /** First and last day on which may be filed under it, in Vietnam's time. Both are days of filing. */
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
  /** Hash of the last entry of its history. */
  readonly head: string;
}

/** A step of a version's life, as chained. The hash of an entry is `SHA-256(JCS(entry))`, lower-case hex. */
export interface DefinitionEntry {
  readonly v: 1;
  readonly definition: string;
  /** From 1; the version's revision after the step. */
  readonly seq: number;
  readonly at: Instant;
  readonly by: Signer;
  readonly step: "submitted" | "returned" | "approved" | "published" | "retired";
  /** Whoever wrote what was submitted, the submitter among them; absent where only the submitter is known. */
  readonly writers?: readonly Signer[];
  /** What the step said: remarks, decision, dates. */
  readonly remarks?: readonly ReviewRemark[];
  readonly decision?: PublicationDecision;
  readonly effectiveFrom?: LocalDate;
  readonly effectiveTo?: LocalDate;
  /** What must be known to judge the step, e.g. that it came with the software. */
  readonly note?: string;
  /** Hash of the entry before; 64 zeros before the first. */
  readonly previous: string;
}

/** An entry as kept. `request` is its idempotency key and the digest of what was asked; it is not chained. */
export interface StoredDefinitionEntry {
  readonly entry: DefinitionEntry;
  readonly hash: string;
  readonly request?: { readonly key: string; readonly digest: string };
}

/** A version with its content. Kept for ever, because dossiers are pinned to it. */
export interface StoredDefinition {
  readonly version: DefinitionVersion;
  /** The bundle as JSON, keys in the order they were written: what was hashed. Never rewritten. */
  readonly body: string;
  /** Its form's validators as an ES module, compiled when it was published; never rewritten. */
  readonly validators?: string;
}

/** One step of a version's life, to be written as a whole or not at all. */
export interface DefinitionCommit {
  /** The version's revision before the step; 0 brings new content. */
  readonly expectedRevision: number;
  /** The version after the step. `version.revision === expectedRevision + 1`. */
  readonly version: DefinitionVersion;
  readonly entry: StoredDefinitionEntry;
  /** With revision 0, and only then. */
  readonly body?: string;
  /** With the step that publishes. */
  readonly validators?: string;
}

/** Versions for a list. */
export interface DefinitionQuery {
  readonly state?: DefinitionState;
  readonly procedureCode?: string;
  readonly limit: number;
  /** `next` of the page before. What is not a cursor of this list begins it anew. */
  readonly after?: string;
}

/** Versions of definitions by content hash. */
export interface DefinitionStore {
  /** Writes if the stored revision is the expected one; a version that is not there has revision 0. */
  commit(commit: DefinitionCommit): Promise<{ readonly outcome: "committed" } | { readonly outcome: "stale"; readonly revision: number }>;
  byHash(hash: string): Promise<StoredDefinition | undefined>;
  /** The version alone. Reads no content. */
  version(hash: string): Promise<DefinitionVersion | undefined>;
  /** The latest submitted first, by hash among those of one instant. Reads no content. */
  list(query: DefinitionQuery): Promise<Page<DefinitionVersion>>;
  /** Every version that is or was published, in the order of publication. Reads no content. */
  published(): Promise<readonly DefinitionVersion[]>;
  /** The steps of a version's life in order. */
  history(hash: string): Promise<readonly StoredDefinitionEntry[]>;
}
