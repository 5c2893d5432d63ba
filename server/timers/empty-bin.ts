// Removes working copies that have been in the bin long enough for anybody to miss them.

import type { Services } from "../services.ts";

const KEEP_MS = 90 * 24 * 3_600_000;
const BATCH = 20;

/** Removes some of the copies thrown away more than 90 days ago. What was submitted of them stays: it is a version of its own. */
export function emptyBin({ stores, now }: Pick<Services, "stores" | "now">): Promise<number> {
  return stores.workingCopies.emptyBin(new Date(Date.parse(now()) - KEEP_MS).toISOString(), BATCH);
}
