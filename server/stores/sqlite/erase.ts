// Forgets what a closed dossier said. Its chained lines and its number stay, so that history still verifies and the number
// is never given again.

import type Sqlite from "better-sqlite3";
import { agenciesOf, peopleOf } from "../step.ts";
import type { DossierState } from "./dossier-state.ts";

interface Found {
  readonly num: number;
  readonly erased: number;
  readonly done: number;
  readonly state: string;
}

/** Prepares the eraser, to be used within a write. */
export function eraser(sql: Sqlite.Database): (dossier: string) => boolean {
  const find = sql.prepare<[string], Found>("SELECT num, erased, done, state FROM dossier WHERE id = ?");
  const blank = sql.prepare<[number]>("UPDATE dossier SET erased = 1, owner_name = '', search_text = '', clock = '{}', tasks = '[]', state = '{}' WHERE num = ?");
  // Row by row: from the dossier's side these tables have no index, because nothing else asks for one.
  const leaveAgency = sql.prepare<[string, number]>("DELETE FROM dossier_agency WHERE agency = ? AND dossier = ?");
  const leavePerson = sql.prepare<[string, number]>("DELETE FROM dossier_person WHERE person = ? AND dossier = ?");
  const byNumber = ["DELETE FROM log_body WHERE dossier = ?", "DELETE FROM task WHERE dossier = ?", "DELETE FROM dossier_text WHERE rowid = ?"].map((statement) => sql.prepare<[number]>(statement));
  const byId = ["DELETE FROM timer WHERE dossier = ?", "DELETE FROM idempotency WHERE dossier = ?", "UPDATE file SET dossier = NULL WHERE dossier = ?"].map((statement) => sql.prepare<[string]>(statement));
  // The ids of a dossier's effects begin with its own.
  const dropEffects = sql.prepare<{ readonly dossier: string }>("DELETE FROM outbox WHERE id > :dossier || ':' AND id < :dossier || ';' AND dossier = :dossier");
  return (dossier) => {
    const found = find.get(dossier);
    if (found === undefined || found.done === 0 || found.erased === 1) return false;
    const state = JSON.parse(found.state) as DossierState;
    for (const agency of agenciesOf(state)) leaveAgency.run(agency, found.num);
    for (const person of peopleOf(state)) leavePerson.run(person, found.num);
    blank.run(found.num);
    for (const statement of byNumber) statement.run(found.num);
    for (const statement of byId) statement.run(dossier);
    dropEffects.run({ dossier });
    return true;
  };
}
