// Chooses the database. The only place that knows which ones there are.

import { openSqliteStores } from "./sqlite/open.ts";
import type { Stores } from "./store.ts";

/** Where the data lives and what to do when the place fails. */
export interface StoreOptions {
  /** Address of a MongoDB replica set or sharded cluster. Without one the data lives in an embedded database. */
  readonly mongodbUrl?: string;
  /** Folder of the embedded database and of uploaded files; made when it is missing. */
  readonly dataDirectory: string;
  /** Refuse a folder that is kept in memory only, where a power cut takes every dossier with it (faults D03). */
  readonly refuseMemoryDisk?: boolean;
  /**
   * The disk failed and nothing more is acknowledged. The process should end: only a fresh start can find out what
   * reached the disk (faults D05).
   */
  readonly onBroken?: (reason: Error) => void;
}

/** Opens the stores. Throws `StoreRefused` when the database must not be used. */
export async function openStores(options: StoreOptions): Promise<Stores> {
  if (options.mongodbUrl === undefined) return openSqliteStores(options);
  // Not loaded where nobody needs it: a commune's server starts without the driver.
  const { openMongoStores } = await import("./mongodb/open.ts");
  return openMongoStores({ url: options.mongodbUrl });
}
