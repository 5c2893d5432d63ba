// The documents of the store, by collection. What people wrote is kept as JSON text: no key of theirs is ever a field name,
// and what was hashed comes back byte for byte.

import type { Binary, Collection, Db, ObjectId } from "mongodb";
import type { DossierRow, PaymentAttempt } from "../store.ts";
import type { DossierPart } from "./dossier-parts.ts";

/** A log entry in the dossier's document or in a segment. */
export interface LogLine {
  readonly seq: number;
  /** JSON of the chained line. */
  readonly head: string;
  readonly hash: string;
  /** Of this entry's reply, if it has one. */
  readonly replyKey?: string;
  /** What erasure takes away; absent when it was too large: then `apart` names its document. */
  readonly body?: LineBody;
  readonly apart?: string;
  /** Bytes of the line, about. */
  readonly size: number;
}

/** What people said in a log entry, and what they were answered. */
export interface LineBody {
  /** JSON of the entry. */
  readonly entry: string;
  readonly nonce: string;
  /** JSON of the reply. */
  readonly reply?: string;
}

/** An effect waiting. Its content is in the log entry that decided it. */
export interface WaitingEffect {
  readonly id: string;
  readonly seq: number;
  readonly readyAt: string;
  readonly attempts: number;
  readonly fence: number;
  readonly owner?: string;
  readonly dead?: true;
  readonly reason?: string;
}

/** Who holds a timer, once it was claimed. */
export interface TimerLease {
  readonly id: string;
  readonly readyAt: string;
  readonly fence: number;
  readonly owner?: string;
}

/** Sort keys of the inbox by seat: `<urgency>/<dossier>` of the seat's most urgent task. */
export interface InboxKeys {
  readonly all: { readonly [seat: string]: string };
  readonly free: { readonly [seat: string]: string };
  /** By seat and officer. */
  readonly own: { readonly [seatOfOfficer: string]: string };
}

/** A dossier: everything one step writes. */
export interface DossierDocument extends Omit<DossierRow, "id" | "clock" | "tasks"> {
  readonly _id: string;
  /** Of its home; workers go from province to province. */
  readonly province: string;
  /** Hash of the last entry. */
  readonly head: string;
  /** `<openedAt>/<id>`: the order of all lists. */
  readonly order: string;
  /** The log entry that holds the answers. */
  readonly answersSeq: number;
  readonly clock: string;
  readonly tasks: string;
  readonly timers: string;
  /** The rest of the dossier: JSON by field. Absent when it was too large; then `stateApart` names its document. */
  readonly state?: { readonly [Part in DossierPart]?: string };
  readonly stateApart?: string;
  readonly agencies: readonly string[];
  /** In whose lists it stands; the lists are lines of their own. */
  readonly people: readonly string[];
  /** Folded words, each after a space. */
  readonly searchText: string;
  /** `<agency> <prefix>` for every prefix of every word. */
  readonly search: readonly string[];
  readonly inbox: InboxKeys;
  /** The last entries; older ones are in segments. */
  readonly log: readonly LogLine[];
  /** Bytes of `log`, about. */
  readonly logSize: number;
  /** The last entry that is in a segment. */
  readonly sealedTo: number;
  /** Digests of actor and key of every reply ever given. */
  readonly replyKeys: readonly string[];
  readonly outbox: readonly WaitingEffect[];
  /** Not later than the first effect can be claimed. Absent: nothing waits. */
  readonly effectReadyAt?: string;
  readonly hasDead?: true;
  readonly timerLeases: readonly TimerLease[];
  /** Not later than the first timer can be claimed. Absent: nothing waits. */
  readonly timerReadyAt?: string;
  /** Grows with everything that touches outbox or timers. */
  readonly turn: number;
  /** Being forgotten, or forgotten: to lists and to `load` it is not there. */
  readonly erased?: "begun" | "done";
}

/** Where an agency has dossiers: the first and the last home by province. `_id`: `agency/<id>`, or `everywhere`. */
export interface WhereaboutsDocument {
  readonly _id: string;
  readonly areas: { readonly [province: string]: { readonly from: string; readonly to: string } };
}

/** Older entries of a dossier, sealed. `_id`: `<dossier>/<from>`. */
export interface SegmentDocument {
  readonly _id: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly LogLine[];
}

/** What was too large for the dossier's document, written before the step that points to it. No two attempts share one. `_id`: `<dossier>/…`. */
export interface ApartDocument extends Partial<LineBody> {
  readonly _id: string;
  /** JSON of the dossier's state by field. */
  readonly state?: string;
}

/** An uploaded file's record; the bytes are in GridFS under `place`. */
export interface FileDocument {
  readonly _id: string;
  readonly place: ObjectId;
  readonly ref: string;
  readonly uploader: string;
  readonly dossier?: string;
  /** No dossier refers to it. */
  readonly free: boolean;
  readonly at: string;
  /** The bytes are there. */
  readonly complete: boolean;
}

/** A draft; `owner` is the truth, signing in changes it. */
export interface DraftDocument {
  readonly _id: string;
  readonly owner: string;
  readonly revision: number;
  readonly updatedAt: string;
  /** Files it refers to, so that they are not swept away while it waits. */
  readonly files: readonly string[];
  readonly body: string;
}

/** A version of a definition with its history. */
export interface DefinitionDocument {
  readonly _id: string;
  readonly procedureCode: string;
  readonly revision: number;
  readonly state: string;
  /** `<submittedAt>/<hash>` */
  readonly order: string;
  /** `<publishedAt>/<hash>` */
  readonly published?: string;
  readonly version: string;
  readonly body: string;
  readonly validators?: string;
  /** JSON of each stored entry. */
  readonly history: readonly string[];
}

/** A procedure somebody is writing, without its content. */
export interface WorkingCopyDocument {
  readonly _id: string;
  readonly revision: number;
  readonly procedureCode?: string;
  /** Account id of whoever made it. */
  readonly creator: string;
  readonly trashed: boolean;
  /** `<savedAt>/<id>` */
  readonly order: string;
  /** JSON of the copy but for the next two, which change without a new revision. */
  readonly copy: string;
  /** JSON of the last submission. */
  readonly submitted?: string;
  /** JSON of when and by whom it was thrown away. */
  readonly trash?: string;
  /** Its history, the oldest first, and where each entry is. Only what is named here counts. */
  readonly saves: readonly { readonly revision: number; readonly place: string; readonly bytes?: number }[];
}

/** An entry of a working copy's history, never changed. `_id`: `<copy>/<revision>/…`; no two attempts share one. */
export interface WorkingCopySaveDocument {
  readonly _id: string;
  /** JSON of the entry. */
  readonly save: string;
  /** The folder, packed. */
  readonly content: Binary;
}

/** Segments and documents apart of one dossier, by the beginning of their ids: in whatever shard they are, they are together. */
export function ofDossier(dossier: string): { readonly _id: { readonly $gt: string; readonly $lt: string } } {
  // What follows the slash in ASCII is the nought.
  return { _id: { $gt: `${dossier}/`, $lt: `${dossier}0` } };
}

/** The collections of one database. */
export interface Collections {
  readonly dossiers: Collection<DossierDocument>;
  readonly codes: Collection<{ readonly _id: string; readonly dossier: string }>;
  readonly whereabouts: Collection<WhereaboutsDocument>;
  /** `_id`: `<person>/<order of the dossier>`. */
  readonly personLines: Collection<{ readonly _id: string }>;
  readonly segments: Collection<SegmentDocument>;
  readonly apart: Collection<ApartDocument>;
  readonly series: Collection<{ readonly _id: string; readonly last: number }>;
  readonly drafts: Collection<DraftDocument>;
  readonly accounts: Collection<{ readonly _id: string; readonly login: string; readonly body: string }>;
  readonly sessions: Collection<{ readonly _id: string; readonly seenAt: string; readonly body: string }>;
  readonly files: Collection<FileDocument>;
  readonly payments: Collection<Omit<PaymentAttempt, "transaction"> & { readonly _id: string }>;
  readonly definitions: Collection<DefinitionDocument>;
  readonly workingCopies: Collection<WorkingCopyDocument>;
  readonly workingCopySaves: Collection<WorkingCopySaveDocument>;
  readonly calendars: Collection<{ readonly _id: string; readonly id: string; readonly body: string }>;
  /** `_id: "schema"`: which version of the store wrote this database. */
  readonly meta: Collection<{ readonly _id: string; readonly version: number }>;
}

/** The collections, under the names they have in the database. */
export function collectionsOf(db: Db): Collections {
  return {
    dossiers: db.collection("dossier"),
    codes: db.collection("dossier_code"),
    whereabouts: db.collection("whereabouts"),
    personLines: db.collection("person_line"),
    segments: db.collection("log_segment"),
    apart: db.collection("dossier_apart"),
    series: db.collection("series"),
    drafts: db.collection("draft"),
    accounts: db.collection("account"),
    sessions: db.collection("session"),
    files: db.collection("file"),
    payments: db.collection("payment"),
    definitions: db.collection("definition"),
    workingCopies: db.collection("working_copy"),
    workingCopySaves: db.collection("working_copy_save"),
    calendars: db.collection("calendar"),
    meta: db.collection("meta"),
  };
}
