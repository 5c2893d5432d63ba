// Server-side sessions, known by the hash of the cookie's secret.

import type { Session, SessionStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Sessions in this database. */
export function sessionStore({ collections: { sessions }, run }: Database): SessionStore {
  return {
    load: (id) =>
      run(async () => {
        const found = await sessions.findOne({ _id: id });
        return found === null ? undefined : { ...(JSON.parse(found.body) as Session), seenAt: found.seenAt };
      }),
    put: (session) => run(async () => void (await sessions.replaceOne({ _id: session.id }, { seenAt: session.seenAt, body: JSON.stringify(session) }, { upsert: true }))),
    // Only what is still there: a session that ended meanwhile is not begun again.
    touch: (id, seenAt) => run(async () => void (await sessions.updateOne({ _id: id }, { $set: { seenAt } }))),
    remove: (id) => run(async () => void (await sessions.deleteOne({ _id: id }))),
    removeOlderThan: (seenBefore) => run(async () => (await sessions.deleteMany({ seenAt: { $lt: seenBefore } })).deletedCount),
  };
}
