// Everything in an embedded database, for moving it elsewhere.

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LogEntry } from "../../../engine/model/index.ts";
import { sourceOf, type Insides } from "../read-all.ts";
import { StoreRefused } from "../store-refused.ts";
import type { EntryHead, IdempotentReply } from "../store.ts";
import { byKey, type ErasedRow, type Kind, type MovedDossier, type MovedEffect, type TransferSource } from "../transfer.ts";
import { openDatabase, type Database } from "./database.ts";
import { DATABASE_FILE, storesOn } from "./open.ts";
import { workingCopyReader } from "./working-copy-transfer.ts";

/** Opens a data directory to be read; a server may go on using it. Throws `StoreRefused`. */
export function openSqliteSource(dataDirectory: string): TransferSource {
  const path = join(dataDirectory, DATABASE_FILE);
  if (!existsSync(path)) throw new StoreRefused(`${dataDirectory}: there is no ${DATABASE_FILE}`);
  const database = openDatabase(path);
  return sourceOf(insidesOf(database, dataDirectory));
}

/** What the transfer reads beside the ordinary port. */
export function insidesOf(database: Database, dataDirectory: string): Insides {
  const { sql } = database;
  const pages = new Map(
    Object.entries(IDS).map(([kind, [table, id]]) => [kind, sql.prepare<[string, number], string>(`SELECT ${id} FROM ${table} WHERE ${id} > ? ORDER BY ${id} LIMIT ?`).pluck()] as const),
  );
  const filed = sql.prepare<[], string>("SELECT id FROM dossier ORDER BY opened_at, id").pluck();
  const last = sql.prepare<[string], number>("SELECT last FROM series WHERE name = ?").pluck();
  const dossier = dossierReader(database);
  const workingCopy = workingCopyReader(database);
  return {
    stores: storesOn(database, dataDirectory),
    ids: (kind, after, limit) => database.read(() => pages.get(kind)?.all(after, limit) ?? []),
    filed: () => database.read(() => filed.all()),
    dossier: (id) => database.read(() => dossier(id)),
    workingCopy: (id) => database.read(() => workingCopy(id)),
    async series(name) {
      const found = await database.read(() => last.get(name));
      return found === undefined ? undefined : { name, last: found };
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Table and column of the ids of each kind. */
const IDS: { readonly [K in Exclude<Kind, "dossier">]: readonly [string, string] } = {
  draft: ["draft", "id"],
  series: ["series", "name"],
  payment: ["payment", `"transaction"`],
  file: ["file", "id"],
  definition: ["definition", "hash"],
  workingCopy: ["working_copy", "id"],
  calendar: ["calendar", "hash"],
  account: ["account", "id"],
};

interface Row extends ErasedRow {
  readonly num: number;
  readonly code: string;
  readonly erased: 0 | 1;
  readonly procedureName: string;
  readonly sector: string;
  readonly searchText: string;
}
interface LineRow {
  readonly head: string;
  readonly hash: string;
  readonly body: string | null;
  readonly nonce: string | null;
}
interface EffectRow extends Pick<MovedEffect, "id" | "readyAt" | "attempts"> {
  readonly dead: 0 | 1;
  readonly reason: string | null;
}

/** Reads a dossier in one transaction, so that no step comes in between. */
function dossierReader({ sql }: Database): (id: string) => MovedDossier | undefined {
  const find = sql.prepare<[string], Row>(`
    SELECT num, code, erased, procedure_name AS procedureName, sector, search_text AS searchText, procedure_code AS procedureCode, agency, channel, status,
      answers_seq AS answersSeq, opened_at AS openedAt, updated_at AS updatedAt FROM dossier WHERE id = ?`);
  const lines = sql.prepare<[number], LineRow>("SELECT l.head, l.hash, b.body, b.nonce FROM log l LEFT JOIN log_body b ON b.dossier = l.dossier AND b.seq = l.seq WHERE l.dossier = ? ORDER BY l.seq");
  const replies = sql.prepare<[string], Omit<IdempotentReply, "headers"> & { readonly headers: string }>("SELECT actor, key, request, status, headers, body, at FROM idempotency WHERE dossier = ?");
  // The ids of a dossier's effects begin with its own.
  const effects = sql.prepare<{ readonly id: string }, EffectRow>("SELECT id, ready_at AS readyAt, attempts, dead, reason FROM outbox WHERE id > :id || ':' AND id < :id || ';' ORDER BY id");
  return sql.transaction((id: string): MovedDossier | undefined => {
    const row = find.get(id);
    if (row === undefined) return undefined;
    const { num, code, erased, procedureName, sector, searchText, ...rest } = row;
    return {
      id,
      code,
      history: lines.all(num).map(({ head, hash, body, nonce }) => ({
        head: JSON.parse(head) as EntryHead,
        hash,
        ...(body === null || nonce === null ? {} : { body: { entry: JSON.parse(body) as LogEntry, nonce } }),
      })),
      index: { procedureName, sector, searchText: searchText.trim() },
      replies: byKey(
        replies.all(id).map((reply) => ({ ...reply, headers: JSON.parse(reply.headers) as IdempotentReply["headers"] })),
        ({ actor, key }) => `${actor} ${key}`,
      ),
      effects: effects.all({ id }).map(({ dead, reason, ...effect }) => ({ ...effect, ...(dead === 1 ? { dead: true as const } : {}), ...(reason === null ? {} : { reason }) })),
      ...(erased === 1 ? { erased: rest } : {}),
    };
  });
}
