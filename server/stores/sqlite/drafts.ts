// Drafts of applications. The revision check keeps two devices from overwriting each other.

import type { Draft, DraftStore } from "../store.ts";
import type { Database } from "./database.ts";

interface DraftRow {
  /** The column is the truth: signing in changes it. */
  readonly owner: string;
  readonly body: string;
}

interface DraftColumns extends Pick<Draft, "id" | "owner" | "revision" | "updatedAt"> {
  readonly body: string;
}

/** Drafts in this database. */
export function draftStore(database: Database): DraftStore {
  const { sql } = database;
  const select = sql.prepare<[string], DraftRow>("SELECT owner, body FROM draft WHERE id = ?");
  const insert = sql.prepare<DraftColumns>("INSERT INTO draft (id, owner, revision, updated_at, body) VALUES (:id, :owner, :revision, :updatedAt, :body)");
  const update = sql.prepare<DraftColumns>("UPDATE draft SET owner = :owner, revision = :revision, updated_at = :updatedAt, body = :body WHERE id = :id AND revision = :revision - 1");
  const remove = sql.prepare<[string]>("DELETE FROM draft WHERE id = ?");
  const ofOwner = sql.prepare<[string], DraftRow>("SELECT owner, body FROM draft WHERE owner = ? ORDER BY updated_at DESC");
  const adopt = sql.prepare<[string, string]>("UPDATE draft SET owner = ? WHERE owner = ?");
  const dropFiles = sql.prepare<[string]>("DELETE FROM draft_file WHERE draft = ?");
  const addFile = sql.prepare<[string, string]>("INSERT INTO draft_file (draft, file) VALUES (?, ?) ON CONFLICT DO NOTHING");

  function keepFiles(draft: Draft): void {
    dropFiles.run(draft.id);
    for (const file of Object.values(draft.components).flat()) addFile.run(draft.id, file.id);
  }

  return {
    create: (draft) =>
      database.write(() => {
        insert.run(columnsOf(draft));
        keepFiles(draft);
      }),
    load: (id) => database.read(() => draftFrom(select.get(id))),
    save: (draft) =>
      database.write(() => {
        if (update.run(columnsOf(draft)).changes !== 1) return { saved: false as const, current: draftFrom(select.get(draft.id)) };
        keepFiles(draft);
        return { saved: true as const };
      }),
    remove: (id) => database.write(() => void remove.run(id)),
    ofOwner: (owner) => database.read(() => ofOwner.all(owner).flatMap((row) => draftFrom(row) ?? [])),
    adopt: (from, to) => database.write(() => adopt.run(to, from).changes),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function columnsOf(draft: Draft): DraftColumns {
  const { id, owner, revision, updatedAt } = draft;
  return { id, owner, revision, updatedAt, body: JSON.stringify(draft) };
}

function draftFrom(row: DraftRow | undefined): Draft | undefined {
  return row === undefined ? undefined : { ...(JSON.parse(row.body) as Draft), owner: row.owner };
}
