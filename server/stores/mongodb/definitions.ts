// Versions of definitions. A version with its history is one document, so a step is one write; the content in it is added
// and never changed.

import type { UpdateFilter } from "mongodb";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import type { DefinitionCommit, DefinitionStore, DefinitionVersion, StoredDefinitionEntry } from "../store.ts";
import type { Collections, DefinitionDocument } from "./collections.ts";
import { LINEARIZABLE } from "./concerns.ts";
import type { Database } from "./database.ts";
import { isDuplicateKey } from "./storage-faults.ts";

/** Definitions in this database. */
export function definitionStore({ collections, run }: Database): DefinitionStore {
  const { definitions } = collections;
  return {
    commit: (step) => run((isAgain) => commit(collections, step, isAgain)),
    byHash: (hash) =>
      run(async () => {
        const found = await definitions.findOne({ _id: hash }, { projection: { history: 0 } });
        return found === null ? undefined : { version: versionOf(found), body: found.body, ...(found.validators === undefined ? {} : { validators: found.validators }) };
      }),
    version: (hash) =>
      run(async () => {
        const found = await definitions.findOne({ _id: hash }, { projection: VERSION });
        return found === null ? undefined : versionOf(found);
      }),
    published: () => run(async () => (await definitions.find({ published: { $exists: true } }, { projection: VERSION, sort: { published: 1 } }).toArray()).map(versionOf)),
    history: (hash) =>
      run(async () => {
        const found = await definitions.findOne({ _id: hash }, { projection: { history: 1 } });
        return found === null ? [] : found.history.map((entry) => JSON.parse(entry) as StoredDefinitionEntry);
      }),
    list: ({ state, procedureCode, limit, after }) =>
      run(async () => {
        const [order] = decodeCursor<readonly [string]>(after, LATEST);
        const filter = { ...(state === undefined ? {} : { state }), ...(procedureCode === undefined ? {} : { procedureCode }), order: { $lt: order } };
        const found = await definitions.find(filter, { projection: { ...VERSION, order: 1 }, sort: { order: -1 }, limit: limit + 1 }).toArray();
        const last = found.slice(0, limit).at(-1);
        return { rows: found.slice(0, limit).map(versionOf), ...(found.length > limit && last !== undefined ? { next: encodeCursor([last.order]) } : {}) };
      }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** After every instant. */
const LATEST = ["~"] as const;

const VERSION = { version: 1 } as const;

type Outcome = Awaited<ReturnType<DefinitionStore["commit"]>>;

async function commit({ definitions }: Collections, step: DefinitionCommit, isAgain: boolean): Promise<Outcome> {
  const { expectedRevision, version, entry, body } = step;
  const { hash } = version;
  try {
    if (expectedRevision === 0) {
      await definitions.insertOne({ _id: hash, procedureCode: version.procedureCode, ...fieldsOf(step), body: body ?? "", history: [JSON.stringify(entry)] });
      return { outcome: "committed" };
    }
    const update = { $set: fieldsOf(step), $push: { history: JSON.stringify(entry) } } as UpdateFilter<DefinitionDocument>;
    if ((await definitions.updateOne({ _id: hash, revision: expectedRevision }, update)).matchedCount === 1) return { outcome: "committed" };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const found = await definitions.findOne({ _id: hash }, { ...LINEARIZABLE, projection: { revision: 1, history: 1 } });
  // Written before, and the answer was lost on its way.
  if (isAgain && found?.history.includes(JSON.stringify(entry)) === true) return { outcome: "committed" };
  return { outcome: "stale", revision: found?.revision ?? 0 };
}

function fieldsOf({ version, validators }: DefinitionCommit) {
  const { hash, revision, state, submittedAt, publishedAt } = version;
  return {
    revision,
    state,
    order: `${submittedAt}/${hash}`,
    ...(publishedAt === undefined ? {} : { published: `${publishedAt}/${hash}` }),
    version: JSON.stringify(version),
    ...(validators === undefined ? {} : { validators }),
  };
}

function versionOf({ version }: Pick<DefinitionDocument, "version">): DefinitionVersion {
  return JSON.parse(version) as DefinitionVersion;
}
