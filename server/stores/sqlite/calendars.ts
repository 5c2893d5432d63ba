// Calendars by content hash: what days were counted with. Added, never changed.

import type { CalendarStore, StoredCalendar } from "../store.ts";
import type { Database } from "./database.ts";

/** Calendars in this database. */
export function calendarStore(database: Database): CalendarStore {
  const insert = database.sql.prepare<StoredCalendar>("INSERT INTO calendar (hash, id, body) VALUES (:hash, :id, :body) ON CONFLICT DO NOTHING");
  const select = database.sql.prepare<[string], StoredCalendar>("SELECT hash, id, body FROM calendar WHERE hash = ?");
  return {
    put: (calendar) => database.write(() => void insert.run(calendar)),
    byHash: (hash) => database.read(() => select.get(hash)),
  };
}
