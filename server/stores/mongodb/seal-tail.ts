// Keeps a dossier's document small: when its log has grown, the entries move to a segment of their own. The segment is
// written first and counts only once the dossier says so, so that a crash between the two changes nothing.

import { StorageUnavailable } from "../store.ts";
import type { Collections } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import { isDuplicateKey } from "./storage-faults.ts";

/** Bytes of log a dossier's document may hold, about. */
export const LOG_LIMIT = 256 * 1024;

/** Moves the log of this dossier to a segment. The entry with the answers stays as well, since every `load` reads it. */
export async function sealTail({ dossiers, segments }: Collections, dossier: string): Promise<void> {
  const found = await dossiers.findOne({ _id: dossier, erased: { $exists: false } }, { projection: { log: 1, sealedTo: 1, answersSeq: 1 } });
  const tail = found?.log.filter(({ seq }) => seq > found.sealedTo) ?? [];
  const [first, last] = [tail[0], tail.at(-1)];
  if (found === null || first === undefined || last === undefined) return;

  const _id = segmentId(dossier, first.seq);
  let to = last.seq;
  try {
    await segments.insertOne({ _id, from: first.seq, to, lines: tail });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Whoever was here before ended after this write or is about to go on: that segment holds, with the lines it has.
    const kept = await segments.findOne({ _id }, { ...LINEARIZABLE, projection: { to: 1 } });
    if (kept === null) throw new StorageUnavailable(`Nobody knows yet what is in segment ${_id}`);
    to = kept.to;
  }
  const gone = found.log.filter(({ seq }) => seq <= to && seq !== found.answersSeq);
  const { matchedCount } = await dossiers.updateOne(
    { _id: dossier, sealedTo: found.sealedTo, answersSeq: found.answersSeq, erased: { $exists: false } },
    { $set: { sealedTo: to }, $pull: { log: { seq: { $in: gone.map(({ seq }) => seq) } } }, $inc: { logSize: -gone.reduce((sum, { size }) => sum + size, 0) } },
  );
  if (matchedCount === 0) await dropIfErased({ dossiers, segments }, dossier, _id);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Sorts by number. */
function segmentId(dossier: string, from: number): string {
  return `${dossier}/${String(from).padStart(8, "0")}`;
}

/** What was forgotten in between must not come back in a segment. */
async function dropIfErased({ dossiers, segments }: Pick<Collections, "dossiers" | "segments">, dossier: string, segment: string): Promise<void> {
  const erased = await dossiers.findOne({ _id: dossier, erased: { $exists: true } }, { projection: { sealedTo: 1 } });
  if (erased !== null) await segments.deleteOne({ _id: segment, from: { $gt: erased.sealedTo } });
}
