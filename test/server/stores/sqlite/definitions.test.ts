// What the database itself refuses to do to definitions and the history of their life, whoever asks.

import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openStores } from "../../../../server/stores/open.ts";
import { aDefinitionStep } from "../../../builders/definition-step.ts";
import { later } from "../../../builders/dossier.ts";
import { freshDatabase } from "./fresh-database.ts";

const REWRITES = [
  "UPDATE definition SET body = '[]'",
  "UPDATE definition SET hash = 'other'",
  "UPDATE definition SET validators = 'export default 2;'",
  "DELETE FROM definition",
  "REPLACE INTO definition SELECT hash, procedure_code, revision, state, submitted_at, published_at, version, '[]', validators FROM definition",
  "UPDATE definition_log SET entry = '{}'",
  "DELETE FROM definition_log",
  "REPLACE INTO definition_log SELECT definition, seq, '{}', hash, request FROM definition_log",
  "INSERT INTO definition_log SELECT definition, 9, '{}', hash, request FROM definition_log LIMIT 1",
];

describe("the database itself refuses", () => {
  const fresh = freshDatabase();

  it.each(REWRITES)("to rewrite what was published: %s", async (statement) => {
    const stores = await openStores({ dataDirectory: fresh.directory });
    const submission = aDefinitionStep();
    const published = aDefinitionStep({ after: submission, validators: "export default 1;", version: { state: "published", publishedAt: later(2) } });
    for (const step of [submission, published]) await stores.definitions.commit(step);
    const sql = new Sqlite(fresh.file);
    expect(() => sql.exec(statement)).toThrow(/append-only|never change/);
    sql.close();
    expect(await stores.definitions.byHash(submission.version.hash)).toEqual({ version: published.version, body: submission.body, validators: "export default 1;" });
    expect(await stores.definitions.history(submission.version.hash)).toEqual([submission.entry, published.entry]);
    await stores.close();
  });
});
