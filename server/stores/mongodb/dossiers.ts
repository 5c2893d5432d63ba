// Dossiers and their history: what is read by id or number, and the numbers of series. Writing a step is `commit.ts`, lists
// are `dossier-lists.ts`.

import type { LogEntry } from "../../../engine/model/index.ts";
import { answersGivenBy } from "../step.ts";
import { StorageUnavailable, type DossierStore, type StoredDossier } from "../store.ts";
import type { Collections, DossierDocument } from "./collections.ts";
import { commitWriter } from "./commit.ts";
import type { Database } from "./database.ts";
import { dossierLists } from "./dossier-lists.ts";
import { dossierFrom, type partsOf } from "./dossier-parts.ts";
import { eraser } from "./erase.ts";
import { bodiesOf, linesOf, storedEntry } from "./log-lines.ts";
import { findReply } from "./replies.ts";

/** Dossiers in this database. */
export function dossierStore(database: Database): DossierStore {
  const { collections, run, runOnce } = database;
  const write = commitWriter(database);
  const erase = eraser(database);
  return {
    load: (id) => run(() => load(collections, id)),
    loadByCode: (code) =>
      run(async () => {
        const named = await collections.codes.findOne({ _id: code });
        const found = named === null ? undefined : await load(collections, named.dossier);
        return found?.dossier.code === code ? found : undefined;
      }),
    commit: (commit) => runOnce(() => write(commit)),
    history: (id) =>
      run(async () => {
        const found = await collections.dossiers.findOne({ _id: id }, { projection: { log: 1, sealedTo: 1 } });
        if (found === null) return [];
        const lines = await linesOf(collections, found);
        const bodies = await bodiesOf(collections, lines);
        return lines.map((line) => storedEntry(line, bodies.get(line.seq)));
      }),
    ids: (limit, after = "") =>
      run(async () => (await collections.dossiers.find({ _id: { $gt: after } }, { projection: { _id: 1 } }).sort({ _id: 1 }).limit(limit).toArray()).map(({ _id }) => _id)),
    erase: (id) => run(() => erase(id)),
    ...dossierLists(database),
    allocate: (series) =>
      run(async () => {
        const next = await collections.series.findOneAndUpdate({ _id: series }, { $inc: { last: 1 } }, { upsert: true, returnDocument: "after" });
        if (next === null) throw new Error(`No number for series '${series}'`);
        return next.last;
      }),
    repliedTo: (dossier, actor, key) => run(() => findReply(collections, dossier, actor, key)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** All but the log, of which only the entry with the answers is read. */
const STATE = {
  head: 1,
  answersSeq: 1,
  clock: 1,
  tasks: 1,
  timers: 1,
  state: 1,
  stateApart: 1,
  log: { $filter: { input: "$log", cond: { $eq: ["$$this.seq", "$answersSeq"] } } },
} as const;

/** A state kept apart is replaced by the next step, so it may be gone in the moment it is looked for. */
const LOOKS = 5;

async function load(collections: Collections, id: string): Promise<StoredDossier | undefined> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const found = await collections.dossiers.findOne({ _id: id, erased: { $exists: false } }, { projection: STATE });
    if (found === null) return undefined;
    const state = await stateOf(collections, found);
    const answered = (await bodiesOf(collections, found.log)).get(found.answersSeq);
    if (state !== undefined && answered !== undefined) return { dossier: dossierFrom(found, state, answersGivenBy(JSON.parse(answered.entry) as LogEntry)), head: found.head };
  }
  throw new StorageUnavailable(`Dossier ${id} moves faster than it can be read`);
}

async function stateOf({ apart }: Collections, { state, stateApart }: Pick<DossierDocument, "state" | "stateApart">): Promise<ReturnType<typeof partsOf> | undefined> {
  if (stateApart === undefined) return state;
  const text = (await apart.findOne({ _id: stateApart }))?.state;
  return text === undefined ? undefined : (JSON.parse(text) as ReturnType<typeof partsOf>);
}
