// A MongoDB database to be filled. Until everything is in it and was checked it says that it belongs to a version nobody has:
// no server of any version opens it, and one that had opened it a moment before stops writing.

import type { UpdateFilter } from "mongodb";
import { homeOf, provinceOf } from "../home.ts";
import { sourceOf } from "../read-all.ts";
import { StoreRefused } from "../store-refused.ts";
import type { MovedDossier, TransferTarget } from "../transfer.ts";
import type { Collections, DossierDocument } from "./collections.ts";
import { connect, type Database } from "./connection.ts";
import { orderOf } from "./filing-order.ts";
import { ensureIndexes } from "./indexes.ts";
import { beginFilling, endFilling, isBeingFilled } from "./schema-version.ts";
import { insidesOf } from "./transfer.ts";
import { putWorkingCopy } from "./working-copy-transfer.ts";

/** Opens an empty database, or one that was begun. Throws `StoreRefused`. */
export async function openMongoTarget(url: string): Promise<TransferTarget> {
  const database = await connect({ url, appName: "motcua-transfer" }, async ({ collections }) => {
    if (!(await isBeingFilled(collections))) await assertEmpty(collections);
    await beginFilling(collections);
    await ensureIndexes(collections);
    return () => Promise.resolve();
  });
  return targetOn(database);
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
    release: () => run(() => endFilling(collections)),
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
