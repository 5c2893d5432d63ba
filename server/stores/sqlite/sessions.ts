// Server-side sessions, known by the hash of the cookie's secret.

import type { Session, SessionStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Sessions in this database. */
export function sessionStore(database: Database): SessionStore {
  const select = database.sql.prepare<[string], string>("SELECT body FROM session WHERE id = ?").pluck();
  const put = database.sql.prepare<[string, string, string]>(
    "INSERT INTO session (id, seen_at, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, body = excluded.body",
  );
  // Only what is still there: a session that ended meanwhile is not begun again.
  const touch = database.sql.prepare<[string, string, string]>("UPDATE session SET seen_at = ?, body = json_set(body, '$.seenAt', ?) WHERE id = ?");
  const remove = database.sql.prepare<[string]>("DELETE FROM session WHERE id = ?");
  const removeOlder = database.sql.prepare<[string]>("DELETE FROM session WHERE seen_at < ?");
  return {
    load: (id) =>
      database.read(() => {
        const body = select.get(id);
        return body === undefined ? undefined : (JSON.parse(body) as Session);
      }),
    put: (session) => database.write(() => void put.run(session.id, session.seenAt, JSON.stringify(session))),
    touch: (id, seenAt) => database.write(() => void touch.run(seenAt, seenAt, id)),
    remove: (id) => database.write(() => void remove.run(id)),
    removeOlderThan: (seenBefore) => database.write(() => removeOlder.run(seenBefore).changes),
  };
}
