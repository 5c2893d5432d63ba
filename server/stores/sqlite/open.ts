// The embedded database: one SQLite file and a folder of uploads, in one data directory.

import { existsSync, mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import type { StoreOptions } from "../open.ts";
import { StoreRefused } from "../store-refused.ts";
import type { Stores } from "../store.ts";
import { accountStore } from "./accounts.ts";
import { calendarStore } from "./calendars.ts";
import { openDatabase, type Database } from "./database.ts";
import { definitionStore } from "./definitions.ts";
import { dossierStore } from "./dossiers.ts";
import { draftStore } from "./drafts.ts";
import { fileStore } from "./files.ts";
import { outboxStore } from "./outbox.ts";
import { paymentStore } from "./payments.ts";
import { sessionStore } from "./sessions.ts";
import { timerStore } from "./timers.ts";
import { workingCopyStore } from "./working-copies.ts";

/** Name of the database file in the data directory. */
export const DATABASE_FILE = "motcua.sqlite";

/** Name of the folder of uploads in the data directory. */
export const FILES_FOLDER = "files";

/** Name of the folder a database lies in while `migrate` or `restore` fills it. */
export const INCOMING_FOLDER = "incoming";

/** `f_type` of tmpfs and ramfs (statfs(2)). */
const MEMORY_DISKS = [0x01021994, 0x858458f6];

/** Opens the stores. Throws `StoreRefused`. */
export function openSqliteStores({ dataDirectory, refuseMemoryDisk = false, onBroken }: StoreOptions): Stores {
  prepareDirectory(dataDirectory, refuseMemoryDisk);
  if (existsSync(join(dataDirectory, INCOMING_FOLDER)) && !existsSync(join(dataDirectory, DATABASE_FILE))) {
    throw new StoreRefused(`${dataDirectory}: is being filled by migrate or restore; run that again, or remove '${INCOMING_FOLDER}' to give it up`);
  }
  const database = openDatabase(join(dataDirectory, DATABASE_FILE), onBroken === undefined ? {} : { onBroken });
  return storesOn(database, dataDirectory);
}

/** All ports over one connection. */
export function storesOn(database: Database, dataDirectory: string): Stores {
  return {
    dossiers: dossierStore(database),
    outbox: outboxStore(database),
    timers: timerStore(database),
    drafts: draftStore(database),
    accounts: accountStore(database),
    sessions: sessionStore(database),
    files: fileStore(database, join(dataDirectory, FILES_FOLDER)),
    payments: paymentStore(database),
    definitions: definitionStore(database),
    workingCopies: workingCopyStore(database),
    calendars: calendarStore(database),
    ping: database.ping,
    close: database.close,
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function prepareDirectory(directory: string, refuseMemoryDisk: boolean): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreRefused(`${directory}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (refuseMemoryDisk && MEMORY_DISKS.includes(statfsSync(directory).type)) {
    throw new StoreRefused(`${directory}: is kept in memory only and does not survive a power cut`);
  }
}
