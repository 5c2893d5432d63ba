// The sandbox's own transactions, in its own file: it is another party and shares nothing with the server.

import Database from "better-sqlite3";
import { useWriteAheadLog } from "../../stores/sqlite/write-ahead-log.ts";
import { GATEWAY_STATUS } from "./protocol.ts";

/** A transaction as the gateway keeps it. */
export interface SandboxTransaction {
  readonly id: string;
  /** Whole đồng. */
  readonly amount: number;
  readonly returnUrl: string;
  readonly dossierCode: string;
  readonly procedureName: string;
  readonly description: string;
  /** One of `GATEWAY_STATUS`. */
  readonly status: number;
  /** Epoch milliseconds before which the gateway itself does not know the outcome yet. */
  readonly knownFrom: number;
}

/** The gateway's books. */
export interface SandboxStore {
  /** False when the id is taken. */
  create(transaction: Omit<SandboxTransaction, "status" | "knownFrom">): boolean;
  find(id: string): SandboxTransaction | undefined;
  /** Decides a pending transaction, once; false when it was decided before. */
  settle(id: string, status: number, knownFrom: number): boolean;
  close(): void;
}

/** Books in a file; `:memory:` forgets. */
export function openSandboxStore(file: string): SandboxStore {
  const database = new Database(file);
  useWriteAheadLog(database);
  database.exec(`CREATE TABLE IF NOT EXISTS sandbox_transaction (
    id TEXT PRIMARY KEY, amount INTEGER NOT NULL, returnUrl TEXT NOT NULL, dossierCode TEXT NOT NULL,
    procedureName TEXT NOT NULL, description TEXT NOT NULL, status INTEGER NOT NULL, knownFrom INTEGER NOT NULL
  ) STRICT`);
  const insert = database.prepare(
    `INSERT OR IGNORE INTO sandbox_transaction VALUES (@id, @amount, @returnUrl, @dossierCode, @procedureName, @description, ${GATEWAY_STATUS.pending}, 0)`,
  );
  const select = database.prepare<[string], SandboxTransaction>("SELECT * FROM sandbox_transaction WHERE id = ?");
  const update = database.prepare<[number, number, string]>(`UPDATE sandbox_transaction SET status = ?, knownFrom = ? WHERE id = ? AND status = ${GATEWAY_STATUS.pending}`);
  return {
    create: (transaction) => insert.run(transaction).changes === 1,
    find: (id) => select.get(id),
    settle: (id, status, knownFrom) => update.run(status, knownFrom, id).changes === 1,
    close: () => void database.close(),
  };
}
