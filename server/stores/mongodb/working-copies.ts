// Procedures somebody is writing. The content of each revision is a document of its own, written before the copy's document
// points to it and under an id no other attempt uses: of two who saved at once, one document counts.

import { randomUUID } from "node:crypto";
import { Binary, type Filter } from "mongodb";
import { decodeCursor, pageOf } from "../cursor.ts";
import { pack, unpack } from "../packed.ts";
import type { Page, WorkingCopy, WorkingCopyQuery, WorkingCopyStore } from "../store.ts";
import type { Collections, WorkingCopyDocument, WorkingCopySaveDocument } from "./collections.ts";
import type { Database } from "./database.ts";
import { copyFrom, placeOf, readSaves, saveFrom } from "./working-copy-document.ts";
import { saveCopy } from "./working-copy-save.ts";

/** Working copies in this database. */
export function workingCopyStore({ collections, run }: Database): WorkingCopyStore {
  const { workingCopies } = collections;
  return {
    save(commit) {
      const entry = { _id: placeOf(commit.copy, randomUUID()), save: JSON.stringify(commit.save), content: new Binary(pack(commit.body)) };
      return run(() => saveCopy(collections, commit, entry));
    },
    load: (id) =>
      run(async () => {
        const read = await readSaves(collections, id, { choose: (saves) => saves.slice(-1) });
        const [last] = read?.entries ?? [];
        return read === undefined || last === undefined ? undefined : { copy: copyFrom(read.found), save: saveFrom(last), body: bodyOf(last) };
      }),
    list: (query) => run(() => list(collections, query)),
    history: (id, { limit, after }) =>
      run(async () => {
        const [before] = decodeCursor(after, LAST_REVISION);
        const read = await readSaves(collections, id, { choose: (saves) => saves.filter(({ revision }) => revision < before).slice(-limit - 1), projection: { content: 0 } });
        const rows = (read?.entries ?? []).map(saveFrom).reverse();
        return pageOf(rows, limit, ({ revision }) => [revision]);
      }),
    revision: (id, number) =>
      run(async () => {
        const read = await readSaves(collections, id, { choose: (saves) => saves.filter(({ revision }) => revision === number) });
        const [entry] = read?.entries ?? [];
        return entry === undefined ? undefined : { save: saveFrom(entry), body: bodyOf(entry) };
      }),
    submitted: (id, submission) => run(async () => (await workingCopies.updateOne({ _id: id }, { $set: { submitted: JSON.stringify(submission) } })).matchedCount === 1),
    bin: (id, trashed) => run(() => bin(collections, id, trashed)),
    emptyBin: (before, limit) => run(() => emptyBin(collections, before, limit)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Beyond every revision, and after every instant. */
const LAST_REVISION: readonly [number] = [Number.MAX_SAFE_INTEGER];
const LATEST: readonly [string] = ["~"];

async function list({ workingCopies }: Collections, { procedureCode, creator, trashed, limit, after }: WorkingCopyQuery): Promise<Page<WorkingCopy>> {
  const [order] = decodeCursor(after, LATEST);
  const filter: Filter<WorkingCopyDocument> = { trashed, ...(procedureCode === undefined ? {} : { procedureCode }), ...(creator === undefined ? {} : { creator }), order: { $lt: order } };
  const found = await workingCopies.find(filter, { projection: { saves: 0 }, sort: { order: -1 }, limit: limit + 1 }).toArray();
  return pageOf(found.map(copyFrom), limit, ({ savedAt, id }) => [`${savedAt}/${id}`]);
}

async function bin({ workingCopies }: Collections, id: string, trashed: Parameters<WorkingCopyStore["bin"]>[1]): Promise<WorkingCopy | undefined> {
  if (trashed === undefined) await workingCopies.updateOne({ _id: id }, { $set: { trashed: false }, $unset: { trash: "" } });
  else await workingCopies.updateOne({ _id: id, trashed: false }, { $set: { trashed: true, trash: JSON.stringify({ trashedAt: trashed.at, trashedBy: trashed.by }) } });
  const found = await workingCopies.findOne({ _id: id }, { projection: { saves: 0 } });
  return found === null ? undefined : copyFrom(found);
}

/** The entries go last: whatever a crash leaves of them is named by no copy. */
async function emptyBin({ workingCopies, workingCopySaves }: Collections, before: string, limit: number): Promise<number> {
  // `trash` begins with the instant, so its order is that of the instants.
  const old = { trashed: true, trash: { $lt: JSON.stringify({ trashedAt: before }).slice(0, -1) } };
  const found = await workingCopies.find(old, { projection: { _id: 1 }, limit }).toArray();
  let count = 0;
  for (const { _id } of found) {
    const { deletedCount } = await workingCopies.deleteOne({ _id, ...old });
    if (deletedCount === 1) await workingCopySaves.deleteMany({ _id: { $gt: `${_id}/`, $lt: `${_id}0` } });
    count += deletedCount;
  }
  return count;
}

function bodyOf({ content }: WorkingCopySaveDocument): string {
  return unpack(content.buffer);
}
