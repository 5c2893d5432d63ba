// A second port, beside `store.ts`: everything a store holds, for moving it to another store, into a backup and back. What is
// read here never serves a request. Sessions do not travel (people sign in again), nor do leases (work goes to the next owner).

import type { Account, DossierIndex, Draft, IdempotentReply, PaymentAttempt, StoredCalendar, StoredDefinition, StoredDefinitionEntry, StoredEntry, StoredFile, Stores, WorkingCopy, WorkingCopySave } from "./store.ts";

/** An effect that waits, or was given up. Its content is in the log entry that decided it. */
export interface MovedEffect {
  readonly id: string;
  /** When it may be tried next; with a lease, when that runs out. */
  readonly readyAt: string;
  readonly attempts: number;
  readonly dead?: true;
  readonly reason?: string;
}

/** What is left in its row of a dossier that was erased. */
export interface ErasedRow {
  readonly procedureCode: string;
  readonly agency: string;
  readonly channel: string;
  readonly status: string;
  readonly answersSeq: number;
  readonly openedAt: string;
  readonly updatedAt: string;
}

/** A dossier as of one instant. The dossier itself is not in it: it is the fold of its history. */
export interface MovedDossier {
  readonly id: string;
  readonly code: string;
  readonly history: readonly StoredEntry[];
  /** `searchText` as kept: folded words. */
  readonly index: DossierIndex;
  /** By actor, then key. */
  readonly replies: readonly IdempotentReply[];
  /** By id. */
  readonly effects: readonly MovedEffect[];
  /** Only of an erased one, of whose history the chained lines are left. */
  readonly erased?: ErasedRow;
}

/** A version of a definition with its whole life. */
export interface MovedDefinition extends StoredDefinition {
  readonly history: readonly StoredDefinitionEntry[];
}

/** A procedure somebody is writing, as of one instant. The last entry of its history is the copy as it stands. */
export interface MovedWorkingCopy {
  readonly copy: WorkingCopy;
  /** The oldest first; the folder packed, in base64. */
  readonly saves: readonly (WorkingCopySave & { readonly packed: string })[];
}

/** What a store holds, by kind. */
export interface Moved {
  readonly draft: Draft;
  readonly dossier: MovedDossier;
  /** A series of dossier numbers and the last one given. */
  readonly series: { readonly name: string; readonly last: number };
  readonly payment: PaymentAttempt;
  readonly file: StoredFile;
  readonly definition: MovedDefinition;
  readonly workingCopy: MovedWorkingCopy;
  readonly calendar: StoredCalendar;
  readonly account: Account;
}

/** A kind of record. */
export type Kind = keyof Moved;

/**
 * In the order in which they are read while people go on working: a draft before the dossiers it may become, a number, a
 * payment, a paper, a definition after the dossiers that refer to them, so that nothing is referred to and missing; a working copy
 * before the version it was submitted as.
 */
export const KINDS = ["draft", "dossier", "series", "payment", "file", "workingCopy", "definition", "calendar", "account"] as const satisfies readonly Kind[];

/** Reads all of a store, each record as of one instant, in the order of `placeOf`. */
export interface TransferSource {
  read<K extends Kind>(kind: K): AsyncIterable<Moved[K]>;
  /** The bytes of a file. */
  bytes(file: StoredFile): Promise<NodeJS.ReadableStream>;
  close(): Promise<void>;
}

/** A store nobody serves from until everything is in it. */
export interface TransferTarget extends TransferSource {
  readonly stores: Stores;
  /** Puts an erased dossier that is not there. */
  putErased(dossier: MovedDossier): Promise<void>;
  /** Makes these the effects that wait; others of the dossier are done. */
  putEffects(dossier: MovedDossier): Promise<void>;
  /** Puts a working copy in the place of whatever there is of it. */
  putWorkingCopy(copy: MovedWorkingCopy): Promise<void>;
  /** A series gives numbers above `last` only, whatever it gave before. */
  putSeries(series: Moved["series"]): Promise<void>;
  /** Everything is there and was checked: from now on it may be served from. */
  release(): Promise<void>;
}

/** What identifies a record among its kind. */
export function idOf<K extends Kind>(kind: K, record: Moved[K]): string {
  return IDENTITY[kind](record);
}

/**
 * Where a record comes in its kind: by its id, and dossiers by when they were filed, since a store may list the newest first by
 * the order in which it got them.
 */
export function placeOf<K extends Kind>(kind: K, record: Moved[K]): string {
  const id = idOf(kind, record);
  return kind === "dossier" ? `${(record as MovedDossier).history[0]?.head.at ?? ""}/${id}` : id;
}

const IDENTITY: { readonly [K in Kind]: (record: Moved[K]) => string } = {
  draft: ({ id }) => id,
  dossier: ({ id }) => id,
  series: ({ name }) => name,
  payment: ({ transaction }) => transaction,
  file: ({ ref }) => ref.id,
  definition: ({ version }) => version.hash,
  workingCopy: ({ copy }) => copy.id,
  calendar: ({ hash }) => hash,
  account: ({ id }) => id,
};

/** Rows by their key, as records hold them. */
export function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
