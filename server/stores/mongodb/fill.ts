// A MongoDB database to be filled. Until everything is in it and was checked it says that it belongs to a version nobody has:
// no server of any version opens it, and one that had opened it a moment before stops writing.

import { MongoClient, type UpdateFilter } from "mongodb";
import { homeOf, provinceOf } from "../home.ts";
import { sourceOf } from "../read-all.ts";
import { StoreRefused } from "../store-refused.ts";
import { StorageUnavailable } from "../store.ts";
import type { MovedDossier, TransferTarget } from "../transfer.ts";
import { collectionsOf, type Collections, type DossierDocument } from "./collections.ts";
import { DURABLE, MAJORITY } from "./concerns.ts";
import type { Database } from "./database.ts";
import { orderOf } from "./filing-order.ts";
import { ensureIndexes } from "./indexes.ts";
import { isUnavailable } from "./storage-faults.ts";
import { insidesOf } from "./transfer.ts";
import { untilAnswered } from "./try-again.ts";
import { putWorkingCopy } from "./working-copy-transfer.ts";

/** The version of a database that is being filled. */
export const FILLING = 1_000_000;

/** Opens an empty database, or one that was begun. Throws `StoreRefused`. */
export async function openMongoTarget(url: string): Promise<TransferTarget> {
  const client = new MongoClient(url, { appName: "motcua-transfer", retryWrites: true, retryReads: true, ignoreUndefined: true, serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect();
    const database = databaseOn(client, url);
    const { collections } = database;
    const begun = (await collections.meta.findOne({ _id: "schema" }))?.version === FILLING;
    if (!begun) await assertEmpty(collections);
    await collections.meta.updateOne({ _id: "schema" }, { $set: { version: FILLING } }, { upsert: true });
    await ensureIndexes(collections);
    return targetOn(database);
  } catch (error) {
    await client.close();
    if (error instanceof StoreRefused) throw error;
    throw new StoreRefused(`${url.replace(/\/\/.*@/, "//…@")}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function targetOn(database: Database): TransferTarget {
  const { collections, run } = database;
  const insides = insidesOf(database);
  return {
    ...sourceOf(insides),
    stores: insides.stores,
    putErased: (dossier) => run(() => putErased(collections, dossier)),
    putEffects: (dossier) => run(async () => void (await collections.dossiers.updateOne({ _id: dossier.id }, effectsUpdate(dossier)))),
    putWorkingCopy: (copy) => run(() => putWorkingCopy(collections, copy)),
    putSeries: ({ name, last }) => run(async () => void (await collections.series.updateOne({ _id: name }, { $max: { last } }, { upsert: true }))),
    // Without a version the next server to open it notes its own.
    release: () => run(async () => void (await collections.meta.deleteOne({ _id: "schema", version: FILLING }))),
  };
}

async function putErased({ codes, dossiers }: Collections, { id, code, history, index, erased }: MovedDossier): Promise<void> {
  if (erased === undefined) throw new Error(`Dossier ${id} is not erased`);
  const log = history.map(({ head, hash }) => ({ seq: head.seq, head: JSON.stringify(head), hash, size: 0 }));
  const document = {
    ...erased,
    province: provinceOf(homeOf(id)),
    code,
    revision: history.length,
    head: history.at(-1)?.hash ?? "",
    procedureName: index.procedureName,
    sector: index.sector,
    ...BLANK,
    order: orderOf({ openedAt: erased.openedAt, _id: id }),
    log,
  } as unknown as DossierDocument;
  await codes.replaceOne({ _id: code }, { dossier: id }, { upsert: true });
  await dossiers.replaceOne({ _id: id }, document, { upsert: true });
}

/** As `erase.ts` leaves a document. */
const BLANK = {
  ownerName: "",
  clock: "{}",
  tasks: "[]",
  timers: "[]",
  searchText: "",
  agencies: [],
  people: [],
  search: [],
  replyKeys: [],
  outbox: [],
  timerLeases: [],
  inbox: { all: {}, free: {}, own: {} },
  done: true,
  logSize: 0,
  sealedTo: 0,
  turn: 1,
  erased: "done",
} as const;

function effectsUpdate({ history, effects }: MovedDossier): UpdateFilter<DossierDocument> {
  const decided = new Map(history.flatMap(({ body }) => (body?.entry.effects ?? []).map(({ id }) => [id, body?.entry.seq ?? 0] as const)));
  const outbox = effects.map((effect) => ({ ...effect, seq: decided.get(effect.id) ?? 0, fence: 0 }));
  const readyAt = effects.filter(({ dead }) => dead !== true).map(({ readyAt }) => readyAt).sort()[0];
  const hasDead = effects.some(({ dead }) => dead === true);
  return {
    $set: { outbox, ...(readyAt === undefined ? {} : { effectReadyAt: readyAt }), ...(hasDead ? { hasDead } : {}) },
    $unset: { ...(readyAt === undefined ? { effectReadyAt: "" } : {}), ...(hasDead ? {} : { hasDead: "" }) },
    $inc: { turn: 1 },
  } as UpdateFilter<DossierDocument>;
}

async function assertEmpty(collections: Collections): Promise<void> {
  for (const [name, collection] of Object.entries(collections)) {
    if (name !== "meta" && (await collection.countDocuments({}, { limit: 1 })) > 0) throw new StoreRefused(`The MongoDB database holds data already (${name}); nothing is written over it`);
  }
}

/** As `openDatabase` makes it, but for the looks at the version: this one has one of its own. */
function databaseOn(client: MongoClient, url: string): Database {
  const named = /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(url)?.[1];
  const db = client.db(named === undefined ? "motcua" : decodeURIComponent(named), { writeConcern: DURABLE, readConcern: MAJORITY, readPreference: "primary" });
  const collections = collectionsOf(db);
  return {
    db,
    collections,
    run: untilAnswered,
    runOnce: (work) => work().catch((error: unknown) => Promise.reject(isUnavailable(error) ? new StorageUnavailable(String(error), { cause: error }) : error)),
    transaction: () => Promise.reject(new Error("Files are attached one by one here")),
    ping: async () => void (await collections.meta.findOne({ _id: "schema" })),
    close: () => client.close(),
  };
}
