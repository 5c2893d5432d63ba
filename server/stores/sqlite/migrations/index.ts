// Brings a database up to this version's tables, one numbered step at a time. A step that was released never changes;
// there is no way back down.

import type Sqlite from "better-sqlite3";
import { StoreRefused } from "../../store-refused.ts";
import { FOUNDATION } from "./001-foundation.ts";

/** In order; `user_version` counts how many a database has had. */
const MIGRATIONS: readonly string[] = [FOUNDATION];

/** Applies what is missing. Throws `StoreRefused` for a database of a newer version, which is then left untouched. */
export function migrate(sql: Sqlite.Database): void {
  const upgrade = sql.transaction(() => {
    const version = Number(sql.pragma("user_version", { simple: true }));
    if (version > MIGRATIONS.length) throw new StoreRefused(`${sql.name}: written by a newer version (schema ${version}, this one knows ${MIGRATIONS.length})`);
    for (const step of MIGRATIONS.slice(version)) sql.exec(step);
    if (version < MIGRATIONS.length) sql.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  upgrade.immediate();
}
