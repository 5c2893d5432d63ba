// Due timers of dossiers. Steps set and remove them; here they are only taken for delivery and let go again.

import type { Timer } from "../../../engine/model/index.ts";
import type { Lease, TimerStore } from "../store.ts";
import type { Database } from "./database.ts";

interface TimerRow {
  readonly work: string;
  readonly dossier: string;
  readonly body: string;
  readonly fence: number;
}

/** Timers in this database. */
export function timerStore(database: Database): TimerStore {
  const { sql } = database;
  const isAnyReady = sql.prepare<[string], number>("SELECT 1 FROM timer WHERE ready_at <= ? LIMIT 1").pluck();
  const ready = sql.prepare<[string, number], TimerRow>("SELECT work, dossier, body, fence FROM timer WHERE ready_at <= ? ORDER BY ready_at, num LIMIT ?");
  const take = sql.prepare<[string, string, string]>("UPDATE timer SET lease_owner = ?, fence = fence + 1, ready_at = ? WHERE work = ?");
  const letGo = sql.prepare<[string, string, string, number]>("UPDATE timer SET lease_owner = NULL, ready_at = max(?, due_at) WHERE work = ? AND lease_owner = ? AND fence = ?");

  return {
    async claim(owner, now, until, limit) {
      // Asked every second and mostly for nothing: that must not cost a write.
      if ((await database.read(() => isAnyReady.get(now))) === undefined) return [];
      return database.write(() =>
        ready.all(now, limit).map(({ work, dossier, body, fence }) => {
          take.run(owner, until, work);
          const lease: Lease = { kind: "timer", work, owner, fence: fence + 1, until };
          return { dossier, timer: JSON.parse(body) as Timer, lease };
        }),
      );
    },
    release: (lease, retryAt) => database.write(() => void letGo.run(retryAt, lease.work, lease.owner, lease.fence)),
  };
}
