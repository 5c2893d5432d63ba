// Sends again what may be sent again when its answer was lost. The driver does so once; when connections break in a row, or
// a primary goes while others wait for a connection, once is not enough.

import { setTimeout as sleep } from "node:timers/promises";
import { MongoServerSelectionError } from "mongodb";
import { asPortError, isUnavailable } from "./storage-faults.ts";

/** Pauses in ms before the tries after the first. */
const PAUSES = [20, 100, 400, 800] as const;

/** After so many ms nobody waits any longer. */
const PATIENCE = 4_000;

/**
 * Runs work that may run twice. `isAgain`: an answer was lost, so that what is asked for may have been done already. Rejects
 * with `StorageUnavailable` when the cluster does not answer.
 */
export async function untilAnswered<T>(work: (isAgain: boolean) => Promise<T>): Promise<T> {
  const started = Date.now();
  for (let tries = 0; ; tries += 1) {
    try {
      return await work(tries > 0);
    } catch (error) {
      const pause = PAUSES[tries];
      // Without a primary the driver has waited already.
      if (pause === undefined || !isUnavailable(error) || error instanceof MongoServerSelectionError || Date.now() - started > PATIENCE) throw asPortError(error);
      await sleep(pause);
    }
  }
}
