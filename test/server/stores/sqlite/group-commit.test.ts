import { performance } from "node:perf_hooks";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../../../server/stores/sqlite/database.ts";
import { groupCommit } from "../../../../server/stores/sqlite/group-commit.ts";
import { StorageUnavailable } from "../../../../server/stores/store.ts";
import { freshDatabase } from "./fresh-database.ts";

describe("writes of one turn of the event loop", () => {
  const fresh = freshDatabase();
  const statements: string[] = [];
  let database: Database;
  beforeEach(() => {
    database = openDatabase(fresh.file, { onStatement: (statement) => statements.push(statement) });
    statements.length = 0;
  });
  afterEach(() => database.close());

  it("share one transaction, and each is answered after its sync", async () => {
    const answered: string[] = [];
    await Promise.all(["a", "b", "c"].map(async (name) => {
      expect(await database.write(() => put(name))).toBe(name);
      answered.push(`${name} after ${count("COMMIT")} commit`);
    }));
    expect(count("BEGIN IMMEDIATE")).toBe(1);
    expect(answered).toEqual(["a after 1 commit", "b after 1 commit", "c after 1 commit"]);
    expect(stored()).toEqual(["a", "b", "c"]);
  });

  it("fail alone: the others are written, and what the failed one wrote is not", async () => {
    const outcomes = await Promise.allSettled([
      database.write(() => put("a")),
      database.write(() => {
        put("half");
        throw new Error("changed my mind");
      }),
      database.write(() => put("c")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(stored()).toEqual(["a", "c"]);
  });

  it("see what those before them in the group wrote", async () => {
    const [, seen] = await Promise.all([database.write(() => put("a")), database.write(stored)]);
    expect(seen).toEqual(["a"]);
  });

  it("asked for by an answer go into the next group", async () => {
    await database.write(() => put("a")).then(() => database.write(() => put("b")));
    expect(count("BEGIN IMMEDIATE")).toBe(2);
  });

  it("never hold the event loop for more than some hundreds", async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => database.write(() => put(`n${index}`))));
    expect(count("BEGIN IMMEDIATE")).toBe(4);
    expect(stored()).toHaveLength(1_000);
  });

  it("that wait when the store is closed are still written and answered", async () => {
    const waiting = database.write(() => put("last"));
    await database.close();
    expect(await waiting).toBe("last");
    database = openDatabase(fresh.file);
    expect(stored()).toEqual(["last"]);
  });

  function put(name: string): string {
    database.sql.prepare("INSERT INTO series (name, last) VALUES (?, 1)").run(name);
    return name;
  }

  function stored(): readonly unknown[] {
    return database.sql.prepare("SELECT name FROM series ORDER BY name").pluck().all();
  }

  function count(statement: string): number {
    return statements.filter((seen) => seen === statement).length;
  }
});

describe("a database that cannot write now", () => {
  const fresh = freshDatabase();

  it("because another process holds it is unavailable for this request only, and reads go on (D10)", async () => {
    const database = openDatabase(fresh.file);
    const other = new Sqlite(fresh.file);
    other.exec("BEGIN IMMEDIATE; INSERT INTO series VALUES ('theirs', 1)");
    const started = performance.now();
    await expect(database.write(() => database.sql.exec("INSERT INTO series VALUES ('ours', 1)"))).rejects.toThrow(StorageUnavailable);
    expect(performance.now() - started).toBeGreaterThan(1_900);
    await database.ping();
    other.exec("ROLLBACK");
    await database.write(() => database.sql.exec("INSERT INTO series VALUES ('ours', 1)"));
    expect(await database.read(() => database.sql.prepare("SELECT name FROM series").pluck().all())).toEqual(["ours"]);
    other.close();
    await database.close();
  });

  it("because it is full is unavailable for the whole group, writes nothing of it, and recovers by itself (D04)", async () => {
    const database = openDatabase(fresh.file);
    const pages = Number(database.sql.pragma("page_count", { simple: true }));
    database.sql.pragma(`max_page_count = ${pages}`);
    const write = (name: string, size: number) => database.write(() => database.sql.prepare("INSERT INTO calendar VALUES (?, '', ?)").run(name, "x".repeat(size)));
    const outcomes = await Promise.allSettled([write("small", 1), write("large", 1_000_000)]);
    expect(outcomes[1]).toMatchObject({ status: "rejected", reason: expect.any(StorageUnavailable) });
    const kept = await database.read(() => database.sql.prepare("SELECT hash FROM calendar").pluck().all());
    expect(kept).toEqual(outcomes[0]?.status === "fulfilled" ? ["small"] : []);
    database.sql.pragma("max_page_count = 1000000");
    await write("later", 1_000_000);
    await database.close();
  });

  it("because the disk fails is given up: nothing more is read, written or tried again, and the owner is told once (D05)", async () => {
    const reasons: Error[] = [];
    const database = openDatabase(fresh.file, { onBroken: (reason) => reasons.push(reason) });
    const failing = () => {
      throw new Sqlite.SqliteError("disk I/O error", "SQLITE_IOERR_FSYNC");
    };
    const outcomes = await Promise.allSettled([database.write(() => database.sql.exec("INSERT INTO series VALUES ('before', 1)")), database.write(failing)]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StorageUnavailable) });
    await expect(database.ping()).rejects.toThrow(StorageUnavailable);
    await expect(database.read(() => 1)).rejects.toThrow(StorageUnavailable);
    let isTried = false;
    await expect(database.write(() => (isTried = true))).rejects.toThrow(StorageUnavailable);
    expect(isTried).toBe(false);
    expect(reasons).toHaveLength(1);
    await database.close();
    const again = openDatabase(fresh.file);
    expect(again.sql.prepare("SELECT count(*) FROM series").pluck().get()).toBe(0);
    await again.close();
  });
});

describe("the sync of a group", () => {
  const fresh = freshDatabase();

  it("that fails rejects everybody in it, although each write went well", async () => {
    const sql = new Sqlite(fresh.file);
    sql.exec("PRAGMA foreign_keys = ON; CREATE TABLE parent (id INTEGER PRIMARY KEY); CREATE TABLE child (parent REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");
    const group = groupCommit(sql, (error) => new Error("told", { cause: error }));
    const outcomes = await Promise.allSettled([group.write(() => sql.exec("INSERT INTO parent VALUES (1)")), group.write(() => sql.exec("INSERT INTO child VALUES (7)"))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(sql.inTransaction).toBe(false);
    expect(sql.prepare("SELECT count(*) FROM parent").pluck().get()).toBe(0);
    sql.close();
  });
});
