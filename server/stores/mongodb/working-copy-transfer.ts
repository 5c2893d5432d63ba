// Working copies as they are moved: with all of their history, byte for byte as it is packed.

import { Binary } from "mongodb";
import type { MovedWorkingCopy } from "../transfer.ts";
import type { Collections } from "./collections.ts";
import { copyFrom, documentOf, placeOf, readSaves, saveFrom, unnamed } from "./working-copy-document.ts";

/** A copy with its history, as its document names it. */
export async function readWorkingCopy(collections: Collections, id: string): Promise<MovedWorkingCopy | undefined> {
  const read = await readSaves(collections, id, { choose: (saves) => saves });
  if (read === undefined) return undefined;
  return { copy: copyFrom(read.found), saves: read.entries.map((entry) => ({ ...saveFrom(entry), packed: Buffer.from(entry.content.buffer).toString("base64") })) };
}

/** Puts a copy with its history in the place of whatever there is of it. */
export async function putWorkingCopy({ workingCopies, workingCopySaves }: Collections, { copy, saves }: MovedWorkingCopy): Promise<void> {
  const entries = saves.map(({ packed, ...save }) => ({ _id: placeOf({ id: copy.id, revision: save.revision }, "moved"), save: JSON.stringify(save), content: new Binary(Buffer.from(packed, "base64")) }));
  for (const entry of entries) await workingCopySaves.replaceOne({ _id: entry._id }, entry, { upsert: true });
  const named = saves.map(({ revision, packed }, index) => ({ revision, place: entries[index]?._id ?? "", bytes: Buffer.byteLength(packed, "base64") }));
  await workingCopies.replaceOne({ _id: copy.id }, documentOf(copy, named), { upsert: true });
  await workingCopySaves.deleteMany(unnamed(copy, named));
}
