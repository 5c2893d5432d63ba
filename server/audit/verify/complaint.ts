// What can be wrong with a history. Codes and parameters; `sentences.ts` has the words.

/** A fault: where, which, and what it takes to tell it. */
export interface Complaint {
  /** Entry it is about; absent when it is about the export as a whole. */
  readonly seq?: number;
  readonly code: ComplaintCode;
  readonly params: { readonly [name: string]: string | number };
}

/** Faults, by what was looked at. */
export const COMPLAINTS = [
  // the file
  "file-altered", "file-not-canonical", "not-in-manifest", "missing-from-manifest", "manifest-altered", "manifest-differs", "receipt-differs",
  // the chain
  "no-entries", "gap", "other-dossier", "hash-differs", "link-broken", "digest-differs", "head-differs", "time-backwards", "words-missing",
  // what was in force
  "definition-missing", "definition-altered", "definition-changed", "calendar-missing", "calendar-altered", "unknown-rules", "cannot-judge",
  // the step
  "not-first", "not-offered", "not-permitted", "own-matter", "task-taken", "guard-failed", "data-invalid", "answers-invalid", "answers-not-accepted", "rule-broken",
  "paper-missing", "paper-not-accepted", "channel-not-allowed", "participant-missing", "closed", "not-by-system",
  "timer-unknown", "timer-early", "not-awaited", "task-unknown", "released-unpaid", "released-unsigned", "signer-not-permitted",
  "slip-number", "moved-elsewhere", "change-differs", "effect-differs", "due-differs",
] as const; // prettier-ignore

/** Which fault. */
export type ComplaintCode = (typeof COMPLAINTS)[number];

/** A complaint about an entry. */
export function complaint(code: ComplaintCode, seq: number | undefined, params: Complaint["params"] = {}): Complaint {
  return { ...(seq === undefined ? {} : { seq }), code, params };
}
