// Writes one step: one document, one write, and only if revision, key and lease are as they must be. When the answer is
// lost on the way, what came of the write is read back before anybody is told anything.

import { MongoServerSelectionError, type Filter } from "mongodb";
import { assertNext } from "../step.ts";
import { StorageUnavailable, type Commit, type CommitResult } from "../store.ts";
import type { Collections, DossierDocument } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import type { Database } from "./database.ts";
import { listedFor, newDocument, searchTextOf, stepUpdate, type WrittenStep } from "./dossier-document.ts";
import { heldCondition } from "./leases.ts";
import { writtenStep } from "./log-lines.ts";
import { personLines } from "./person-lines.ts";
import { LOG_LIMIT, sealTail } from "./seal-tail.ts";
import { isDuplicateKey, isUnavailable } from "./storage-faults.ts";
import { untilAnswered } from "./try-again.ts";
import { whereaboutsNotes } from "./whereabouts.ts";
import { whyNot } from "./why-not.ts";

/** Tries before a dossier everybody writes at once, or a cluster that loses every answer, counts as unavailable. */
const TRIES = 5;

/** The writer of steps. */
export function commitWriter({ collections }: Database): (commit: Commit) => Promise<CommitResult> {
  const { apart } = collections;
  const noteWhereabouts = whereaboutsNotes(collections);
  return async (commit) => {
    assertNext(commit);
    const { step, before } = writtenStep(commit);
    for (const document of before) await untilAnswered(() => apart.replaceOne({ _id: document._id }, document, { upsert: true }));
    const isFiling = commit.expectedRevision === 0;
    // So that nothing is ever filed that no list, no number and no worker finds.
    if (isFiling) await Promise.all([takeNumber(collections, commit), writePersonLines(collections, commit), noteWhereabouts(commit.dossier)]);
    const result = await write(collections, step, isFiling ? () => file(collections, step) : (withWords) => move(collections, step, withWords));
    if (isFiling && result.outcome !== "committed") await tidy(() => giveBack(collections, commit));
    if (result.outcome !== "committed" && before.length > 0) await tidy(() => apart.deleteMany({ _id: { $in: before.map(({ _id }) => _id) } }));
    return result;
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** A number leads to one dossier only, in whatever shard it is. */
async function takeNumber({ codes }: Collections, { dossier: { id, code } }: Commit): Promise<void> {
  await untilAnswered(async () => {
    if (await inserted(() => codes.insertOne({ _id: code, dossier: id }))) return;
    // A number that was taken a moment ago may not be the majority's yet, and a failover may still set it free.
    const owner = await codes.findOne({ _id: code }, LINEARIZABLE);
    if (owner === null) throw new StorageUnavailable(`Nobody knows yet whose number ${code} is`);
    if (owner.dossier !== id) throw new Error(`Dossier number ${code} is taken`);
  });
}

async function writePersonLines({ personLines: lines }: Collections, commit: Commit): Promise<void> {
  await Promise.all(personLines(listedFor(commit)).map((_id) => untilAnswered(() => lines.replaceOne({ _id }, {}, { upsert: true }))));
}

function file({ dossiers }: Collections, step: WrittenStep): Promise<boolean> {
  return inserted(() => dossiers.insertOne(newDocument(step)));
}

/** Filed before, under another number or at another time: then ours lead nowhere. */
async function giveBack({ dossiers, codes, personLines: lines }: Collections, commit: Commit): Promise<void> {
  const { id, code } = commit.dossier;
  const filed = await dossiers.findOne({ _id: id }, { projection: { code: 1, people: 1, order: 1 } });
  if (filed?.code !== code) await codes.deleteOne({ _id: code, dossier: id });
  const kept = new Set(filed === null ? [] : personLines(filed));
  await lines.deleteMany({ _id: { $in: personLines(listedFor(commit)).filter((line) => !kept.has(line)) } });
}

async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Clears away what nothing points to. When that fails it lies there until the dossier is erased, and harms nobody. */
async function tidy(work: () => Promise<unknown>): Promise<void> {
  await work().catch(() => undefined);
}

/** Tries until it is known what came of the step. */
async function write(collections: Collections, step: WrittenStep, attempt: (withWords: boolean) => Promise<boolean>): Promise<CommitResult> {
  let lost: unknown;
  let withWords = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      if (await attempt(withWords)) return { outcome: "committed" };
    } catch (error) {
      // Without a primary there is nobody to ask either: whoever sends the request again is told what came of it.
      if (!isUnavailable(error) || error instanceof MongoServerSelectionError) throw error;
      lost = error;
    }
    const mayBeWritten = lost !== undefined;
    const reason = await untilAnswered(() => whyNot(collections, step, { mayBeWritten }));
    if (typeof reason === "object") return reason;
    if (reason === "full") await untilAnswered(() => sealTail(collections, step.commit.dossier.id));
    if (reason === "otherWords") withWords = true;
  }
  throw new StorageUnavailable(`Step ${step.line.seq} of dossier ${step.commit.dossier.id} could not be written`, { cause: lost });
}

/** The compare-and-set. */
async function move({ dossiers, apart }: Collections, step: WrittenStep, withWords: boolean): Promise<boolean> {
  const before = await dossiers.findOneAndUpdate(conditionOf(step, withWords), stepUpdate(step, withWords), { projection: { stateApart: 1 }, returnDocument: "before" });
  if (before?.stateApart !== undefined && before.stateApart !== step.stateApart) await tidy(() => apart.deleteOne({ _id: before.stateApart ?? "" }));
  return before !== null;
}

/** Everything that must hold for the step to be written. Words are sent only when they changed, which they hardly ever do. */
function conditionOf({ commit, line }: WrittenStep, withWords: boolean): Filter<DossierDocument> {
  const { dossier, expectedRevision, lease } = commit;
  return {
    _id: dossier.id,
    revision: expectedRevision,
    erased: { $exists: false },
    logSize: { $lte: LOG_LIMIT - line.size },
    ...(withWords ? {} : { searchText: searchTextOf(commit) }),
    ...(line.replyKey === undefined ? {} : { replyKeys: { $ne: line.replyKey } }),
    ...(lease === undefined ? {} : heldCondition(lease)),
  };
}
