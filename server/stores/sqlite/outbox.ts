// Effects waiting to be performed. A step puts them in; here they are taken, ticked off, tried again or given up.

import type { Effect } from "../../../engine/model/index.ts";
import type { Lease, OutboxStore } from "../store.ts";
import type { Database } from "./database.ts";

interface EffectRow {
  readonly id: string;
  readonly dossier: string;
  readonly body: string;
  readonly attempts: number;
  readonly fence: number;
}

const HELD = "id = ? AND lease_owner = ? AND fence = ? AND dead = 0";

/** The outbox of this database. */
export function outboxStore(database: Database): OutboxStore {
  const { sql } = database;
  const isAnyReady = sql.prepare<[string], number>("SELECT 1 FROM outbox WHERE dead = 0 AND ready_at <= ? LIMIT 1").pluck();
  const ready = sql.prepare<[string, number], EffectRow>("SELECT id, dossier, body, attempts, fence FROM outbox WHERE dead = 0 AND ready_at <= ? ORDER BY ready_at, num LIMIT ?");
  const take = sql.prepare<[string, string, string]>("UPDATE outbox SET lease_owner = ?, fence = fence + 1, attempts = attempts + 1, ready_at = ? WHERE id = ?");
  const remove = sql.prepare<[string, string, number]>(`DELETE FROM outbox WHERE ${HELD}`);
  const postpone = sql.prepare<[string, string, string, string, number]>(`UPDATE outbox SET lease_owner = NULL, reason = ?, ready_at = ? WHERE ${HELD}`);
  const giveUp = sql.prepare<[string, string, string, number]>(`UPDATE outbox SET lease_owner = NULL, reason = ?, dead = 1 WHERE ${HELD}`);
  const givenUp = sql.prepare<[number], { readonly dossier: string; readonly body: string; readonly reason: string | null }>(
    "SELECT dossier, body, reason FROM outbox WHERE dead = 1 ORDER BY num LIMIT ?",
  );

  return {
    async claim(owner, now, until, limit) {
      // Asked every second and mostly for nothing: that must not cost a write.
      if ((await database.read(() => isAnyReady.get(now))) === undefined) return [];
      return database.write(() =>
        ready.all(now, limit).map(({ id, dossier, body, attempts, fence }) => {
          take.run(owner, until, id);
          const lease: Lease = { kind: "effect", work: id, owner, fence: fence + 1, until };
          return { effect: JSON.parse(body) as Effect, dossier, attempts, lease };
        }),
      );
    },
    done: ({ work, owner, fence }) => database.write(() => remove.run(work, owner, fence).changes === 1),
    failed: ({ work, owner, fence }, { reason, retryAt }) =>
      database.write(() => (retryAt === undefined ? giveUp.run(reason, work, owner, fence) : postpone.run(reason, retryAt, work, owner, fence)).changes === 1),
    dead: (limit) =>
      database.read(() => givenUp.all(limit).map(({ dossier, body, reason }) => ({ effect: JSON.parse(body) as Effect, dossier, reason: reason ?? "" }))),
  };
}
