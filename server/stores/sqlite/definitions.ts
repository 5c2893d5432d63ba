// Versions of definitions in this database. A step is one transaction: the version's row if nobody was first, and its line
// of history.

import type { DefinitionCommit, DefinitionEntry, DefinitionStore, DefinitionVersion, StoredDefinition, StoredDefinitionEntry } from "../store.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import type { Database } from "./database.ts";

/** Definitions in this database. */
export function definitionStore(database: Database): DefinitionStore {
  const commit = commitIn(database);
  const byHash = database.sql.prepare<[string], ContentRow>("SELECT version, body, validators FROM definition WHERE hash = ?");
  const version = database.sql.prepare<[string], VersionRow>("SELECT version FROM definition WHERE hash = ?");
  const published = database.sql.prepare<[], VersionRow>("SELECT version FROM definition WHERE published_at IS NOT NULL ORDER BY published_at, hash");
  const history = database.sql.prepare<[string], EntryRow>("SELECT entry, hash, request FROM definition_log WHERE definition = ? ORDER BY seq");
  return {
    commit: (step) => database.write(() => commit(step)),
    byHash: (hash) => database.read(() => contentOf(byHash.get(hash))),
    version: (hash) =>
      database.read(() => {
        const row = version.get(hash);
        return row === undefined ? undefined : versionOf(row);
      }),
    published: () => database.read(() => published.all().map(versionOf)),
    history: (hash) => database.read(() => history.all(hash).map(entryOf)),
    list(query) {
      const { state, procedureCode, limit } = query;
      const filters = [...(state === undefined ? [] : ["state = :state"]), ...(procedureCode === undefined ? [] : ["procedure_code = :procedureCode"])];
      const [at, hash] = decodeCursor(query.after, LATEST);
      const rows = database.sql.prepare<object, VersionRow>(
        `SELECT version FROM definition WHERE ${[...filters, "(submitted_at, hash) < (:at, :hash)"].join(" AND ")} ORDER BY submitted_at DESC, hash DESC LIMIT :limit`,
      );
      return database.read(() => {
        const versions = rows.all({ ...(state === undefined ? {} : { state }), ...(procedureCode === undefined ? {} : { procedureCode }), at, hash, limit: limit + 1 }).map(versionOf);
        const page = versions.slice(0, limit);
        const last = page.at(-1);
        return { rows: page, ...(versions.length > limit && last !== undefined ? { next: encodeCursor([last.submittedAt, last.hash]) } : {}) };
      });
    },
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** After every instant. */
const LATEST: readonly [string, string] = ["~", ""];

interface VersionRow {
  readonly version: string;
}

interface ContentRow extends VersionRow {
  readonly body: string;
  readonly validators: string | null;
}

interface EntryRow {
  readonly entry: string;
  readonly hash: string;
  readonly request: string | null;
}

type Outcome = Awaited<ReturnType<DefinitionStore["commit"]>>;

function commitIn({ sql }: Database): (commit: DefinitionCommit) => Outcome {
  const revision = sql.prepare<[string], { readonly revision: number }>("SELECT revision FROM definition WHERE hash = ?");
  const insert = sql.prepare(
    "INSERT INTO definition (hash, procedure_code, revision, state, submitted_at, published_at, version, body, validators) VALUES (:hash, :procedureCode, :revision, :state, :submittedAt, :publishedAt, :version, :body, :validators)",
  );
  const update = sql.prepare(
    "UPDATE definition SET revision = :revision, state = :state, submitted_at = :submittedAt, published_at = :publishedAt, version = :version, validators = coalesce(:validators, validators) WHERE hash = :hash",
  );
  const append = sql.prepare("INSERT INTO definition_log (definition, seq, entry, hash, request) VALUES (:definition, :seq, :entry, :hash, :request)");
  return ({ expectedRevision, version, entry, body, validators }) => {
    const stored = revision.get(version.hash)?.revision ?? 0;
    if (stored !== expectedRevision) return { outcome: "stale", revision: stored };
    const { hash, procedureCode, state, submittedAt, publishedAt = null } = version;
    const row = { hash, procedureCode, revision: version.revision, state, submittedAt, publishedAt, version: JSON.stringify(version), validators: validators ?? null };
    if (expectedRevision === 0) insert.run({ ...row, body });
    else update.run(row);
    append.run({ definition: hash, seq: entry.entry.seq, entry: JSON.stringify(entry.entry), hash: entry.hash, request: entry.request === undefined ? null : JSON.stringify(entry.request) });
    return { outcome: "committed" };
  };
}

function versionOf({ version }: VersionRow): DefinitionVersion {
  return JSON.parse(version) as DefinitionVersion;
}

function contentOf(row: ContentRow | undefined): StoredDefinition | undefined {
  if (row === undefined) return undefined;
  return { version: versionOf(row), body: row.body, ...(row.validators === null ? {} : { validators: row.validators }) };
}

function entryOf({ entry, hash, request }: EntryRow): StoredDefinitionEntry {
  return { entry: JSON.parse(entry) as DefinitionEntry, hash, ...(request === null ? {} : { request: JSON.parse(request) as NonNullable<StoredDefinitionEntry["request"]> }) };
}
