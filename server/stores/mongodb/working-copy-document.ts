// A working copy as documents: one for the copy, one for each entry of its history. What the copy's document does not name does
// not count, however it came there.

import { setTimeout as sleep } from "node:timers/promises";
import type { Document } from "mongodb";
import type { WorkingCopy, WorkingCopySave } from "../store.ts";
import type { Collections, WorkingCopyDocument, WorkingCopySaveDocument } from "./collections.ts";

type Saves = WorkingCopyDocument["saves"];

/** The copy's document. */
export function documentOf(whole: WorkingCopy, saves: Saves): WorkingCopyDocument {
  const { submitted, trashedAt, trashedBy, ...copy } = whole;
  return {
    _id: copy.id,
    revision: copy.revision,
    ...(copy.procedureCode === undefined ? {} : { procedureCode: copy.procedureCode }),
    creator: copy.createdBy.id,
    trashed: trashedAt !== undefined,
    order: `${copy.savedAt}/${copy.id}`,
    copy: JSON.stringify(copy),
    ...(submitted === undefined ? {} : { submitted: JSON.stringify(submitted) }),
    ...(trashedAt === undefined ? {} : { trash: JSON.stringify({ trashedAt, trashedBy }) }),
    saves,
  };
}

/** The copy in its document. */
export function copyFrom({ copy, submitted, trash }: Pick<WorkingCopyDocument, "copy" | "submitted" | "trash">): WorkingCopy {
  return {
    ...(JSON.parse(copy) as WorkingCopy),
    ...(submitted === undefined ? {} : { submitted: JSON.parse(submitted) as NonNullable<WorkingCopy["submitted"]> }),
    ...(trash === undefined ? {} : (JSON.parse(trash) as Pick<WorkingCopy, "trashedAt" | "trashedBy">)),
  };
}

/** The entry of the history in its document. */
export function saveFrom({ save }: Pick<WorkingCopySaveDocument, "save">): WorkingCopySave {
  return JSON.parse(save) as WorkingCopySave;
}

/** Where an attempt to save puts its entry: in the order of revisions, and nowhere anybody else does. */
export function placeOf({ id, revision }: Pick<WorkingCopy, "id" | "revision">, attempt: string): string {
  return `${id}/${padded(revision)}/${attempt}`;
}

/** Every entry up to the copy's revision that its history does not name: what went, and what lost races and crashes left. */
export function unnamed({ id, revision }: Pick<WorkingCopy, "id" | "revision">, saves: Saves): Document {
  return { _id: { $gt: `${id}/`, $lt: `${id}/${padded(revision + 1)}`, $nin: saves.map(({ place }) => place) } };
}

/** A copy and some entries of its history, in their order. An entry may go while it is looked for; then the copy says so by now. */
export async function readSaves(
  { workingCopies, workingCopySaves }: Collections,
  id: string,
  { choose, projection = {} }: { readonly choose: (saves: Saves) => Saves; readonly projection?: Document },
): Promise<{ readonly found: WorkingCopyDocument; readonly entries: readonly WorkingCopySaveDocument[] } | undefined> {
  for (let tries = 0; ; tries += 1) {
    const found = await workingCopies.findOne({ _id: id });
    if (found === null) return undefined;
    const places = choose(found.saves).map(({ place }) => place);
    const entries = places.length === 0 ? [] : await workingCopySaves.find({ _id: { $in: places } }, { projection, sort: { _id: 1 } }).toArray();
    if (entries.length === places.length) return { found, entries };
    if (tries === MOST_TRIES) throw new Error(`Working copy ${id} has lost an entry of its history`);
    await sleep(tries);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** More than anybody saves while one page is read. */
const MOST_TRIES = 20;

/** As text in the order of the numbers. */
function padded(revision: number): string {
  return String(revision).padStart(10, "0");
}
