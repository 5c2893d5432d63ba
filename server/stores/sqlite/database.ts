// One connection to the SQLite file: durable by explicit pragmas, brought up to this version's tables, and silent after
// a disk error. Refuses a database that would lose acknowledged commits (faults D03) or that a newer version wrote.

import Sqlite from "better-sqlite3";
import { StorageUnavailable } from "../store.ts";
import { StoreRefused } from "../store-refused.ts";
import { groupCommit, type GroupWrite } from "./group-commit.ts";
import { migrate } from "./migrations/index.ts";
import { asPortError, isBreaking } from "./storage-faults.ts";
import { useWriteAheadLog } from "./write-ahead-log.ts";

/** What the noun stores work with. */
export interface Database {
  readonly sql: Sqlite.Database;
  /** Reads what is committed. */
  read<T>(work: () => T): Promise<T>;
  /** Writes with the group of this turn of the event loop; all or nothing. */
  readonly write: GroupWrite;
  /** Throws when the database cannot be read now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How to open. */
export interface DatabaseOptions {
  /** Told once, when the disk failed and the connection is given up. */
  readonly onBroken?: (reason: Error) => void;
  /** Sees every statement as it runs, values filled in; for tests. */
  readonly onStatement?: (statement: string) => void;
}

/** Set on every connection and read back, in this order: the driver lowers `synchronous` when WAL is switched on. */
const PRAGMAS = {
  journal_mode: "wal",
  /** FULL. With NORMAL, power loss takes acknowledged commits with it. */
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 2_000,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
} as const;

/** Opens the file, making it when it is missing. Throws `StoreRefused`. */
export function openDatabase(path: string, options: DatabaseOptions = {}): Database {
  const sql = connect(path, options);
  let broken: Error | undefined;

  function guard(): void {
    if (broken !== undefined) throw broken;
    if (!sql.open) throw new StorageUnavailable("The store is closed");
  }

  function explain(error: unknown): Error {
    const known = asPortError(error);
    if (isBreaking(error) && broken === undefined) {
      broken = known;
      options.onBroken?.(known);
    }
    return known;
  }

  async function read<T>(work: () => T): Promise<T> {
    guard();
    try {
      return work();
    } catch (error) {
      throw explain(error);
    }
  }

  const group = groupCommit(sql, explain);
  const write: GroupWrite = async (work) => {
    guard();
    return group.write(() => {
      guard();
      return work();
    });
  };
  return {
    sql,
    read,
    write,
    ping: async () => void (await read(() => sql.prepare("SELECT at FROM boot WHERE id = 1").get())),
    close: async () => {
      if (!sql.open) return;
      if (broken === undefined) group.flush();
      sql.close();
    },
  };
}

/** Throws `StoreRefused` unless the connection has every pragma it must have. */
export function assertPragmas(sql: Sqlite.Database): void {
  for (const [pragma, wanted] of Object.entries(PRAGMAS)) {
    const found = sql.pragma(pragma, { simple: true });
    if (found !== wanted) throw new StoreRefused(`${sql.name}: ${pragma} is '${String(found)}' and must be '${wanted}'`);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function connect(path: string, options: DatabaseOptions): Sqlite.Database {
  const { onStatement } = options;
  let sql: Sqlite.Database | undefined;
  try {
    sql = new Sqlite(path, onStatement === undefined ? {} : { verbose: (statement) => onStatement(String(statement)) });
    useWriteAheadLog(sql);
    for (const [pragma, wanted] of Object.entries(PRAGMAS)) sql.pragma(`${pragma} = ${wanted}`);
    migrate(sql);
    // The driver lowers `synchronous` only at the first write, so the pragmas are believed only after one.
    sql.exec("INSERT INTO boot (id, at) VALUES (1, datetime('now')) ON CONFLICT (id) DO UPDATE SET at = excluded.at");
    assertPragmas(sql);
    return sql;
  } catch (error) {
    sql?.close();
    if (error instanceof StoreRefused) throw error;
    throw new StoreRefused(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
