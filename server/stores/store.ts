// What the server keeps, as ports by noun. Every store (SQLite file, MongoDB cluster) passes the same contract suite.
// The hot path is `load` then `commit`: one atomic compare-and-set on the dossier's revision, everything or nothing.

import type { CalendarStore } from "./port/calendars.ts";
import type { DefinitionStore } from "./port/definitions.ts";
import type { DossierStore } from "./port/dossiers.ts";
import type { DraftStore } from "./port/drafts.ts";
import type { FileStore } from "./port/files.ts";
import type { PaymentStore } from "./port/payments.ts";
import type { AccountStore, SessionStore } from "./port/people.ts";
import type { OutboxStore, TimerStore } from "./port/work.ts";
import type { WorkingCopyStore } from "./port/working-copies.ts";

export type * from "./port/calendars.ts";
export type * from "./port/commit.ts";
export type * from "./port/definitions.ts";
export type * from "./port/dossiers.ts";
export type * from "./port/drafts.ts";
export * from "./port/files.ts";
export type * from "./port/payments.ts";
export type * from "./port/people.ts";
export type * from "./port/work.ts";
export * from "./port/working-copies.ts";

/** All ports over one database. */
export interface Stores {
  readonly dossiers: DossierStore;
  readonly outbox: OutboxStore;
  readonly timers: TimerStore;
  readonly drafts: DraftStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly files: FileStore;
  readonly payments: PaymentStore;
  readonly definitions: DefinitionStore;
  readonly workingCopies: WorkingCopyStore;
  readonly calendars: CalendarStore;
  /** Throws when the database cannot be read now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot be used now (busy, full, gone). Answered as 503; the same request may be sent again. */
export class StorageUnavailable extends Error {}
