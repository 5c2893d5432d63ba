// Published definitions by content hash. Added, never changed: dossiers are pinned to them. A hash put again is ignored
// by the table itself.

import type { DefinitionStore, StoredDefinition } from "../store.ts";
import type { Database } from "./database.ts";

/** Definitions in this database. */
export function definitionStore(database: Database): DefinitionStore {
  const insert = database.sql.prepare<StoredDefinition>(
    "INSERT INTO definition (hash, procedure_code, body, validators, published_at) VALUES (:hash, :procedureCode, :body, :validators, :publishedAt)",
  );
  const select = database.sql.prepare<[string], StoredDefinition>(
    "SELECT hash, procedure_code AS procedureCode, body, validators, published_at AS publishedAt FROM definition WHERE hash = ?",
  );
  return {
    put: (definition) => database.write(() => void insert.run(definition)),
    byHash: (hash) => database.read(() => select.get(hash)),
  };
}
