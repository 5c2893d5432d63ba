// Forgets what a closed dossier said. Its chained lines and its number stay, so that history still verifies and the number
// is never given again.

import type Sqlite from "better-sqlite3";

/** Prepares the eraser, to be used within a write. */
export function eraser(sql: Sqlite.Database): (dossier: string) => boolean {
  const find = sql.prepare<[string], { readonly num: number; readonly erased: number; readonly done: number }>("SELECT num, erased, done FROM dossier WHERE id = ?");
  const blank = sql.prepare<[number]>("UPDATE dossier SET erased = 1, owner_name = '', search_text = '', clock = '{}', tasks = '[]', state = '{}' WHERE num = ?");
  const byNumber = ["DELETE FROM log_body WHERE dossier = ?", "DELETE FROM task WHERE dossier = ?", "DELETE FROM dossier_agency WHERE dossier = ?", "DELETE FROM dossier_person WHERE dossier = ?", "DELETE FROM dossier_text WHERE rowid = ?"].map((statement) => sql.prepare<[number]>(statement));
  const byId = ["DELETE FROM timer WHERE dossier = ?", "DELETE FROM outbox WHERE dossier = ?", "DELETE FROM idempotency WHERE dossier = ?", "UPDATE file SET dossier = NULL WHERE dossier = ?"].map((statement) => sql.prepare<[string]>(statement));
  return (dossier) => {
    const found = find.get(dossier);
    if (found === undefined || found.done === 0 || found.erased === 1) return false;
    blank.run(found.num);
    for (const statement of byNumber) statement.run(found.num);
    for (const statement of byId) statement.run(dossier);
    return true;
  };
}
