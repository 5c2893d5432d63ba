// Delivers timers that fell due, in order of their due instant. Firing is an ordinary step, which removes the timer:
// twice is impossible.

import { SYSTEM } from "../../engine/model/index.ts";
import { applyEvent } from "../commands/apply-event.ts";
import type { Services } from "../services.ts";
import { StorageUnavailable, type Lease } from "../stores/store.ts";

const BATCH = 50;
const LEASE_MS = 30_000;
const RETRY_MS = 60_000;

/** Delivers what is due now. Returns how many timers were claimed. */
export async function deliverDueTimers(services: Services, owner: string): Promise<number> {
  const now = services.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const due = await services.stores.timers.claim(owner, now, until, BATCH);
  for (const { dossier, timer, lease } of due) {
    const failure = await deliver(services, dossier, timer.id, lease);
    if (failure === undefined) continue;
    services.log.warn({ dossier, timer: timer.id, ...failure }, "timer not delivered");
    await services.stores.timers.release(lease, new Date(Date.parse(services.now()) + RETRY_MS).toISOString());
  }
  return due.length;
}

// ---------------------------------------------------------------------------------------------------------------------

/** One timer that cannot be delivered must not keep the others waiting, whatever is wrong with its dossier. */
async function deliver(services: Services, dossier: string, id: string, lease: Lease): Promise<object | undefined> {
  try {
    const outcome = await applyEvent(services, { dossier, actor: SYSTEM, event: { kind: "timer", id }, lease });
    if (outcome.outcome === "applied" || outcome.outcome === "fenced") return undefined;
    return { codes: outcome.outcome === "refused" ? outcome.violations.map((violation) => violation.code) : [outcome.outcome] };
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
