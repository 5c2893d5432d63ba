// Which dossiers there were when a store was exported, and where each history ended: so that one that is taken away, or
// shortened, shows.

import { canonical } from "../../engine/machine/index.ts";
import type { Instant } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import { EXPORT_FORMAT } from "./export.ts";

/** One dossier of the store. */
export interface ManifestRow {
  readonly dossier: string;
  readonly entries: number;
  /** Hash of the last entry. */
  readonly head: string;
  /** Only the chained lines are left. */
  readonly erased: boolean;
  /** Name of its file beside the manifest. */
  readonly file: string;
}

/** The manifest of these dossiers, in the order of their ids, with a digest of all of it. */
export function manifestOf(dossiers: readonly ManifestRow[], exportedAt: Instant) {
  const manifest = { format: EXPORT_FORMAT, exportedAt, count: dossiers.length, dossiers: [...dossiers].sort((one, other) => (one.dossier < other.dossier ? -1 : 1)) };
  return { ...manifest, digest: sha256(canonical(manifest)) };
}
