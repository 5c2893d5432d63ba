// Removes uploads that never became part of a dossier (faults U03). Drafts may still refer to younger ones.

import type { Services } from "../services.ts";

const KEEP_MS = 30 * 24 * 3_600_000;
const BATCH = 20;

/** Removes abandoned uploads older than drafts are kept. */
export async function sweepUploads(services: Services): Promise<number> {
  const before = new Date(Date.parse(services.now()) - KEEP_MS).toISOString();
  const orphans = await services.stores.files.orphans(before, BATCH);
  for (const orphan of orphans) await services.stores.files.remove(orphan.ref.id);
  return orphans.length;
}
