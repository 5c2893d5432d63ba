// A database that is just electing a primary, or that other starting servers hold, answers in a moment: a start waits for it, and no
// longer than that. Requests never wait here.

import { setTimeout as sleep } from "node:timers/promises";
import { StorageUnavailable } from "./store.ts";

/** Milliseconds, from when it was first away. With MongoDB's own settings an election takes about twelve seconds. */
const START_PATIENCE = 20_000;

/** Milliseconds between two tries. */
const PAUSE = 200;

/** Does a part of a start, which may be done twice, until the database answers. Rejects with the last reason when it does not in time. */
export async function untilThere<T>(work: () => Promise<T>, mayPass: (error: unknown) => boolean = isUnavailable): Promise<T> {
  for (let end: number | undefined; ; await sleep(PAUSE)) {
    try {
      return await work();
    } catch (error) {
      end ??= performance.now() + START_PATIENCE;
      if (!mayPass(error) || performance.now() > end) throw error;
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function isUnavailable(error: unknown): boolean {
  return error instanceof StorageUnavailable;
}
