// The server's own work: effects of committed steps and due timers, each held by lease.

import type { Effect, Instant, Timer } from "../../../engine/model/index.ts";

/** Exclusive, temporary ownership of a piece of work. The fence grows with every owner. */
export interface Lease {
  readonly kind: "effect" | "timer";
  readonly work: string;
  readonly owner: string;
  readonly fence: number;
  readonly until: Instant;
}

/** An effect waiting to be performed. */
export interface PendingEffect {
  readonly effect: Effect;
  readonly dossier: string;
  /** Tries before this one, those counted that ended in silence when their lease ran out. */
  readonly attempts: number;
  readonly lease: Lease;
}

/** Effects of committed steps. */
export interface OutboxStore {
  /** Takes up to `limit` effects that are due, oldest first (on a cluster: of each province), for this owner until `until`. */
  claim(owner: string, now: Instant, until: Instant, limit: number): Promise<readonly PendingEffect[]>;
  /** Performed. Returns false when the lease was lost. */
  done(lease: Lease): Promise<boolean>;
  /** Not performed: try again at `retryAt`, or give up (`dead`) with the reason kept for staff. */
  failed(lease: Lease, failure: { readonly reason: string; readonly retryAt?: Instant }): Promise<boolean>;
  /** Given up, for staff to see. */
  dead(limit: number): Promise<readonly { readonly effect: Effect; readonly dossier: string; readonly reason: string }[]>;
}

/** Due timers of open dossiers. Firing one is an ordinary commit, which removes it. */
export interface TimerStore {
  /** Takes up to `limit` timers that are due, the earliest first (on a cluster: of each province), for this owner until `until`. */
  claim(owner: string, now: Instant, until: Instant, limit: number): Promise<readonly { readonly dossier: string; readonly timer: Timer; readonly lease: Lease }[]>;
  /** Lets go of a timer that could not be delivered, to be tried again at `retryAt`. */
  release(lease: Lease, retryAt: Instant): Promise<void>;
}
