// A database of the version before working copies is brought up when it is opened: nothing is lost, the new tables work, and what was
// filed before is found where only newer versions look.

import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { beforeAll, expect, it } from "vitest";
import { FOUNDATION } from "../../../../server/stores/sqlite/migrations/001-foundation.ts";
import { DEFINITIONS } from "../../../../server/stores/sqlite/migrations/002-definitions.ts";
import { DATABASE_FILE } from "../../../../server/stores/sqlite/open.ts";
import { later } from "../../../builders/dossier.ts";
import { aSave } from "../../../builders/working-copy.ts";
import { fillStore, type Filled } from "../../operations/a-full-store.ts";
import { contentOf, storesAt, temporaryFolders } from "../../operations/moves.ts";

/** The schema before working copies. */
const EARLIER = 3;

const folder = temporaryFolders();
const [earlier, present] = [folder("earlier"), folder("present")];
let filled: Filled;
let before: readonly string[];

beforeAll(async () => {
  const stores = await storesAt(`sqlite:${earlier}`);
  filled = await fillStore(stores);
  await stores.close();
  before = (await linesOf(earlier)).filter((line) => !line.startsWith('["workingCopy",'));
  const sql = new Sqlite(join(earlier, DATABASE_FILE));
  sql.exec("DROP INDEX dossier_of_agency_by_filing; ALTER TABLE dossier_agency DROP COLUMN opened_at");
  sql.exec("DROP TABLE working_copy_save; DROP TABLE working_copy");
  sql.pragma(`user_version = ${EARLIER}`);
  sql.close();
  await (await storesAt(`sqlite:${present}`)).close();
});

async function linesOf(path: string): Promise<readonly string[]> {
  return (await contentOf(`sqlite:${path}`)).split("\n");
}

function schemaOf(sql: Sqlite.Database): readonly unknown[] {
  return sql.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();
}

function schemaIn(path: string): readonly unknown[] {
  const sql = new Sqlite(join(path, DATABASE_FILE), { readonly: true });
  const schema = [sql.pragma("user_version", { simple: true }), ...schemaOf(sql)];
  sql.close();
  return schema;
}

it("is opened with everything that was in it, and the tables that are new", async () => {
  const made = new Sqlite(":memory:");
  for (const step of [FOUNDATION, DEFINITIONS]) made.exec(step);
  expect(schemaIn(earlier)).toEqual([EARLIER, ...schemaOf(made)]);
  made.close();

  const stores = await storesAt(`sqlite:${earlier}`);
  expect(await stores.dossiers.load(filled.open.dossier.id)).toBeDefined();
  const { agency, openedAt, id } = filled.open.dossier;
  const ofThatInstant = { agencies: [agency], state: "all", openedFrom: openedAt, openedBefore: later(1, openedAt), limit: 50 } as const;
  expect((await stores.dossiers.ofAgencies(ofThatInstant)).rows.map((row) => row.id)).toContain(id);
  for (const trashed of [true, false]) expect((await stores.workingCopies.list({ trashed, limit: 5 })).rows).toEqual([]);
  const first = aSave();
  expect(await stores.workingCopies.save(first)).toEqual({ outcome: "saved" });
  expect((await stores.workingCopies.load(first.copy.id))?.body).toBe(first.body);
  await stores.close();

  expect(schemaIn(earlier)).toEqual(schemaIn(present));
  const after = await linesOf(earlier);
  expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
  expect(before.filter((line) => !after.includes(line))).toEqual([]);
});
