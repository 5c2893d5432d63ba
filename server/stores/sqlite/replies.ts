// Recorded answers to requests with an `Idempotency-Key`, byte for byte, kept with their dossier.

import type Sqlite from "better-sqlite3";
import type { IdempotentReply } from "../store.ts";

interface ReplyRow extends Omit<IdempotentReply, "headers"> {
  readonly headers: string;
}

/** Finds and keeps replies, within the caller's read or write. */
export function replies(sql: Sqlite.Database) {
  const select = sql.prepare<[string, string, string], ReplyRow>("SELECT actor, key, request, status, headers, body, at FROM idempotency WHERE dossier = ? AND actor = ? AND key = ?");
  const insert = sql.prepare<ReplyRow & { readonly dossier: string }>(
    "INSERT INTO idempotency (dossier, actor, key, request, status, headers, body, at) VALUES (:dossier, :actor, :key, :request, :status, :headers, :body, :at)",
  );
  return {
    find(dossier: string, actor: string, key: string): IdempotentReply | undefined {
      const row = select.get(dossier, actor, key);
      return row === undefined ? undefined : { ...row, headers: JSON.parse(row.headers) as IdempotentReply["headers"] };
    },
    keep(dossier: string, reply: IdempotentReply): void {
      insert.run({ dossier, ...reply, headers: JSON.stringify(reply.headers) });
    },
  };
}
