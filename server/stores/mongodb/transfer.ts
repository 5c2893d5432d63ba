// Everything in a MongoDB database, for moving it elsewhere.

import type { Collection } from "mongodb";
import { sourceOf, type Insides } from "../read-all.ts";
import { byKey, type Kind, type MovedDossier, type TransferSource } from "../transfer.ts";
import type { Collections, DossierDocument, LineBody } from "./collections.ts";
import { openDatabase, type Database } from "./database.ts";
import { bodiesOf, linesOf, replyIn, storedEntry } from "./log-lines.ts";
import { storesOn } from "./open.ts";
import { readWorkingCopy } from "./working-copy-transfer.ts";

/** Opens a database to be read; servers may go on using it. Throws `StoreRefused`. */
export async function openMongoSource(url: string): Promise<TransferSource> {
  return sourceOf(insidesOf(await openDatabase({ url })));
}

/** What the transfer reads beside the ordinary port. */
export function insidesOf(database: Database): Insides {
  const { collections, run } = database;
  const { dossiers, series } = collections;
  return {
    stores: storesOn(database),
    ids: (kind, after, limit) =>
      run(async () => {
        const found = await idsIn(collections, kind).find({ _id: { $gt: after } }, { projection: { _id: 1 }, sort: { _id: 1 }, limit }).toArray();
        return found.map(({ _id }) => _id);
      }),
    filed: () =>
      run(async () => {
        const found = await dossiers.find({}, { projection: { _id: 1 }, sort: { order: 1 }, allowDiskUse: true }).toArray();
        return found.map(({ _id }) => _id);
      }),
    dossier: (id) =>
      run(async () => {
        const found = await dossiers.findOne({ _id: id });
        return found === null ? undefined : movedDossier(collections, found);
      }),
    workingCopy: (id) => run(() => readWorkingCopy(collections, id)),
    series: (name) =>
      run(async () => {
        const found = await series.findOne({ _id: name });
        return found === null ? undefined : { name, last: found.last };
      }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function idsIn(collections: Collections, kind: Exclude<Kind, "dossier">): Collection<{ readonly _id: string }> {
  const of = {
    draft: collections.drafts,
    series: collections.series,
    payment: collections.payments,
    file: collections.files,
    definition: collections.definitions,
    workingCopy: collections.workingCopies,
    calendar: collections.calendars,
    account: collections.accounts,
  } satisfies { readonly [K in Exclude<Kind, "dossier">]: unknown };
  return of[kind] as unknown as Collection<{ readonly _id: string }>;
}

/** One document is one instant; what lies beside it was written before it and never changes. */
async function movedDossier(collections: Collections, document: DossierDocument): Promise<MovedDossier> {
  const lines = await linesOf(collections, document);
  // What an erasure under way has not cleared yet is forgotten all the same.
  const bodies = document.erased === undefined ? await bodiesOf(collections, lines) : new Map<number, LineBody>();
  const { procedureName, sector, searchText, procedureCode, agency, channel, status, answersSeq, openedAt, updatedAt } = document;
  return {
    id: document._id,
    code: document.code,
    history: lines.map((line) => storedEntry(line, bodies.get(line.seq))),
    index: { procedureName, sector, searchText: searchText.trim() },
    replies: byKey(
      lines.flatMap(({ seq }) => replyIn(bodies.get(seq)) ?? []),
      ({ actor, key }) => `${actor} ${key}`,
    ),
    effects: byKey(
      document.outbox.map(({ id, readyAt, attempts, dead, reason }) => ({ id, readyAt, attempts, ...(dead === undefined ? {} : { dead }), ...(reason === undefined ? {} : { reason }) })),
      ({ id }) => id,
    ),
    ...(document.erased === undefined ? {} : { erased: { procedureCode, agency, channel, status, answersSeq, openedAt, updatedAt } }),
  };
}
