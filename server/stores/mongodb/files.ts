// Uploaded files: a record each, the bytes in GridFS under a random id. Names that anybody chose are never used. The record
// comes before the bytes and goes after them, so that no crash leaves bytes that nobody knows of.

import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { GridFSBucket, ObjectId, type ClientSession } from "mongodb";
import type { FileRef } from "../../../engine/model/index.ts";
import { FileNotFree, type FileStore, type StoredFile } from "../store.ts";
import type { Collections, FileDocument } from "./collections.ts";
import { DURABLE } from "./concerns.ts";
import type { Database } from "./database.ts";

/** Files of this database. */
export function fileStore({ db, collections, run, runOnce, transaction }: Database): FileStore {
  const { files } = collections;
  const bucket = new GridFSBucket(db, { writeConcern: DURABLE });
  const find = (id: string) => files.findOne({ _id: id, complete: true });
  return {
    keep: ({ ref, uploader, dossier, at }, temporaryPath) =>
      runOnce(async () => {
        // Random, so that on a cluster the bytes of a day do not all go to one shard.
        const place = new ObjectId(randomBytes(12));
        const bound = dossier === undefined ? { free: true } : { free: false, dossier };
        await files.insertOne({ _id: ref.id, place, ref: JSON.stringify(ref), uploader, ...bound, at, complete: false });
        await pipeline(createReadStream(temporaryPath), bucket.openUploadStreamWithId(place, place.toHexString()));
        await files.updateOne({ _id: ref.id }, { $set: { complete: true } });
        await rm(temporaryPath, { force: true });
      }),
    find: (id) =>
      run(async () => {
        const found = await find(id);
        return found === null ? undefined : fileFrom(found);
      }),
    open: (id) =>
      run(async () => {
        const found = await find(id);
        if (found === null) throw new Error(`No file ${id}`);
        return bucket.openDownloadStream(found.place);
      }),
    async attach(ids, dossier) {
      const [only, ...others] = new Set(ids);
      if (only === undefined) return;
      // One file is one write. Several are bound as a whole or not at all: this happens before a step, never within one.
      if (others.length === 0) await run(() => bind(collections, only, dossier));
      else await transaction(async (session) => {
        for (const id of [only, ...others]) await bind(collections, id, dossier, session);
      });
    },
    remove: (id) =>
      run(async () => {
        const hidden = await files.findOneAndUpdate({ _id: id, free: true }, { $set: { complete: false } });
        // Unknown, or bound to a dossier since somebody looked: then it stays.
        if (hidden === null) return;
        await db.collection("fs.chunks").deleteMany({ files_id: hidden.place });
        await db.collection("fs.files").deleteOne({ _id: hidden.place });
        await files.deleteOne({ _id: id, complete: false });
      }),
    orphans: (before, limit) => run(() => orphans(collections, before, limit)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

async function bind({ files }: Collections, id: string, dossier: string, session?: ClientSession): Promise<void> {
  const free = { _id: id, complete: true, $or: [{ free: true }, { dossier }] };
  const { matchedCount } = await files.updateOne(free, { $set: { free: false, dossier } }, session === undefined ? {} : { session });
  if (matchedCount !== 1) throw new FileNotFree(`File ${id} cannot be attached to dossier ${dossier}`);
}

/** Walks what no dossier refers to, the oldest first, and leaves out what a draft still wants. */
async function orphans({ files, drafts }: Collections, before: string, limit: number): Promise<readonly StoredFile[]> {
  const found: StoredFile[] = [];
  const unattached = files.find({ free: true, at: { $lt: before } }, { sort: { at: 1, _id: 1 } });
  for await (const document of unattached) {
    if ((await drafts.findOne({ files: document._id }, { projection: { _id: 1 } })) === null) found.push(fileFrom(document));
    if (found.length >= limit) break;
  }
  return found;
}

function fileFrom({ ref, uploader, dossier, at }: FileDocument): StoredFile {
  return { ref: JSON.parse(ref) as FileRef, uploader, at, ...(dossier === undefined ? {} : { dossier }) };
}
