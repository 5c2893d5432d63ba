// Delivers timers that fell due, in order of their due instant. Firing is an ordinary step, which removes the timer:
// twice is impossible.

import { SYSTEM } from "../../engine/model/index.ts";
import { applyEvent } from "../commands/apply-event.ts";
import type { Services } from "../services.ts";

const BATCH = 50;
const LEASE_MS = 30_000;
const RETRY_MS = 60_000;

/** Delivers what is due now. Returns how many timers were claimed. */
export async function deliverDueTimers(services: Services, owner: string): Promise<number> {
  const now = services.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const due = await services.stores.timers.claim(owner, now, until, BATCH);
  for (const { dossier, timer, lease } of due) {
    const outcome = await applyEvent(services, { dossier, actor: SYSTEM, event: { kind: "timer", id: timer.id }, lease });
    if (outcome.outcome === "applied" || outcome.outcome === "fenced") continue;
    const codes = outcome.outcome === "refused" ? outcome.violations.map((violation) => violation.code) : [outcome.outcome];
    services.log.warn({ dossier, timer: timer.id, codes }, "timer not delivered");
    await services.stores.timers.release(lease, new Date(Date.parse(services.now()) + RETRY_MS).toISOString());
  }
  return due.length;
}
