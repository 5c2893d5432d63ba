// Writes one step: the dossier's row, the log entry, timers, tasks, effects and the recorded answer. Runs inside the
// savepoint of a group, so whatever throws here leaves nothing behind.

import type Sqlite from "better-sqlite3";
import { searchColumn } from "../search-words.ts";
import { assertNext } from "../step.ts";
import type { Commit, CommitResult } from "../store.ts";
import { dossierParts } from "./dossier-state.ts";
import { dossierIndexes } from "./dossier-indexes.ts";
import { leaseChecks } from "./leases.ts";
import { replies } from "./replies.ts";

/** What is known of the dossier before the step, or that it is new. */
interface Before {
  readonly num: number;
  readonly revision: number;
  readonly status: string;
  readonly done: number;
  readonly search_text: string;
  readonly clock: string;
  readonly tasks: string;
}

/** The columns a step rewrites. */
type DossierColumns = ReturnType<typeof columnsOf>;

/** Prepares the writer of steps. */
export function commitWriter(sql: Sqlite.Database): (commit: Commit) => CommitResult {
  const find = sql.prepare<[string], Before>("SELECT num, revision, status, done, search_text, clock, tasks FROM dossier WHERE id = ? AND erased = 0");
  const open = sql.prepare<DossierColumns>(`
    INSERT INTO dossier (id, code, revision, head, answers_seq, procedure_code, procedure_name, sector, agency, owner_name, channel, status, done, opened_at, updated_at, search_text, clock, tasks, state)
    VALUES (:id, :code, :revision, :head, :answersSeq, :procedureCode, :procedureName, :sector, :agency, :ownerName, :channel, :status, :done, :openedAt, :updatedAt, :searchText, :clock, :tasks, :state)`);
  const move = sql.prepare<DossierColumns & { readonly num: number; readonly expected: number }>(`
    UPDATE dossier SET revision = :revision, head = :head, answers_seq = :answersSeq, procedure_name = :procedureName, sector = :sector, owner_name = :ownerName,
      status = :status, done = :done, updated_at = :updatedAt, search_text = :searchText, clock = :clock, tasks = :tasks, state = :state
    WHERE num = :num AND revision = :expected`);
  const append = sql.prepare<[number | bigint, number, string, string]>("INSERT INTO log (dossier, seq, head, hash) VALUES (?, ?, ?, ?)");
  const keepBody = sql.prepare<[number | bigint, number, string, string]>("INSERT INTO log_body (dossier, seq, body, nonce) VALUES (?, ?, ?, ?)");
  const emit = sql.prepare<[string, string, string, string]>("INSERT INTO outbox (id, dossier, body, ready_at) VALUES (?, ?, ?, ?)");
  const indexes = dossierIndexes(sql);
  const leases = leaseChecks(sql);
  const reply = replies(sql);

  return (commit) => {
    assertNext(commit);
    const { dossier, entry, seal, expectedRevision } = commit;
    const kept = commit.reply === undefined ? undefined : reply.find(commit.dossier.id, commit.reply.actor, commit.reply.key);
    if (kept !== undefined) return { outcome: "repeated", reply: kept };
    if (commit.lease !== undefined && !leases.isHeld(commit.lease)) return { outcome: "fenced" };
    const before = find.get(dossier.id);
    if ((before?.revision ?? 0) !== expectedRevision) return { outcome: "stale", revision: before?.revision ?? 0 };

    const columns = columnsOf(commit);
    const num = before === undefined ? open.run(columns).lastInsertRowid : before.num;
    if (before !== undefined && move.run({ ...columns, num: before.num, expected: expectedRevision }).changes !== 1) throw new Error(`Dossier ${dossier.id} moved within its own write`);
    append.run(num, entry.seq, JSON.stringify(seal.head), seal.hash);
    keepBody.run(num, entry.seq, JSON.stringify(entry), seal.nonce);

    if (before?.tasks !== columns.tasks || before.clock !== columns.clock) indexes.replaceTasks(num, dossier);
    if (before === undefined) indexes.keepAtPeople(num, dossier);
    if (before?.status !== dossier.status || before.done !== columns.done) indexes.keepAtAgencies(num, dossier);
    if (before?.search_text !== columns.searchText) indexes.keepWords(num, dossier, columns.searchText);
    indexes.replaceTimers(dossier);
    for (const effect of entry.effects) emit.run(effect.id, dossier.id, JSON.stringify(effect), entry.at);
    if (commit.reply !== undefined) reply.keep(dossier.id, commit.reply);
    return { outcome: "committed" };
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function columnsOf({ dossier, seal, index }: Commit) {
  const { state, clock, tasks } = dossierParts(dossier);
  return {
    id: dossier.id,
    code: dossier.code,
    revision: dossier.revision,
    head: seal.hash,
    answersSeq: dossier.answers.seq,
    procedureCode: dossier.procedureCode,
    procedureName: index.procedureName,
    sector: index.sector,
    agency: dossier.agency,
    ownerName: dossier.owner.name,
    channel: dossier.channel,
    status: dossier.status,
    done: dossier.machine.status === "done" ? 1 : 0,
    openedAt: dossier.openedAt,
    updatedAt: dossier.updatedAt,
    searchText: searchColumn(index.searchText),
    clock: JSON.stringify(clock),
    tasks: JSON.stringify(tasks),
    state: JSON.stringify(state),
  };
}
