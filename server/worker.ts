// The server's own work beside answering requests: effects, due timers, lost callbacks, abandoned uploads, the bin.

import { relayOnce } from "./outbox/relay.ts";
import type { Services } from "./services.ts";
import { sweepUploads } from "./timers/sweep-uploads.ts";
import { deliverDueTimers } from "./timers/deliver-due.ts";
import { emptyBin } from "./timers/empty-bin.ts";
import { settleOpenPayments } from "./timers/settle-open-payments.ts";

/** A running worker. */
export interface Worker {
  /** Looks for work now instead of at the next beat. */
  wake(): void;
  /** Ends after the work in hand. */
  stop(): Promise<void>;
}

const BEAT_MS = 1_000;
/** Beats between looks at what is never urgent. */
const SLOW_BEATS = 15;

/** Starts the worker. One beat at a time; a failing beat is logged and the next one tries again. */
export function startWorker(services: Services, owner: string): Worker {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let beats = 0;
  const beat = async (): Promise<void> => {
    try {
      while (!stopped && (await workOnce(services, owner)) > 0);
      if (beats++ % SLOW_BEATS === 0) await tidyOnce(services);
    } catch (error) {
      services.log.error({ reason: error instanceof Error ? error.message : String(error) }, "worker beat failed");
    }
  };
  const next = (delay: number): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = (running ?? Promise.resolve()).then(beat).finally(() => next(BEAT_MS));
    }, delay);
  };
  next(0);
  return {
    wake: () => next(0),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** One round over due timers and effects. Returns how many there were. */
export async function workOnce(services: Services, owner: string): Promise<number> {
  return (await deliverDueTimers(services, owner)) + (await relayOnce(services, owner));
}

/** One round over what may wait: payments whose callback got lost, abandoned uploads, old copies in the bin, versions another server published. */
export async function tidyOnce(services: Services): Promise<void> {
  await services.catalogue.refresh();
  await settleOpenPayments(services);
  await sweepUploads(services);
  await emptyBin(services);
}
