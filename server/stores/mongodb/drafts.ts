// Drafts of applications. The revision check keeps two devices from overwriting each other.

import type { Draft, DraftStore } from "../store.ts";
import type { DraftDocument } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import type { Database } from "./database.ts";
import { isDuplicateKey } from "./storage-faults.ts";

/** Drafts in this database. */
export function draftStore({ collections: { drafts }, run }: Database): DraftStore {
  return {
    create: (draft) =>
      run(async (isAgain) => {
        const document = documentOf(draft);
        try {
          await drafts.insertOne(document);
        } catch (error) {
          if (!isAgain || !isDuplicateKey(error)) throw error;
          // Inserted before, and the answer was lost on its way: it is there, and it is this one.
          if ((await drafts.findOne({ _id: document._id }, LINEARIZABLE))?.body !== document.body) throw error;
        }
      }),
    load: (id) => run(async () => draftFrom(await drafts.findOne({ _id: id }))),
    save: (draft) =>
      run(async () => {
        const { _id, ...fields } = documentOf(draft);
        if ((await drafts.updateOne({ _id, revision: draft.revision - 1 }, { $set: fields })).matchedCount === 1) return { saved: true as const };
        const current = await drafts.findOne({ _id });
        // The very same was saved before, and the answer was lost on its way.
        if (current?.revision === fields.revision && current.body === fields.body) return { saved: true as const };
        return { saved: false as const, current: draftFrom(current) };
      }),
    remove: (id) => run(async () => void (await drafts.deleteOne({ _id: id }))),
    ofOwner: (owner) => run(async () => (await drafts.find({ owner }, { sort: { updatedAt: -1 } }).toArray()).flatMap((document) => draftFrom(document) ?? [])),
    adopt: (from, to) => run(async () => (await drafts.updateMany({ owner: from }, { $set: { owner: to } })).modifiedCount),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function documentOf(draft: Draft): DraftDocument {
  const { id, owner, revision, updatedAt } = draft;
  const files = Object.values(draft.components).flat().map((file) => file.id);
  return { _id: id, owner, revision, updatedAt, files: [...new Set(files)], body: JSON.stringify(draft) };
}

function draftFrom(document: DraftDocument | null): Draft | undefined {
  return document === null ? undefined : { ...(JSON.parse(document.body) as Draft), owner: document.owner };
}
