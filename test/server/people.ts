// People for tests. All have the demo password under a scrypt so cheap that signing in costs nothing; only tests may.

import { scryptSync } from "node:crypto";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "../../server/demo/people.ts";
import type { Account, Stores } from "../../server/stores/store.ts";

const SALT = Buffer.from("only for tests!!");
const CHEAP_HASH = ["2", "1", "1", SALT.toString("base64"), scryptSync(DEMO_PASSWORD, SALT, 32, { N: 2, r: 1, p: 1 }).toString("base64")].join("$");

/** An account, a citizen identified on level 2 unless told otherwise. The login is the id. */
export function anAccount(account: Partial<Account> & Pick<Account, "id">): Account {
  return {
    login: account.id.toLowerCase(),
    name: `Nguyễn Văn ${account.id}`,
    kind: "citizen",
    roles: [],
    identityLevel: 2,
    disabled: false,
    profile: {},
    ...account,
    password: CHEAP_HASH,
  };
}

/** An officer with one seat, or more with `also`. */
export function anOfficer(role: string, agency: string, changes: Partial<Account> = {}): Account {
  return anAccount({ id: `${role}@${agency}`, name: `Cán bộ ${role}`, kind: "officer", identityLevel: 0, roles: [{ role, agency }], ...changes });
}

/** The demo people, without waiting for their real password hashes. */
export async function seedQuickly(stores: Stores): Promise<void> {
  for (const { login, about: _, ...person } of DEMO_PEOPLE) {
    await stores.accounts.put(anAccount({ id: `demo-${login}`, ...(person as Partial<Account>), login, identityLevel: person.kind === "citizen" ? 2 : 0 }));
  }
}
