// The database as servers open it. Refuses one that a newer version wrote, or that is still being filled, and stops writing
// when that happens to it while it is open.

import { StorageUnavailable } from "../store.ts";
import type { Collections } from "./collections.ts";
import { connect, type ConnectOptions, type Database } from "./connection.ts";
import { ensureIndexes } from "./indexes.ts";
import { assertKnownSchema } from "./schema-version.ts";
import { untilAnswered } from "./try-again.ts";

export type { Database } from "./connection.ts";

/** How to open. */
export interface DatabaseOptions extends Omit<ConnectOptions, "appName"> {
  /** Milliseconds, for the looks at the version; for tests. */
  readonly now?: () => number;
}

/** Connects and prepares the database. Throws `StoreRefused`. */
export function openDatabase({ now = Date.now, ...options }: DatabaseOptions): Promise<Database> {
  return connect({ ...options, appName: "motcua" }, async ({ collections }) => {
    await assertKnownSchema(collections);
    await ensureIndexes(collections);
    return schemaGuard(collections, now);
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** How often, in ms, a running process looks whether a newer version has taken over. */
const SCHEMA_CHECK_MS = 5_000;

/** A newer version may take the database over while this process is running: then nothing may be written by it any more. */
function schemaGuard(collections: Collections, now: () => number): () => Promise<void> {
  let checkedAt = now();
  return async () => {
    if (now() - checkedAt < SCHEMA_CHECK_MS) return;
    await untilAnswered(() => assertKnownSchema(collections)).catch((error: unknown) => {
      throw new StorageUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    });
    checkedAt = now();
  };
}
