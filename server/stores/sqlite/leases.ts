// Whether a lease is still its owner's. The fence grows with every owner, so a worker that slept through its lease is
// told apart from the one that took over (faults C06).

import type Sqlite from "better-sqlite3";
import type { Lease } from "../store.ts";

/** Prepares the check, to be used within a write. */
export function leaseChecks(sql: Sqlite.Database) {
  const held = {
    timer: sql.prepare<[string, string, number], number>("SELECT 1 FROM timer WHERE work = ? AND lease_owner = ? AND fence = ?").pluck(),
    effect: sql.prepare<[string, string, number], number>("SELECT 1 FROM outbox WHERE id = ? AND lease_owner = ? AND fence = ? AND dead = 0").pluck(),
  } as const satisfies Record<Lease["kind"], unknown>;
  return {
    isHeld: ({ kind, work, owner, fence }: Lease): boolean => held[kind].get(work, owner, fence) === 1,
  };
}
