// Switches a file to the write-ahead log, also when other processes open the new file in the same moment: whoever switches needs it for
// itself, and SQLite then refuses the others at once, whatever their `busy_timeout` says.

import Sqlite from "better-sqlite3";

/** Milliseconds. Another process's switch takes a few, and its first tables some hundred on a slow disk. */
const PATIENCE = 5_000;
const PAUSE = 10;

/** Switches; holds up the process for as long as others are at it. Throws what SQLite says when they do not end. */
export function useWriteAheadLog(sql: Sqlite.Database): void {
  for (const end = performance.now() + PATIENCE; ; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)) {
    try {
      sql.pragma("journal_mode = wal");
      return;
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) || performance.now() > end) throw error;
    }
  }
}
