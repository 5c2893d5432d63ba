// A folder of its own for each test of the SQLite store, cleared away after it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { DATABASE_FILE } from "../../../../server/stores/sqlite/open.ts";

/** Where the running test's data lives. */
export function freshDatabase() {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "motcua-sqlite-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    get directory() {
      return directory;
    },
    get file() {
      return join(directory, DATABASE_FILE);
    },
  };
}
