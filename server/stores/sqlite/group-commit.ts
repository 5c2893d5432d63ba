// Writes asked for in the same turn of the event loop share one transaction and one sync to disk; each has its own
// savepoint, so that one that fails takes nobody with it. Nobody is answered before the sync.

import type Sqlite from "better-sqlite3";
import { isBreaking } from "./storage-faults.ts";

/** Makes one write part of the next group; resolves with its value once it is on the disk. */
export type GroupWrite = <T>(work: () => T) => Promise<T>;

/** The writer of a connection. */
export interface GroupCommit {
  readonly write: GroupWrite;
  /** Writes what is still waiting, now. */
  flush(): void;
}

/** Keeps the event loop's turns short when hundreds of writes wait. */
const LARGEST_GROUP = 256;

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Starts the writer of a connection. Nothing is ever tried again here; `explain` says what callers are told of an error. */
export function groupCommit(sql: Sqlite.Database, explain: (error: unknown) => Error): GroupCommit {
  const begin = sql.prepare("BEGIN IMMEDIATE");
  const commit = sql.prepare("COMMIT");
  const savepoint = sql.prepare("SAVEPOINT step");
  const release = sql.prepare("RELEASE step");
  const undo = sql.prepare("ROLLBACK TO step");
  let waiting: Job[] = [];
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      const group = waiting.slice(0, LARGEST_GROUP);
      waiting = waiting.slice(LARGEST_GROUP);
      if (waiting.length > 0) schedule();
      commitGroup(group);
    });
  }

  function commitGroup(group: readonly Job[]): void {
    if (group.length === 0) return;
    let outcomes: readonly Outcome[];
    try {
      begin.run();
      outcomes = group.map(attempt);
      commit.run();
    } catch (error) {
      abandon(group, error);
      return;
    }
    group.forEach((job, index) => {
      const outcome = outcomes[index] ?? { error: "not tried" };
      if ("error" in outcome) job.reject(explain(outcome.error));
      else job.resolve(outcome.value);
    });
  }

  /** One write in its savepoint. Throws when SQLite gave up the whole transaction, as it does on a full or failing disk. */
  function attempt(job: Job): Outcome {
    savepoint.run();
    try {
      const value = job.work();
      release.run();
      return { value };
    } catch (error) {
      if (!sql.inTransaction || isBreaking(error)) throw error;
      undo.run();
      release.run();
      return { error };
    }
  }

  function abandon(group: readonly Job[], error: unknown): void {
    try {
      if (sql.inTransaction) sql.exec("ROLLBACK");
    } catch {
      // The first error says what happened; a disk that fails fails again here.
    }
    const reason = explain(error);
    for (const job of group) job.reject(reason);
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Job["resolve"], reject });
        schedule();
      }),
    flush() {
      const group = waiting;
      waiting = [];
      commitGroup(group);
    },
  };
}
