// Uploaded files: a record in the database, the bytes beside it under a random name. A path is never made of anything
// somebody else chose.

import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { FileRef } from "../../../engine/model/index.ts";
import { FileNotFree, type FileStore, type StoredFile } from "../store.ts";
import type { Database } from "./database.ts";
import { moveDurably, removeBytes } from "./move-durably.ts";

interface FileRow {
  readonly place: string;
  readonly ref: string;
  readonly uploader: string;
  readonly dossier: string | null;
  readonly at: string;
}

const COLUMNS = "place, ref, uploader, dossier, at";

/** Files of this database, their bytes in `folder`. */
export function fileStore(database: Database, folder: string): FileStore {
  const { sql } = database;
  const announce = sql.prepare<[string, string, string, string, string | null, string]>(
    "INSERT INTO file (id, place, ref, uploader, dossier, at, complete) VALUES (?, ?, ?, ?, ?, ?, 0)",
  );
  const complete = sql.prepare<[string]>("UPDATE file SET complete = 1 WHERE id = ?");
  const select = sql.prepare<[string], FileRow>(`SELECT ${COLUMNS} FROM file WHERE id = ? AND complete = 1`);
  const bind = sql.prepare<[string, string, string]>("UPDATE file SET dossier = ? WHERE id = ? AND complete = 1 AND (dossier IS NULL OR dossier = ?)");
  const hide = sql.prepare<[string], string>("UPDATE file SET complete = 0 WHERE id = ? AND dossier IS NULL RETURNING place").pluck();
  const forget = sql.prepare<[string]>("DELETE FROM file WHERE id = ? AND complete = 0");
  const orphans = sql.prepare<[string, number], FileRow>(
    `SELECT ${COLUMNS} FROM file WHERE dossier IS NULL AND at < ? AND NOT EXISTS (SELECT 1 FROM draft_file f WHERE f.file = file.id) ORDER BY at LIMIT ?`,
  );

  return {
    async keep(file, temporaryPath) {
      const place = randomPlace();
      await database.write(() => void announce.run(file.ref.id, place, JSON.stringify(file.ref), file.uploader, file.dossier ?? null, file.at));
      await moveDurably(temporaryPath, join(folder, place));
      await database.write(() => void complete.run(file.ref.id));
    },
    find: (id) =>
      database.read(() => {
        const row = select.get(id);
        return row === undefined ? undefined : fileFrom(row);
      }),
    async open(id) {
      const row = await database.read(() => select.get(id));
      if (row === undefined) throw new Error(`No file ${id}`);
      return (await open(join(folder, row.place))).createReadStream();
    },
    attach: (ids, dossier) =>
      database.write(() => {
        for (const id of ids) {
          if (bind.run(dossier, id, dossier).changes !== 1) throw new FileNotFree(`File ${id} cannot be attached to dossier ${dossier}`);
        }
      }),
    async remove(id) {
      const place = await database.write(() => hide.get(id));
      // Unknown, or bound to a dossier since somebody looked: then it stays.
      if (place === undefined) return;
      await removeBytes(join(folder, place));
      await database.write(() => void forget.run(id));
    },
    orphans: (before, limit) => database.read(() => orphans.all(before, limit).map(fileFrom)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** `ab/ab34…`: 256 folders, so that none grows without end. */
function randomPlace(): string {
  const name = randomBytes(16).toString("hex");
  return join(name.slice(0, 2), name);
}

function fileFrom({ ref, uploader, dossier, at }: FileRow): StoredFile {
  return { ref: JSON.parse(ref) as FileRef, uploader, at, ...(dossier === null ? {} : { dossier }) };
}
