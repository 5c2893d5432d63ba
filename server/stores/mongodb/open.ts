// A replica set or a sharded cluster, for any number of servers at once.

import { StoreRefused } from "../store-refused.ts";
import type { Stores } from "../store.ts";
import { untilThere } from "../until-there.ts";
import { accountStore } from "./accounts.ts";
import { calendarStore } from "./calendars.ts";
import { openDatabase, type Database, type DatabaseOptions } from "./database.ts";
import { definitionStore } from "./definitions.ts";
import { dossierStore } from "./dossiers.ts";
import { draftStore } from "./drafts.ts";
import { finishErasures } from "./erase.ts";
import { fileStore } from "./files.ts";
import { outboxStore } from "./outbox.ts";
import { paymentStore } from "./payments.ts";
import { sessionStore } from "./sessions.ts";
import { timerStore } from "./timers.ts";
import { workingCopyStore } from "./working-copies.ts";

/** Opens the stores. Throws `StoreRefused`. */
export async function openMongoStores(options: DatabaseOptions): Promise<Stores> {
  let database: Database | undefined;
  try {
    const opened = (database = await openDatabase(options));
    await untilThere(() => opened.run(() => finishErasures(opened)));
    return storesOn(opened);
  } catch (error) {
    await database?.close();
    throw new StoreRefused(`MONGODB_URL ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** All ports over one client. */
export function storesOn(database: Database): Stores {
  return {
    dossiers: dossierStore(database),
    outbox: outboxStore(database),
    timers: timerStore(database),
    drafts: draftStore(database),
    accounts: accountStore(database),
    sessions: sessionStore(database),
    files: fileStore(database),
    payments: paymentStore(database),
    definitions: definitionStore(database),
    workingCopies: workingCopyStore(database),
    calendars: calendarStore(database),
    ping: database.ping,
    close: database.close,
  };
}
