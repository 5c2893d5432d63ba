// One save of a working copy: the content first, then the compare-and-set that makes it count, then what is in nobody's way.

import type { UpdateFilter } from "mongodb";
import { keptSaves } from "../kept-saves.ts";
import type { WorkingCopyCommit, WorkingCopyOutcome } from "../store.ts";
import type { Collections, WorkingCopyDocument, WorkingCopySaveDocument } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import { isDuplicateKey } from "./storage-faults.ts";
import { copyFrom, documentOf, unnamed } from "./working-copy-document.ts";

/** Saves. The entry is the same each time this is run, so that a save whose answer was lost is known again. */
export async function saveCopy(collections: Collections, commit: WorkingCopyCommit, entry: WorkingCopySaveDocument): Promise<WorkingCopyOutcome> {
  const { workingCopies, workingCopySaves } = collections;
  // Looked at again it must be what is written by now, the majority's or not: only then does going round come to an end.
  for (let look = {}; ; look = LINEARIZABLE) {
    const before = await workingCopies.findOne({ _id: commit.copy.id }, look);
    if (before?.saves.some(({ place }) => place === entry._id) === true) return { outcome: "saved" };
    const refusal = refuse(before, commit);
    if (refusal !== undefined) return refusal;
    await once(() => workingCopySaves.insertOne(entry));
    const saves = savesAfter(before, commit, { place: entry._id, bytes: entry.content.length() });
    if (!(await count(collections, commit, saves))) continue; // somebody was first, and the next look says who
    // What stays behind now goes with a later save.
    await workingCopySaves.deleteMany(unnamed(commit.copy, saves)).catch(() => undefined);
    return { outcome: "saved" };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function refuse(before: WorkingCopyDocument | null, { expectedRevision }: WorkingCopyCommit): WorkingCopyOutcome | undefined {
  if (before === null) return expectedRevision === 0 ? undefined : { outcome: "unknown" };
  if (before.trashed) return { outcome: "trashed", current: copyFrom(before) };
  return before.revision === expectedRevision ? undefined : { outcome: "stale", current: copyFrom(before) };
}

function savesAfter(before: WorkingCopyDocument | null, { copy, expectedRevision, continues }: WorkingCopyCommit, entry: { readonly place: string; readonly bytes: number }): WorkingCopyDocument["saves"] {
  const earlier = (before?.saves ?? []).filter(({ revision }) => !continues || revision !== expectedRevision);
  return keptSaves([...earlier, { revision: copy.revision, ...entry }], before === null ? undefined : copyFrom(before).submitted?.revision);
}

/** The one write that counts. False when it found something else than was read. */
async function count({ workingCopies }: Collections, { expectedRevision, copy }: WorkingCopyCommit, saves: WorkingCopyDocument["saves"]): Promise<boolean> {
  // Of a copy that is there, submission and bin are its own: they change without a revision.
  const { _id, submitted: _, trash: __, trashed, ...fields } = documentOf(copy, saves);
  if (expectedRevision === 0) return once(() => workingCopies.insertOne({ _id, trashed, ...fields }));
  const update = { $set: fields, ...(fields.procedureCode === undefined ? { $unset: { procedureCode: "" } } : {}) } as UpdateFilter<WorkingCopyDocument>;
  return (await workingCopies.updateOne({ _id, revision: expectedRevision, trashed: false }, update)).matchedCount === 1;
}

/** False when it is there already. */
async function once(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}
