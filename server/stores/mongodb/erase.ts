// Forgets what a closed dossier said. Its chained lines and its number stay. The first write makes it invisible and empties
// its own document, the others clear what lies elsewhere; a crash between them is made good at the next opening, or by the
// next call.

import { ofDossier, type Collections } from "./collections.ts";
import type { Database } from "./database.ts";
import { personLines } from "./person-lines.ts";

/** The eraser of this database. */
export function eraser({ collections }: Database): (dossier: string) => Promise<boolean> {
  return async (dossier) => {
    const { matchedCount } = await collections.dossiers.updateOne({ _id: dossier, done: true, erased: { $exists: false } }, BLANK);
    const isBegun = matchedCount === 1 || (await collections.dossiers.findOne({ _id: dossier, erased: "begun" }, { projection: { _id: 1 } })) !== null;
    if (isBegun) await finish(collections, dossier);
    return isBegun;
  };
}

/** Ends erasures that a crash cut short. */
export async function finishErasures({ collections }: Pick<Database, "collections">): Promise<void> {
  for await (const { _id } of collections.dossiers.find({ erased: "begun" }, { projection: { _id: 1 } })) await finish(collections, _id);
}

// ---------------------------------------------------------------------------------------------------------------------

const NOTHING = { body: "", replyKey: "", apart: "" } as const;

const BLANK = {
  $set: {
    erased: "begun",
    ownerName: "",
    clock: "{}",
    tasks: "[]",
    timers: "[]",
    agencies: [],
    searchText: "",
    search: [],
    inbox: { all: {}, free: {}, own: {} },
    replyKeys: [],
    outbox: [],
    timerLeases: [],
  },
  $unset: { state: "", stateApart: "", effectReadyAt: "", timerReadyAt: "", hasDead: "", ...eachOf("log") },
  $inc: { turn: 1 },
} as const;

async function finish({ dossiers, segments, apart, files, personLines: lines }: Collections, dossier: string): Promise<void> {
  const listed = await dossiers.findOne({ _id: dossier }, { projection: { people: 1, order: 1 } });
  await lines.deleteMany({ _id: { $in: listed === null ? [] : [...personLines(listed)] } });
  await segments.updateMany(ofDossier(dossier), { $unset: eachOf("lines") });
  await apart.deleteMany(ofDossier(dossier));
  await files.updateMany({ dossier }, { $set: { free: true }, $unset: { dossier: "" } });
  await dossiers.updateOne({ _id: dossier, erased: "begun" }, { $set: { erased: "done", people: [] } });
}

/** What is personal in each line of this list. */
function eachOf(list: string): { readonly [path: string]: "" } {
  return Object.fromEntries(Object.keys(NOTHING).map((field) => [`${list}.$[].${field}`, ""]));
}
