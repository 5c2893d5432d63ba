// Recorded answers to requests with an `Idempotency-Key`. Kept for ever, byte for byte.

import type Sqlite from "better-sqlite3";
import type { IdempotentReply } from "../store.ts";

interface ReplyRow extends Omit<IdempotentReply, "headers"> {
  readonly headers: string;
}

/** Finds and keeps replies, within the caller's read or write. */
export function replies(sql: Sqlite.Database) {
  const select = sql.prepare<[string, string], ReplyRow>("SELECT actor, key, request, status, headers, body, at FROM idempotency WHERE actor = ? AND key = ?");
  const insert = sql.prepare<ReplyRow>("INSERT INTO idempotency (actor, key, request, status, headers, body, at) VALUES (:actor, :key, :request, :status, :headers, :body, :at)");
  return {
    find(actor: string, key: string): IdempotentReply | undefined {
      const row = select.get(actor, key);
      return row === undefined ? undefined : { ...row, headers: JSON.parse(row.headers) as IdempotentReply["headers"] };
    },
    keep(reply: IdempotentReply): void {
      insert.run({ ...reply, headers: JSON.stringify(reply.headers) });
    },
  };
}
