// Dossiers, their history, and the lists they stand in.

import type { Dossier, Instant, LogEntry } from "../../../engine/model/index.ts";
import type { Commit, CommitResult, EntryHead, IdempotentReply } from "./commit.ts";

/** A dossier with its place in history. */
export interface StoredDossier {
  readonly dossier: Dossier;
  /** Hash of the last entry. */
  readonly head: string;
}

/** A log entry as kept. Of an erased dossier only the chained line is left. */
export interface StoredEntry {
  readonly head: EntryHead;
  readonly hash: string;
  readonly body?: { readonly entry: LogEntry; readonly nonce: string };
}

/** One line of a list of dossiers. Comes from indexed columns only. */
export interface DossierRow {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sector: string;
  readonly agency: string;
  readonly ownerName: string;
  readonly channel: Dossier["channel"];
  readonly status: Dossier["status"];
  readonly done: boolean;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
  readonly clock: Dossier["clock"];
  readonly tasks: Dossier["tasks"];
}

/** A page of a list; `next` continues it and stays valid while rows are added. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/**
 * Work waiting for an officer: open tasks of these roles at these agencies, the most urgent first. Urgency is the earlier
 * of the task's due instant and the dossier's while its clock runs; work without either comes last, the longest waiting
 * first. A dossier with several such tasks is one row.
 */
export interface InboxQuery {
  readonly seats: readonly { readonly role: string; readonly agency: string }[];
  readonly show: "all" | "mine" | "unclaimed";
  readonly officer: string;
  readonly procedureCode?: string;
  readonly status?: Dossier["status"];
  readonly channel?: Dossier["channel"];
  /** Free text: code, owner or procedure, with or without diacritics; every word must begin one of theirs. */
  readonly text?: string;
  readonly limit: number;
  /** `next` of the page before. What is not a cursor of this list begins it anew. */
  readonly after?: string;
}

/**
 * Dossiers an agency handles or has handled, open and closed, newest first. With a period this is also what an indicator of that
 * period is computed from: its cost is that of the period, whatever came before and after.
 */
export interface AgencyQuery extends Omit<InboxQuery, "seats" | "show" | "officer"> {
  readonly agencies: readonly string[];
  readonly state: "open" | "closed" | "all";
  /** Filed at this instant or later. */
  readonly openedFrom?: Instant;
  /** Filed before this instant. */
  readonly openedBefore?: Instant;
}

/** Dossiers and their history. */
export interface DossierStore {
  load(id: string): Promise<StoredDossier | undefined>;
  loadByCode(code: string): Promise<StoredDossier | undefined>;
  commit(commit: Commit): Promise<CommitResult>;
  /** The whole history of one dossier in order, of an erased one too. */
  history(id: string): Promise<readonly StoredEntry[]>;
  /** Ids of all dossiers, erased ones too, in their order, those beyond `after`. For auditors, never for a request of a page. */
  ids(limit: number, after?: string): Promise<readonly string[]>;
  /**
   * Forgets what a closed dossier said: bodies and nonces of its history, answers, names, texts for search, effects, kept
   * replies; its files become nobody's and are swept away. The chained lines stay. To `load` and to lists it no longer
   * exists. False, and nothing done, for a dossier that is open or unknown.
   */
  erase(id: string): Promise<boolean>;
  inbox(query: InboxQuery): Promise<Page<DossierRow>>;
  ofAgencies(query: AgencyQuery): Promise<Page<DossierRow>>;
  /** Dossiers somebody owns or submitted, newest first. */
  ofPerson(person: string, limit: number, after?: string): Promise<Page<DossierRow>>;
  /** The next number of a series, e.g. `H56.120-261121`. Unique and never reused; gaps are allowed. */
  allocate(series: string): Promise<number>;
  /** The answer recorded with a step of this dossier for this actor's key, if any. A key is one dossier's, so that one document can hold it. */
  repliedTo(dossier: string, actor: string, key: string): Promise<IdempotentReply | undefined>;
}
