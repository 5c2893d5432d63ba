// Attempts to pay. An attempt is settled once, whoever hears of it first.

import type { PaymentAttempt, PaymentStore } from "../store.ts";
import type { Database } from "./database.ts";

interface PaymentRow {
  readonly state: PaymentAttempt["state"];
  readonly settled_at: string | null;
  readonly url: string | null;
  readonly body: string;
}

const COLUMNS = "state, settled_at, url, body";

/** Payment attempts in this database. */
export function paymentStore(database: Database): PaymentStore {
  const { sql } = database;
  const insert = sql.prepare<[string, string, string, string, string | null, string]>(
    `INSERT INTO payment ("transaction", effect, state, created_at, settled_at, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const find = sql.prepare<[string], PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE "transaction" = ?`);
  const ofEffect = sql.prepare<[string], PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE effect = ? ORDER BY created_at`);
  const settle = sql.prepare<Pick<PaymentAttempt, "state" | "transaction"> & { readonly at: string }>(`
    UPDATE payment SET state = :state, settled_at = :at WHERE "transaction" = :transaction
    AND (state = 'open' OR (state IN ('failed', 'cancelled') AND :state IN ('paid', 'mismatch')))`);
  const locate = sql.prepare<[string, string]>(`UPDATE payment SET url = ? WHERE "transaction" = ?`);
  const open = sql.prepare<[string, number], PaymentRow>(`SELECT ${COLUMNS} FROM payment WHERE state = 'open' AND created_at < ? ORDER BY created_at LIMIT ?`);
  return {
    create: (attempt) =>
      database.write(() => {
        insert.run(attempt.transaction, attempt.effect, attempt.state, attempt.createdAt, attempt.settledAt ?? null, JSON.stringify(attempt));
        return attemptFrom(find.get(attempt.transaction) as PaymentRow);
      }),
    located: (transaction, url) => database.write(() => void locate.run(url, transaction)),
    find: (transaction) =>
      database.read(() => {
        const row = find.get(transaction);
        return row === undefined ? undefined : attemptFrom(row);
      }),
    ofEffect: (effect) => database.read(() => ofEffect.all(effect).map(attemptFrom)),
    settle: (transaction, state, at) => database.write(() => settle.run({ state, at, transaction }).changes === 1),
    open: (before, limit) => database.read(() => open.all(before, limit).map(attemptFrom)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What may change is in columns of its own. */
function attemptFrom({ state, settled_at, url, body }: PaymentRow): PaymentAttempt {
  return { ...(JSON.parse(body) as PaymentAttempt), state, ...(settled_at === null ? {} : { settledAt: settled_at }), ...(url === null ? {} : { url }) };
}
