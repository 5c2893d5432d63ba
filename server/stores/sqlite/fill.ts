// A new embedded database to be filled. It is filled in a folder of its own and put in its place when it is complete and was
// checked: until then no server finds it.

import { existsSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sourceOf } from "../read-all.ts";
import { StoreRefused } from "../store-refused.ts";
import type { MovedDossier, TransferTarget } from "../transfer.ts";
import { openDatabase, type Database } from "./database.ts";
import { DATABASE_FILE, FILES_FOLDER, INCOMING_FOLDER } from "./open.ts";
import { insidesOf } from "./transfer.ts";
import { workingCopyWriter } from "./working-copy-transfer.ts";

/** Opens a data directory without a database, or what was begun in it. Throws `StoreRefused`. */
export async function openSqliteTarget(dataDirectory: string): Promise<TransferTarget> {
  const incoming = join(dataDirectory, INCOMING_FOLDER);
  const [database, files] = [join(dataDirectory, DATABASE_FILE), join(dataDirectory, FILES_FOLDER)];
  if (existsSync(database)) throw new StoreRefused(`${dataDirectory}: holds data already; nothing is written over it`);
  const isBegun = existsSync(join(incoming, DATABASE_FILE));
  if (existsSync(files)) {
    if (!isBegun) throw new StoreRefused(`${files}: holds files already; nothing is written over them`);
    await rename(files, join(incoming, FILES_FOLDER)); // ended between the two moves of `release`
  }
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const filled = openDatabase(join(incoming, DATABASE_FILE));
  const insides = insidesOf(filled, incoming);
  return {
    ...sourceOf(insides),
    stores: insides.stores,
    ...writersOf(filled),
    async release() {
      await filled.close();
      if (existsSync(join(incoming, FILES_FOLDER))) await rename(join(incoming, FILES_FOLDER), files);
      // Last: with it the directory becomes one to serve from.
      await rename(join(incoming, DATABASE_FILE), database);
      const folder = await open(dataDirectory);
      await folder.sync();
      await folder.close();
      await rm(incoming, { recursive: true, force: true });
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function writersOf(database: Database): Pick<TransferTarget, "putErased" | "putEffects" | "putSeries" | "putWorkingCopy"> {
  const { sql } = database;
  const row = sql.prepare(`
    INSERT INTO dossier (id, code, revision, head, answers_seq, procedure_code, procedure_name, sector, agency, owner_name, channel, status, done, erased, opened_at, updated_at, search_text, clock, tasks, state)
    VALUES (:id, :code, :revision, :head, :answersSeq, :procedureCode, :procedureName, :sector, :agency, '', :channel, :status, 1, 1, :openedAt, :updatedAt, '', '{}', '[]', '{}')`);
  const line = sql.prepare<[number | bigint, number, string, string]>("INSERT INTO log (dossier, seq, head, hash) VALUES (?, ?, ?, ?)");
  const dropEffects = sql.prepare<{ readonly id: string }>("DELETE FROM outbox WHERE id > :id || ':' AND id < :id || ';'");
  const addEffect = sql.prepare("INSERT INTO outbox (id, dossier, body, attempts, dead, reason, ready_at) VALUES (:id, :dossier, :body, :attempts, :dead, :reason, :readyAt)");
  const series = sql.prepare("INSERT INTO series (name, last) VALUES (:name, :last) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)");
  const putWorkingCopy = workingCopyWriter(database);
  return {
    putErased: ({ id, code, history, index, erased }) =>
      database.write(() => {
        const { procedureName, sector } = index;
        const { lastInsertRowid } = row.run({ id, code, revision: history.length, head: history.at(-1)?.hash, procedureName, sector, ...erased });
        for (const { head, hash } of history) line.run(lastInsertRowid, head.seq, JSON.stringify(head), hash);
      }),
    putEffects: (dossier) =>
      database.write(() => {
        const content = contentOf(dossier);
        dropEffects.run({ id: dossier.id });
        for (const { id, attempts, readyAt, dead, reason } of dossier.effects) {
          addEffect.run({ id, dossier: dossier.id, body: content.get(id), attempts, dead: dead === true ? 1 : 0, reason: reason ?? null, readyAt });
        }
      }),
    putWorkingCopy: (copy) => database.write(() => putWorkingCopy(copy)),
    putSeries: ({ name, last }) => database.write(() => void series.run({ name, last })),
  };
}

/** Effects by id, as JSON. */
function contentOf({ history }: MovedDossier): ReadonlyMap<string, string> {
  return new Map(history.flatMap(({ body }) => (body?.entry.effects ?? []).map((effect) => [effect.id, JSON.stringify(effect)] as const)));
}
