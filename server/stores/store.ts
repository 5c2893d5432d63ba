// What the server keeps, as ports by noun. Every store (SQLite file, MongoDB cluster) passes the same contract suite.
// The hot path is `load` then `commit`: one atomic compare-and-set on the dossier's revision, everything or nothing.

import type { Dossier, Effect, FileRef, Instant, JsonObject, LogEntry, Timer } from "../../engine/model/index.ts";
import type { DefinitionStore } from "./definition-store.ts";
import type { WorkingCopyStore } from "./working-copy-store.ts";

export type * from "./definition-store.ts";
export * from "./working-copy-store.ts";

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

/** Dossiers an agency handles or has handled, open and closed, newest first. */
export interface AgencyQuery extends Omit<InboxQuery, "seats" | "show" | "officer"> {
  readonly agencies: readonly string[];
  readonly state: "open" | "closed" | "all";
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

/** Exclusive, temporary ownership of a piece of work. The fence grows with every owner. */
export interface Lease {
  readonly kind: "effect" | "timer";
  readonly work: string;
  readonly owner: string;
  readonly fence: number;
  readonly until: Instant;
}

/** An effect waiting to be performed. */
export interface PendingEffect {
  readonly effect: Effect;
  readonly dossier: string;
  /** Tries before this one, those counted that ended in silence when their lease ran out. */
  readonly attempts: number;
  readonly lease: Lease;
}

/** Effects of committed steps. */
export interface OutboxStore {
  /** Takes up to `limit` effects that are due, oldest first (on a cluster: of each province), for this owner until `until`. */
  claim(owner: string, now: Instant, until: Instant, limit: number): Promise<readonly PendingEffect[]>;
  /** Performed. Returns false when the lease was lost. */
  done(lease: Lease): Promise<boolean>;
  /** Not performed: try again at `retryAt`, or give up (`dead`) with the reason kept for staff. */
  failed(lease: Lease, failure: { readonly reason: string; readonly retryAt?: Instant }): Promise<boolean>;
  /** Given up, for staff to see. */
  dead(limit: number): Promise<readonly { readonly effect: Effect; readonly dossier: string; readonly reason: string }[]>;
}

/** Due timers of open dossiers. Firing one is an ordinary commit, which removes it. */
export interface TimerStore {
  /** Takes up to `limit` timers that are due, the earliest first (on a cluster: of each province), for this owner until `until`. */
  claim(owner: string, now: Instant, until: Instant, limit: number): Promise<readonly { readonly dossier: string; readonly timer: Timer; readonly lease: Lease }[]>;
  /** Lets go of a timer that could not be delivered, to be tried again at `retryAt`. */
  release(lease: Lease, retryAt: Instant): Promise<void>;
}

/** An application somebody is still filling in. Not a dossier: it has no legal existence. */
export interface Draft {
  readonly id: string;
  /** Account id, or the anonymous session's id before sign-in. */
  readonly owner: string;
  readonly procedureCode: string;
  readonly definitionHash: string;
  readonly agency: string;
  readonly revision: number;
  readonly answers: JsonObject;
  readonly components: { readonly [component: string]: readonly FileRef[] };
  /** Channel, return channel, owner of the matter … whatever the pages ask besides the form. */
  readonly choices: JsonObject;
  /** Idempotency key of the filing, made when the draft is. */
  readonly filingKey: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Drafts, with a revision check so that two devices do not overwrite each other. */
export interface DraftStore {
  create(draft: Draft): Promise<void>;
  load(id: string): Promise<Draft | undefined>;
  /** Writes if the stored revision is `draft.revision - 1`; otherwise returns the stored draft. */
  save(draft: Draft): Promise<{ readonly saved: true } | { readonly saved: false; readonly current: Draft | undefined }>;
  remove(id: string): Promise<void>;
  ofOwner(owner: string): Promise<readonly Draft[]>;
  /** After sign-in: the anonymous session's drafts become the account's. */
  adopt(from: string, to: string): Promise<number>;
}

/** Somebody who can sign in. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: "citizen" | "officer";
  /** scrypt, `N$r$p$salt$hash` in base64. */
  readonly password: string;
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
  readonly personalId?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly identityLevel: 0 | 1 | 2;
  readonly disabled: boolean;
  /** What forms may be prefilled with, by common group, e.g. `{ requester: { fullName … } }`. */
  readonly profile: JsonObject;
}

/** Accounts. */
export interface AccountStore {
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  /** Creates or replaces. */
  put(account: Account): Promise<void>;
}

/** A server-side session; `account` is absent before sign-in. */
export interface Session {
  /** SHA-256 of the cookie's secret: a stolen database gives no sessions. */
  readonly id: string;
  readonly account?: string;
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

/** Sessions. */
export interface SessionStore {
  load(id: string): Promise<Session | undefined>;
  put(session: Session): Promise<void>;
  /** Notes that the session was used; a session that was removed meanwhile stays removed. */
  touch(id: string, seenAt: Instant): Promise<void>;
  remove(id: string): Promise<void>;
  removeOlderThan(seenBefore: Instant): Promise<number>;
}

/** A stored file's record; the bytes are in the file store's own place. */
export interface StoredFile {
  readonly ref: FileRef;
  /** Account or anonymous session that uploaded it. */
  readonly uploader: string;
  /** Set once a dossier refers to it; a file that not even a draft refers to is swept away after a day. */
  readonly dossier?: string;
  readonly at: Instant;
}

/** Files: bytes outside the web root under random names. */
export interface FileStore {
  /** Moves a finished temporary file into the store. */
  keep(file: StoredFile, temporaryPath: string): Promise<void>;
  find(id: string): Promise<StoredFile | undefined>;
  /** The bytes, as a stream. */
  open(id: string): Promise<NodeJS.ReadableStream>;
  /** Binds files to the dossier that refers to them. Rejects with `FileNotFree`, binding none, when one is gone or another dossier's. */
  attach(ids: readonly string[], dossier: string): Promise<void>;
  /** Removes a file, unless a dossier refers to it. */
  remove(id: string): Promise<void>;
  /** Files uploaded before `before` that neither a dossier nor a draft refers to. */
  orphans(before: Instant, limit: number): Promise<readonly StoredFile[]>;
}

/** One attempt to pay an awaited bill at the gateway. */
export interface PaymentAttempt {
  /** Our transaction id at the gateway. */
  readonly transaction: string;
  readonly dossier: string;
  /** The awaited effect it settles. */
  readonly effect: string;
  readonly amount: number;
  /** Where the citizen pays; absent until the gateway has answered. */
  readonly url?: string;
  readonly state: "open" | "paid" | "cancelled" | "failed" | "mismatch";
  readonly createdAt: Instant;
  readonly settledAt?: Instant;
}

/** Payment attempts. */
export interface PaymentStore {
  /** Keeps an attempt before the gateway hears of it; what is kept under its transaction already stays. Returns what is kept. */
  create(attempt: PaymentAttempt): Promise<PaymentAttempt>;
  /** The gateway has answered: where to pay. */
  located(transaction: string, url: string): Promise<void>;
  find(transaction: string): Promise<PaymentAttempt | undefined>;
  ofEffect(effect: string): Promise<readonly PaymentAttempt[]>;
  /**
   * Settles an attempt: an open one in any way, one that failed or was cancelled still as `paid` or `mismatch`, since money can
   * come late. False when there is nothing to settle any more.
   */
  settle(transaction: string, state: PaymentAttempt["state"], at: Instant): Promise<boolean>;
  /** Open attempts older than `before`, for the query that replaces a lost callback. */
  open(before: Instant, limit: number): Promise<readonly PaymentAttempt[]>;
}

/** A calendar as it stood when days were counted with it. Kept for ever: histories are replayed with it. */
export interface StoredCalendar {
  /** SHA-256 of `body`, lower-case hex. */
  readonly hash: string;
  readonly id: string;
  /** The calendar as canonical JSON. */
  readonly body: string;
}

/** Calendars by content hash. */
export interface CalendarStore {
  put(calendar: StoredCalendar): Promise<void>;
  byHash(hash: string): Promise<StoredCalendar | undefined>;
}

/** The database cannot be used now (busy, full, gone). Answered as 503; the same request may be sent again. */
export class StorageUnavailable extends Error {}

/** A file became another dossier's in the moment it was handed in. Answered as 409. */
export class FileNotFree extends Error {}
