// Brings a database up to this version's tables, one numbered step at a time. A step that was released never changes;
// there is no way back down.

import type Sqlite from "better-sqlite3";
import { StoreRefused } from "../../store-refused.ts";
import { FOUNDATION } from "./001-foundation.ts";
import { DEFINITIONS } from "./002-definitions.ts";
import { WORKING_COPIES } from "./003-working-copies.ts";
import { PERIODS } from "./004-periods.ts";

/** Schema the first step makes. Schema 1 was a preview whose history cannot be carried over. */
const FIRST = 2;

/** In order; `user_version` is the schema the last one made. */
const MIGRATIONS: readonly string[] = [FOUNDATION, DEFINITIONS, WORKING_COPIES, PERIODS];

const LATEST = FIRST + MIGRATIONS.length - 1;

/** Applies what is missing. Throws `StoreRefused` for a database of a newer version, which is then left untouched. */
export function migrate(sql: Sqlite.Database): void {
  const upgrade = sql.transaction(() => {
    const version = Number(sql.pragma("user_version", { simple: true }));
    if (version > LATEST) throw new StoreRefused(`${sql.name}: written by a newer version (schema ${version}, this one knows ${LATEST})`);
    if (version > 0 && version < FIRST) throw new StoreRefused(`${sql.name}: written by a preview version (schema ${version}); move it away, or make the demo anew with npm run reset-demo`);
    for (const step of MIGRATIONS.slice(Math.max(0, version - FIRST + 1))) sql.exec(step);
    if (version < LATEST) sql.pragma(`user_version = ${LATEST}`);
  });
  upgrade.immediate();
}
