// Tells a database that cannot answer now from a mistake of ours. Never repairs and never retries.

import Sqlite from "better-sqlite3";
import { StorageUnavailable } from "../store.ts";

/** Result codes that are the storage's fault; the rest (constraints, syntax) are bugs. */
const UNAVAILABLE = ["SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOMEM", "SQLITE_READONLY", "SQLITE_CORRUPT", "SQLITE_NOTADB"];

/** After these nobody knows what is on the disk: a second fsync may succeed without having written anything. */
const BREAKING = ["SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB"];

/** Whether the connection must not be used any more. */
export function isBreaking(error: unknown): boolean {
  return hasCode(error, BREAKING);
}

/** The error as the port knows it: `StorageUnavailable`, or itself when it is a bug. */
export function asPortError(error: unknown): Error {
  if (hasCode(error, UNAVAILABLE)) return new StorageUnavailable(error.code, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Extended codes start with their primary code: `SQLITE_IOERR_FSYNC`. */
function hasCode(error: unknown, codes: readonly string[]): error is InstanceType<typeof Sqlite.SqliteError> {
  return error instanceof Sqlite.SqliteError && codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
}
