import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { surviveKills } from "../../../contracts/killed.ts";
import { freshDatabase } from "./fresh-database.ts";

const KILLS = 10;

describe("a process killed at any instant (D01, C05)", () => {
  const fresh = freshDatabase();

  it(
    `loses no acknowledged step and leaves none by halves, ${KILLS} times over`,
    () => surviveKills({ dataDirectory: fresh.directory }, KILLS, () => expect(faultsIn(fresh.file)).toEqual([])),
    180_000,
  );
});

// ---------------------------------------------------------------------------------------------------------------------

/** Dossiers whose rows do not agree on how many steps there were (INV-02, INV-03), and damaged pages. */
function faultsIn(file: string): readonly unknown[] {
  const sql = new Sqlite(file, { readonly: true });
  const torn = sql
    .prepare(
      `SELECT id, revision FROM dossier d WHERE NOT (
         revision = (SELECT count(*) FROM log WHERE dossier = d.num) AND
         revision = (SELECT max(seq) FROM log WHERE dossier = d.num) AND
         revision = (SELECT count(*) FROM log_body WHERE dossier = d.num) AND
         head = (SELECT hash FROM log WHERE dossier = d.num AND seq = d.revision) AND
         revision = (SELECT count(*) FROM timer WHERE dossier = d.id) AND
         revision = (SELECT count(*) FROM outbox WHERE dossier = d.id) AND
         revision = (SELECT count(*) FROM idempotency WHERE actor = d.id) AND
         1 = (SELECT count(*) FROM task WHERE dossier = d.num) AND
         1 = (SELECT count(*) FROM dossier_agency WHERE dossier = d.num))`,
    )
    .all();
  const check = sql.pragma("integrity_check", { simple: true });
  sql.close();
  return check === "ok" ? torn : [...torn, check];
}
