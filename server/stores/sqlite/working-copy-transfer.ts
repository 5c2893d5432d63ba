// Working copies as they are moved: with all of their history, byte for byte as it is packed.

import type { WorkingCopy, WorkingCopySave } from "../store.ts";
import type { MovedWorkingCopy } from "../transfer.ts";
import type { Database } from "./database.ts";
import { columnsOf, PUT_COPY } from "./working-copies.ts";

/** Reads a copy with its history in one transaction, so that no save comes in between. */
export function workingCopyReader({ sql }: Database): (id: string) => MovedWorkingCopy | undefined {
  const find = sql.prepare<[string], string>("SELECT copy FROM working_copy WHERE id = ?").pluck();
  const saves = sql.prepare<[string], { readonly save: string; readonly content: Buffer }>("SELECT save, content FROM working_copy_save WHERE copy = ? ORDER BY revision");
  return sql.transaction((id: string): MovedWorkingCopy | undefined => {
    const copy = find.get(id);
    if (copy === undefined) return undefined;
    return {
      copy: JSON.parse(copy) as WorkingCopy,
      saves: saves.all(id).map(({ save, content }) => ({ ...(JSON.parse(save) as WorkingCopySave), packed: content.toString("base64") })),
    };
  });
}

/** Puts a copy with its history in the place of whatever there is of it. */
export function workingCopyWriter({ sql }: Database): (moved: MovedWorkingCopy) => void {
  const drop = sql.prepare<[string]>("DELETE FROM working_copy_save WHERE copy = ?");
  const put = sql.prepare(PUT_COPY);
  const add = sql.prepare<[string, number, string, Buffer]>("INSERT INTO working_copy_save (copy, revision, save, content) VALUES (?, ?, ?, ?)");
  return ({ copy, saves }) => {
    drop.run(copy.id);
    put.run(columnsOf(copy));
    for (const { packed, ...save } of saves) add.run(copy.id, save.revision, JSON.stringify(save), Buffer.from(packed, "base64"));
  };
}
