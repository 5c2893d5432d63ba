// People who can sign in.

import type { Account, AccountStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Accounts in this database. */
export function accountStore(database: Database): AccountStore {
  const byLogin = database.sql.prepare<[string], string>("SELECT body FROM account WHERE login = ?").pluck();
  const byId = database.sql.prepare<[string], string>("SELECT body FROM account WHERE id = ?").pluck();
  const put = database.sql.prepare<[string, string, string]>(
    "INSERT INTO account (id, login, body) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET login = excluded.login, body = excluded.body",
  );
  return {
    byLogin: (login) => database.read(() => accountFrom(byLogin.get(login))),
    byId: (id) => database.read(() => accountFrom(byId.get(id))),
    put: (account) => database.write(() => void put.run(account.id, account.login, JSON.stringify(account))),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function accountFrom(body: string | undefined): Account | undefined {
  return body === undefined ? undefined : (JSON.parse(body) as Account);
}
