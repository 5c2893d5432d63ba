// People who can sign in.

import type { Account, AccountStore } from "../store.ts";
import type { Database } from "./database.ts";

/** Accounts in this database. */
export function accountStore({ collections: { accounts }, run }: Database): AccountStore {
  return {
    byLogin: (login) => run(async () => accountFrom(await accounts.findOne({ login }))),
    byId: (id) => run(async () => accountFrom(await accounts.findOne({ _id: id }))),
    put: (account) => run(async () => void (await accounts.replaceOne({ _id: account.id }, { login: account.login, body: JSON.stringify(account) }, { upsert: true }))),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function accountFrom(document: { readonly body: string } | null): Account | undefined {
  return document === null ? undefined : (JSON.parse(document.body) as Account);
}
