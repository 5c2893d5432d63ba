// Performs the effects of committed steps: at least once each, with back-off, given up after twelve tries for staff to see.

import type { EffectType } from "../../engine/vocabulary/index.ts";
import type { Services } from "../services.ts";
import type { PendingEffect } from "../stores/store.ts";
import type { EffectHandler } from "./handler.ts";
import { collectPayment } from "./handlers/collect-payment.ts";
import { notify } from "./handlers/notify.ts";

/** Every effect the engine can yield has a handler: forgetting one is a type error. */
const HANDLERS: { readonly [type in EffectType]: EffectHandler } = { collectPayment, notify };

const BATCH = 20;
const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 12;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 3_600_000;

/** Performs what is due now. Returns how many effects were tried. */
export async function relayOnce(services: Services, owner: string): Promise<number> {
  const now = services.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const pending = await services.stores.outbox.claim(owner, now, until, BATCH);
  await Promise.all(pending.map((effect) => perform(services, effect)));
  return pending.length;
}

async function perform(services: Services, pending: PendingEffect): Promise<void> {
  try {
    const handler = Object.hasOwn(HANDLERS, pending.effect.type) ? HANDLERS[pending.effect.type as EffectType] : undefined;
    if (handler === undefined) throw new Error(`No handler for effects of type '${pending.effect.type}'`);
    await handler(services, pending);
    await services.stores.outbox.done(pending.lease);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const attempts = pending.attempts + 1;
    const retryAt = attempts >= MAX_ATTEMPTS ? undefined : new Date(Date.parse(services.now()) + backoff(attempts)).toISOString();
    services.log.warn({ effect: pending.effect.id, type: pending.effect.type, attempts, reason }, "effect failed");
    await services.stores.outbox.failed(pending.lease, { reason, ...(retryAt === undefined ? {} : { retryAt }) });
  }
}

/** Exponential with full jitter: 1 s → 1 h. */
function backoff(attempts: number): number {
  const ceiling = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts);
  return Math.max(FIRST_RETRY_MS, Math.random() * ceiling);
}
