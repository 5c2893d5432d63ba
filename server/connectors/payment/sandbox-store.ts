// The sandbox's own transactions, in its own file: it is another party and shares nothing with the server.

import Database from "better-sqlite3";

/** A transaction as the gateway keeps it. */
export interface SandboxTransaction {
  readonly id: string;
  readonly amount: number;
  readonly returnUrl: string;
  readonly dossierCode: string;
  readonly description: string;
  readonly status: number;
}

/** The gateway's books. */
export interface SandboxStore {
  /** False when the id is taken. */
  create(transaction: SandboxTransaction): boolean;
  find(id: string): SandboxTransaction | undefined;
  settle(id: string, status: number): void;
  close(): void;
}

/** Books in a file; `:memory:` forgets. */
export function openSandboxStore(file: string): SandboxStore {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.exec("CREATE TABLE IF NOT EXISTS payment (id TEXT PRIMARY KEY, amount INTEGER NOT NULL, returnUrl TEXT NOT NULL, dossierCode TEXT NOT NULL, description TEXT NOT NULL, status INTEGER NOT NULL) STRICT");
  const insert = database.prepare("INSERT OR IGNORE INTO payment VALUES (@id, @amount, @returnUrl, @dossierCode, @description, @status)");
  const select = database.prepare("SELECT * FROM payment WHERE id = ?");
  const update = database.prepare("UPDATE payment SET status = ? WHERE id = ?");
  return {
    create: (transaction) => insert.run(transaction).changes === 1,
    find: (id) => select.get(id) as SandboxTransaction | undefined,
    settle: (id, status) => void update.run(status, id),
    close: () => void database.close(),
  };
}
