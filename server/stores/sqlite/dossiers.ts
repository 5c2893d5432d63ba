// Dossiers and their history: what is read by id or code, and the numbers of series. Writing a step is `commit.ts`,
// lists are `dossier-lists.ts`.

import type { Dossier, LogEntry } from "../../../engine/model/index.ts";
import { answersGivenBy } from "../step.ts";
import type { DossierStore, EntryHead, StoredDossier, StoredEntry } from "../store.ts";
import { commitWriter } from "./commit.ts";
import type { Database } from "./database.ts";
import { dossierLists } from "./dossier-lists.ts";
import { dossierFrom, type DossierState } from "./dossier-state.ts";
import { eraser } from "./erase.ts";
import { replies } from "./replies.ts";

interface LoadedRow {
  readonly state: string;
  readonly clock: string;
  readonly tasks: string;
  readonly head: string;
  /** The log entry that gave the answers. */
  readonly answered: string;
}

const LOAD = `
  SELECT d.state, d.clock, d.tasks, d.head, l.body AS answered
  FROM dossier d JOIN log_body l ON l.dossier = d.num AND l.seq = d.answers_seq`;

interface EntryRow {
  readonly head: string;
  readonly hash: string;
  readonly body: string | null;
  readonly nonce: string | null;
}

/** Dossiers in this database. */
export function dossierStore(database: Database): DossierStore {
  const { sql } = database;
  const byId = sql.prepare<[string], LoadedRow>(`${LOAD} WHERE d.id = ?`);
  const byCode = sql.prepare<[string], LoadedRow>(`${LOAD} WHERE d.code = ?`);
  const entries = sql.prepare<[string], EntryRow>(
    "SELECT l.head, l.hash, b.body, b.nonce FROM dossier d JOIN log l ON l.dossier = d.num LEFT JOIN log_body b ON b.dossier = l.dossier AND b.seq = l.seq WHERE d.id = ? ORDER BY l.seq",
  );
  const ids = sql.prepare<[string, number], string>("SELECT id FROM dossier WHERE id > ? ORDER BY id LIMIT ?").pluck();
  const nextNumber = sql
    .prepare<[string], number>("INSERT INTO series (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last")
    .pluck();
  const reply = replies(sql);
  const write = commitWriter(sql);
  const erase = eraser(sql);

  return {
    load: (id) => database.read(() => loaded(byId.get(id))),
    loadByCode: (code) => database.read(() => loaded(byCode.get(code))),
    commit: (commit) => database.write(() => write(commit)),
    history: (id) => database.read(() => entries.all(id).map(entryFrom)),
    ids: (limit, after = "") => database.read(() => ids.all(after, limit)),
    erase: (id) => database.write(() => erase(id)),
    ...dossierLists(database),
    allocate: (series) =>
      database.write(() => {
        const number = nextNumber.get(series);
        if (number === undefined) throw new Error(`No number for series '${series}'`);
        return number;
      }),
    repliedTo: (dossier, actor, key) => database.read(() => reply.find(dossier, actor, key)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function entryFrom({ head, hash, body, nonce }: EntryRow): StoredEntry {
  const chained = { head: JSON.parse(head) as EntryHead, hash };
  return body === null || nonce === null ? chained : { ...chained, body: { entry: JSON.parse(body) as LogEntry, nonce } };
}

function loaded(row: LoadedRow | undefined): StoredDossier | undefined {
  if (row === undefined) return undefined;
  const dossier = dossierFrom({
    state: JSON.parse(row.state) as DossierState,
    clock: JSON.parse(row.clock) as Dossier["clock"],
    tasks: JSON.parse(row.tasks) as Dossier["tasks"],
    answers: answersGivenBy(JSON.parse(row.answered) as LogEntry),
  });
  return { dossier, head: row.head };
}
