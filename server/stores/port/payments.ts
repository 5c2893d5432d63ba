// Attempts to pay.

import type { Instant } from "../../../engine/model/index.ts";

/** One attempt to pay an awaited bill at the gateway. */
export interface PaymentAttempt {
  /** Our transaction id at the gateway. */
  readonly transaction: string;
  readonly dossier: string;
  /** The awaited effect it settles. */
  readonly effect: string;
  readonly amount: number;
  /** Where the citizen pays; absent until the gateway has answered. */
  readonly url?: string;
  readonly state: "open" | "paid" | "cancelled" | "failed" | "mismatch";
  readonly createdAt: Instant;
  readonly settledAt?: Instant;
}

/** Payment attempts. */
export interface PaymentStore {
  /** Keeps an attempt before the gateway hears of it; what is kept under its transaction already stays. Returns what is kept. */
  create(attempt: PaymentAttempt): Promise<PaymentAttempt>;
  /** The gateway has answered: where to pay. */
  located(transaction: string, url: string): Promise<void>;
  find(transaction: string): Promise<PaymentAttempt | undefined>;
  ofEffect(effect: string): Promise<readonly PaymentAttempt[]>;
  /**
   * Settles an attempt: an open one in any way, one that failed or was cancelled still as `paid` or `mismatch`, since money can
   * come late. False when there is nothing to settle any more.
   */
  settle(transaction: string, state: PaymentAttempt["state"], at: Instant): Promise<boolean>;
  /** Open attempts older than `before`, for the query that replaces a lost callback. */
  open(before: Instant, limit: number): Promise<readonly PaymentAttempt[]>;
}
