// Which entries of a working copy's history are kept. What a copy began with and what was submitted last stay as long as anything
// can; what it is now stays in any case.

import { KEPT_SAVE_BYTES, KEPT_SAVES } from "./port/working-copies.ts";

/** An entry, as far as it matters here. `bytes` is its packed size; unknown of entries written before sizes were noted. */
export interface SizedSave {
  readonly revision: number;
  readonly bytes?: number;
}

/** The entries to keep of these, the oldest first. `submitted` is the revision that was submitted last. */
export function keptSaves<Save extends SizedSave>(saves: readonly Save[], submitted?: number): readonly Save[] {
  let count = saves.length;
  let bytes = saves.reduce((sum, save) => sum + (save.bytes ?? 0), 0);
  const gone = new Set<Save>();
  const isDear = ({ revision }: Save): boolean => revision === 1 || revision === submitted;
  const earlier = saves.slice(0, -1);
  for (const save of [...earlier.filter((one) => !isDear(one)), ...earlier.filter(isDear)]) {
    if (count <= KEPT_SAVES && bytes <= KEPT_SAVE_BYTES) break;
    gone.add(save);
    count -= 1;
    bytes -= save.bytes ?? 0;
  }
  return saves.filter((save) => !gone.has(save));
}
