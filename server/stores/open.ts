// Chooses the database. The only place that knows which ones there are.

import { openSqliteStores } from "./sqlite/open.ts";
import type { Stores } from "./store.ts";

/** Where the data lives and what to do when the place fails. */
export interface StoreOptions {
  /** Folder of the database file and of uploaded files; made when it is missing. */
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
  return openSqliteStores(options);
}
