// What a step leaves beside the dossier's row so that no list, search or clock ever reads whole dossiers. Derived from
// the dossier alone and rebuilt only where it changed.

import type Sqlite from "better-sqlite3";
import type { Dossier } from "../../../engine/model/index.ts";
import { agenciesOf, peopleOf } from "../step.ts";
import { urgencyOf } from "../urgency.ts";
import { agencyWord } from "./full-text.ts";

/** `dossier.num`. */
type Num = number | bigint;

/** Prepares the writers, to be used within a step's write. */
export function dossierIndexes(sql: Sqlite.Database) {
  const dropTasks = sql.prepare<[Num]>("DELETE FROM task WHERE dossier = ?");
  const addTask = sql.prepare<[Num, string, string, string, string | null, string]>("INSERT INTO task (dossier, state, role, agency, claimed_by, urgency) VALUES (?, ?, ?, ?, ?, ?)");
  const timersOf = sql.prepare<[string], string>("SELECT id FROM timer WHERE dossier = ?").pluck();
  const addTimer = sql.prepare<[string, string, string, string, string, string]>("INSERT INTO timer (work, dossier, id, due_at, body, ready_at) VALUES (?, ?, ?, ?, ?, ?)");
  const dropTimer = sql.prepare<[string]>("DELETE FROM timer WHERE work = ?");
  const placeAtAgency = sql.prepare<[string, Num, string, string, number, string]>(`
    INSERT INTO dossier_agency (agency, dossier, procedure_code, status, done, opened_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (agency, dossier) DO UPDATE SET status = excluded.status, done = excluded.done`);
  const placeAtPerson = sql.prepare<[string, Num]>("INSERT INTO dossier_person (person, dossier) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const dropWords = sql.prepare<[Num]>("DELETE FROM dossier_text WHERE rowid = ?");
  const addWords = sql.prepare<[Num, string, string]>("INSERT INTO dossier_text (rowid, words, agencies) VALUES (?, ?, ?)");

  return {
    replaceTasks(num: Num, dossier: Dossier): void {
      dropTasks.run(num);
      for (const task of dossier.tasks) addTask.run(num, task.state, task.role, task.agency, task.claimedBy?.id ?? null, urgencyOf(task, dossier.clock));
    },

    /** Keeps the leases of timers that stay: an id names the same timer for ever. */
    replaceTimers(dossier: Dossier): void {
      const kept = new Set(timersOf.all(dossier.id));
      for (const timer of dossier.timers) {
        if (kept.delete(timer.id)) continue;
        addTimer.run(timerWork(dossier.id, timer.id), dossier.id, timer.id, timer.dueAt, JSON.stringify(timer), timer.dueAt);
      }
      for (const gone of kept) dropTimer.run(timerWork(dossier.id, gone));
    },

    /** In which agencies' lists the dossier stands, and as what. */
    keepAtAgencies(num: Num, dossier: Dossier): void {
      const done = dossier.machine.status === "done" ? 1 : 0;
      for (const agency of agenciesOf(dossier)) placeAtAgency.run(agency, num, dossier.procedureCode, dossier.status, done, dossier.openedAt);
    },

    /** In whose lists the dossier stands; fixed when it is opened. */
    keepAtPeople(num: Num, dossier: Dossier): void {
      for (const person of peopleOf(dossier)) placeAtPerson.run(person, num);
    },

    keepWords(num: Num, dossier: Dossier, words: string): void {
      dropWords.run(num);
      addWords.run(num, words, [...agenciesOf(dossier)].map(agencyWord).join(" "));
    },
  };
}

/** What a lease calls a timer. */
export function timerWork(dossier: string, timer: string): string {
  return `${dossier}/${timer}`;
}
