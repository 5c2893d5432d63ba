// Calendars by content hash: what days were counted with. Added, never changed.

import type { CalendarStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Calendars in this database. */
export function calendarStore({ collections: { calendars }, run }: Database): CalendarStore {
  return {
    put: ({ hash, id, body }) => run(async () => void (await calendars.updateOne({ _id: hash }, { $setOnInsert: { id, body } }, { upsert: true }))),
    byHash: (hash) =>
      run(async () => {
        const found = await calendars.findOne({ _id: hash });
        return found === null ? undefined : { hash, id: found.id, body: found.body };
      }),
  };
}
