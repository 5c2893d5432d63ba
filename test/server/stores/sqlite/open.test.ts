import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, statSync, writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { assertPragmas, openDatabase } from "../../../../server/stores/sqlite/database.ts";
import { StoreRefused } from "../../../../server/stores/store-refused.ts";
import { aCommit } from "../../../builders/dossier.ts";
import { freshDatabase } from "./fresh-database.ts";

const DURABLE = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, busy_timeout: 2_000, trusted_schema: 0, cell_size_check: 1, mmap_size: 0 };

describe("every connection is durable (D03)", () => {
  const fresh = freshDatabase();

  it("before and after the first write, and when it is opened again", async () => {
    for (const opening of ["first", "second"]) {
      const database = openDatabase(fresh.file);
      expect(pragmasOf(database.sql), `${opening} opening`).toEqual(DURABLE);
      await database.write(() => database.sql.exec(`INSERT INTO series (name, last) VALUES ('${opening}', 1)`));
      expect(pragmasOf(database.sql), `${opening} write`).toEqual(DURABLE);
      await database.close();
    }
  });

  it("although the driver lowers it: a connection that leaves it to the driver is refused after its first write", () => {
    const careless = new Sqlite(fresh.file);
    careless.pragma("journal_mode = WAL");
    careless.exec("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    expect(careless.pragma("synchronous", { simple: true })).toBe(1);
    expect(() => assertPragmas(careless)).toThrow(StoreRefused);
    careless.close();
  });

  it.each(Object.entries({ synchronous: 1, foreign_keys: 0, busy_timeout: 0, trusted_schema: 1, cell_size_check: 0, mmap_size: 4_096 }))("%s = %s is refused in one line", async (pragma, value) => {
    const database = openDatabase(fresh.file);
    assertPragmas(database.sql);
    database.sql.pragma(`${pragma} = ${value}`);
    expect(() => assertPragmas(database.sql)).toThrow(new RegExp(`^[^\\n]*${pragma}[^\\n]*$`));
    await database.close();
  });

  it("a database that cannot have a write-ahead log is refused", () => {
    expect(() => openDatabase(":memory:")).toThrow(StoreRefused);
  });
});

describe("a place that cannot be used stops the start with exit code 78 and one line", () => {
  const fresh = freshDatabase();

  it("when a newer version wrote the database, which stays untouched", async () => {
    await (await openStores({ dataDirectory: fresh.directory })).close();
    const newer = new Sqlite(fresh.file);
    newer.pragma("user_version = 999");
    newer.close();
    const before = statSync(fresh.file).mtimeMs;
    const refusal = await refusalOf(fresh.directory);
    expect(refusal.message).toMatch(/newer version \(schema 999/);
    expect(refusal.exitCode).toBe(78);
    expect(statSync(fresh.file).mtimeMs).toBe(before);
  });

  it("when the file is no database", async () => {
    writeFileSync(fresh.file, "not a database ".repeat(1_000));
    expect((await refusalOf(fresh.directory)).message).not.toContain("\n");
  });

  it("when the folder is a file", async () => {
    const path = `${fresh.directory}/file`;
    writeFileSync(path, "");
    chmodSync(path, 0o600);
    expect(await refusalOf(path)).toBeInstanceOf(StoreRefused);
  });

  it("when the folder lives in memory and must not", async () => {
    const memory = "/dev/shm";
    if (statSync(memory, { throwIfNoEntry: false }) === undefined) return;
    await expect(openStores({ dataDirectory: memory, refuseMemoryDisk: true })).rejects.toThrow(/memory only/);
  });
});

describe("a new database that another process opens in the same moment", () => {
  const fresh = freshDatabase();

  it("is waited for: whoever switches to the write-ahead log needs the file for itself", async () => {
    const other = spawn(process.execPath, ["-e", HOLD, fresh.file], { stdio: ["ignore", "pipe", "inherit"] });
    await once(other.stdout, "data");
    const database = openDatabase(fresh.file);
    expect(pragmasOf(database.sql)).toEqual(DURABLE);
    await database.close();
  });
});

describe("the database itself refuses", () => {
  const fresh = freshDatabase();

  it("to change or shorten the log", async () => {
    const stores = await openStores({ dataDirectory: fresh.directory });
    const filing = aCommit();
    await stores.dossiers.commit(filing);
    const sql = new Sqlite(fresh.file);
    const rewrites = ["UPDATE log SET head = '{}'", "UPDATE log_body SET body = '{}'", "DELETE FROM log_body", "DELETE FROM log", "REPLACE INTO log SELECT dossier, seq, '{}', hash FROM log", "REPLACE INTO log_body SELECT dossier, seq, '{}', nonce FROM log_body", "INSERT INTO log VALUES (1, 9, '{}', '')"];
    for (const statement of rewrites) expect(() => sql.exec(statement), statement).toThrow(/append-only/);
    sql.close();
    expect(await stores.dossiers.history(filing.dossier.id)).toEqual([{ head: filing.seal.head, hash: filing.seal.hash, body: { entry: filing.entry, nonce: filing.seal.nonce } }]);
    await stores.close();
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function pragmasOf(sql: Sqlite.Database): object {
  return Object.fromEntries(Object.keys(DURABLE).map((pragma) => [pragma, sql.pragma(pragma, { simple: true })]));
}

/** Reads a file that has no write-ahead log yet, and goes on doing so for a moment after it has said so. */
const HOLD = `
  const sql = new (require("better-sqlite3"))(process.argv[1]);
  sql.exec("CREATE TABLE other (x); BEGIN; SELECT * FROM other");
  setTimeout(() => sql.close(), 300);
  process.stdout.write("held");
`;

async function refusalOf(dataDirectory: string): Promise<StoreRefused> {
  const outcome = await openStores({ dataDirectory }).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof StoreRefused)) throw new Error(`Not refused: ${String(outcome)}`);
  return outcome;
}
