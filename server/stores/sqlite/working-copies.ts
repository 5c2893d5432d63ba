// Procedures somebody is writing. A save is one transaction: the copy's row if nobody was first, its entry of the history, and
// what is too old to be kept goes.

import { decodeCursor, pageOf } from "../cursor.ts";
import { keptSaves, type SizedSave } from "../kept-saves.ts";
import { pack, unpack } from "../packed.ts";
import type { Page, WorkingCopy, WorkingCopyCommit, WorkingCopyOutcome, WorkingCopyQuery, WorkingCopySave, WorkingCopyStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Working copies in this database. */
export function workingCopyStore(database: Database): WorkingCopyStore {
  const { sql } = database;
  const save = saveIn(database);
  const change = changeIn(database);
  const load = sql.prepare<[string], CopyRow & SaveRow & ContentRow>("SELECT c.copy, s.save, s.content FROM working_copy c JOIN working_copy_save s ON s.copy = c.id AND s.revision = c.revision WHERE c.id = ?");
  const history = sql.prepare<[string, number, number], SaveRow>("SELECT save FROM working_copy_save WHERE copy = ? AND revision < ? ORDER BY revision DESC LIMIT ?");
  const revision = sql.prepare<[string, number], SaveRow & ContentRow>("SELECT save, content FROM working_copy_save WHERE copy = ? AND revision = ?");
  // Their history goes with them.
  const empty = sql.prepare<[string, number]>("DELETE FROM working_copy WHERE id IN (SELECT id FROM working_copy WHERE trashed = 1 AND json_extract(copy, '$.trashedAt') < ? LIMIT ?)");
  return {
    save: (commit) => {
      const content = pack(commit.body);
      return database.write(() => save(commit, content));
    },
    load: (id) =>
      database.read(() => {
        const row = load.get(id);
        return row === undefined ? undefined : { copy: copyOf(row), save: saveOf(row), body: unpack(row.content) };
      }),
    list: (query) => database.read(() => listIn(database, query)),
    history: (id, { limit, after }) =>
      database.read(() => {
        const [before] = decodeCursor(after, LAST_REVISION);
        return pageOf(history.all(id, before, limit + 1).map(saveOf), limit, (save) => [save.revision]);
      }),
    revision: (id, number) =>
      database.read(() => {
        const row = revision.get(id, number);
        return row === undefined ? undefined : { save: saveOf(row), body: unpack(row.content) };
      }),
    submitted: async (id, submitted) => (await database.write(() => change(id, (copy) => ({ ...copy, submitted })))) !== undefined,
    bin: (id, trashed) => database.write(() => change(id, (copy) => binned(copy, trashed))),
    emptyBin: (before, limit) => database.write(() => empty.run(before, limit).changes),
  };
}

/** The columns of a copy's row, for `PUT_COPY`. */
export function columnsOf(copy: WorkingCopy) {
  const { id, revision, procedureCode = null, createdBy, savedAt, trashedAt } = copy;
  return { id, revision, procedureCode, creator: createdBy.id, trashed: trashedAt === undefined ? 0 : 1, savedAt, copy: JSON.stringify(copy) };
}

/** Puts a copy's row, whatever is there. */
export const PUT_COPY = `
INSERT INTO working_copy (id, revision, procedure_code, creator, trashed, saved_at, copy) VALUES (:id, :revision, :procedureCode, :creator, :trashed, :savedAt, :copy)
ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, procedure_code = excluded.procedure_code, creator = excluded.creator,
  trashed = excluded.trashed, saved_at = excluded.saved_at, copy = excluded.copy`;

// ---------------------------------------------------------------------------------------------------------------------

interface CopyRow {
  readonly copy: string;
}

interface SaveRow {
  readonly save: string;
}

interface ContentRow {
  readonly content: Buffer;
}

/** Beyond every revision, and after every instant. */
const LAST_REVISION: readonly [number] = [Number.MAX_SAFE_INTEGER];
const LATEST: readonly [string, string] = ["~", ""];

function saveIn({ sql }: Database): (commit: WorkingCopyCommit, content: Buffer) => WorkingCopyOutcome {
  const find = sql.prepare<[string], CopyRow>("SELECT copy FROM working_copy WHERE id = ?");
  const put = sql.prepare(PUT_COPY);
  const remove = sql.prepare<[string, number]>("DELETE FROM working_copy_save WHERE copy = ? AND revision = ?");
  const add = sql.prepare<[string, number, string, Buffer]>("INSERT INTO working_copy_save (copy, revision, save, content) VALUES (?, ?, ?, ?)");
  const sizes = sql.prepare<[string], SizedSave>("SELECT revision, length(content) AS bytes FROM working_copy_save WHERE copy = ? ORDER BY revision");
  return ({ expectedRevision, copy, save, continues }, content) => {
    const row = find.get(copy.id);
    const current = row === undefined ? undefined : copyOf(row);
    if (current === undefined && expectedRevision !== 0) return { outcome: "unknown" };
    if (current !== undefined && current.trashedAt !== undefined) return { outcome: "trashed", current };
    if (current !== undefined && current.revision !== expectedRevision) return { outcome: "stale", current };
    put.run(columnsOf({ ...copy, ...(current?.submitted === undefined ? {} : { submitted: current.submitted }) }));
    if (continues) remove.run(copy.id, expectedRevision);
    add.run(copy.id, copy.revision, JSON.stringify(save), content);
    const saves = sizes.all(copy.id);
    const kept = new Set(keptSaves(saves, current?.submitted?.revision));
    for (const old of saves) if (!kept.has(old)) remove.run(copy.id, old.revision);
    return { outcome: "saved" };
  };
}

/** Changes what stands beside the content. */
function changeIn({ sql }: Database): (id: string, change: (copy: WorkingCopy) => WorkingCopy) => WorkingCopy | undefined {
  const find = sql.prepare<[string], CopyRow>("SELECT copy FROM working_copy WHERE id = ?");
  const put = sql.prepare(PUT_COPY);
  return (id, change) => {
    const row = find.get(id);
    if (row === undefined) return undefined;
    const changed = change(copyOf(row));
    put.run(columnsOf(changed));
    return changed;
  };
}

function binned(copy: WorkingCopy, trashed: Parameters<WorkingCopyStore["bin"]>[1]): WorkingCopy {
  if (trashed !== undefined) return copy.trashedAt === undefined ? { ...copy, trashedAt: trashed.at, trashedBy: trashed.by } : copy;
  const { trashedAt: _, trashedBy: __, ...restored } = copy;
  return restored;
}

function listIn({ sql }: Database, { procedureCode, creator, trashed, limit, after }: WorkingCopyQuery): Page<WorkingCopy> {
  const filters = ["trashed = :trashed", ...(procedureCode === undefined ? [] : ["procedure_code = :procedureCode"]), ...(creator === undefined ? [] : ["creator = :creator"])];
  const [at, id] = decodeCursor(after, LATEST);
  const found = sql
    .prepare<object, CopyRow>(`SELECT copy FROM working_copy WHERE ${[...filters, "(saved_at, id) < (:at, :id)"].join(" AND ")} ORDER BY saved_at DESC, id DESC LIMIT :limit`)
    .all({ trashed: trashed ? 1 : 0, ...(procedureCode === undefined ? {} : { procedureCode }), ...(creator === undefined ? {} : { creator }), at, id, limit: limit + 1 })
    .map(copyOf);
  return pageOf(found, limit, (copy) => [copy.savedAt, copy.id]);
}

function copyOf({ copy }: CopyRow): WorkingCopy {
  return JSON.parse(copy) as WorkingCopy;
}

function saveOf({ save }: SaveRow): WorkingCopySave {
  return JSON.parse(save) as WorkingCopySave;
}
