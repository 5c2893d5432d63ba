// One step, as it is written: the dossier after it, its place in the hash chain, the answer kept with it.

import type { Dossier, Instant, LogEntry } from "../../../engine/model/index.ts";
import type { Lease } from "./work.ts";

/** One step, to be written as a whole or not at all. */
export interface Commit {
  /** The dossier's revision before the step; 0 files a new dossier. */
  readonly expectedRevision: number;
  /** The dossier after the step. `dossier.revision === expectedRevision + 1`. */
  readonly dossier: Dossier;
  readonly entry: LogEntry;
  readonly seal: Seal;
  /** Denormalised for lists and search, so that no list reads a whole dossier. */
  readonly index: DossierIndex;
  /** Kept with the step, so that the same key gets the same answer for ever after. */
  readonly reply?: IdempotentReply;
  /** Fence of the lease under which system work (timer, effect) is done; a stale fence refuses the commit. */
  readonly lease?: Lease;
}

/**
 * The chained line of a log entry. It says when, who (by account), what kind and under which rules, and holds digests of
 * the rest: nothing in it is personal data, so that it outlives erasure and the chain still verifies.
 */
export interface EntryHead {
  readonly v: 1;
  readonly dossier: string;
  readonly seq: number;
  readonly at: Instant;
  /** Account id, or `system`. */
  readonly actor: string;
  readonly kind: LogEntry["event"]["kind"];
  /** Content hash of the definition the step was decided with. */
  readonly definition: string;
  /** Content hash of the calendar days were counted with. */
  readonly calendar: string;
  /** Version of the engine's behaviour. */
  readonly rules: number;
  /** `SHA-256(nonce "\n" JCS(part))`, lower-case hex. `event` covers the actor as well. */
  readonly digests: { readonly event: string; readonly changes: string; readonly effects: string };
  /** Hash of the entry before; 64 zeros before the first. */
  readonly previous: string;
}

/** An entry's place in the dossier's hash chain. */
export interface Seal {
  readonly head: EntryHead;
  /** `SHA-256(JCS(head))`, lower-case hex. */
  readonly hash: string;
  /** 32 random bytes, hex. Kept with the body and erased with it, so that what was said cannot be guessed back from its digest. */
  readonly nonce: string;
}

/** What came of a commit. */
export type CommitResult =
  | { readonly outcome: "committed" }
  /** Somebody else was first: nothing was written. */
  | { readonly outcome: "stale"; readonly revision: number }
  /** The key has been used: nothing was written, this is its answer. */
  | { readonly outcome: "repeated"; readonly reply: IdempotentReply }
  /** The lease is no longer ours: nothing was written. */
  | { readonly outcome: "fenced" };

/** A recorded answer to a request with an `Idempotency-Key`. */
export interface IdempotentReply {
  readonly actor: string;
  readonly key: string;
  /** SHA-256 of the canonical request; another payload under the same key is refused. */
  readonly request: string;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly at: Instant;
}

/** What lists and search see of a dossier. */
export interface DossierIndex {
  readonly procedureName: string;
  readonly sector: string;
  /** Code, owner, procedure: folded to lower case without diacritics (đ → d). */
  readonly searchText: string;
}
