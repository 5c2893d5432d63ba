// Puts the demo accounts into an empty or older store. Accounts that exist are left as they are.

import { hashPassword } from "../accounts/password.ts";
import type { Stores } from "../stores/store.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./people.ts";

/** Creates the missing demo accounts. */
export async function seedDemo(stores: Stores): Promise<void> {
  // All at once: a hash is made to take its time, on a thread of its own.
  const missing = await Promise.all(DEMO_PEOPLE.map(async (person) => ((await stores.accounts.byLogin(person.login)) === undefined ? [{ ...person, password: await hashPassword(DEMO_PASSWORD) }] : [])));
  for (const { login, name, kind, roles, personalId, phone, email, profile, password } of missing.flat()) {
    await stores.accounts.put({
      id: `demo-${login}`,
      login,
      name,
      kind,
      roles,
      password,
      identityLevel: kind === "citizen" ? 2 : 0,
      disabled: false,
      profile: profile ?? {},
      ...(personalId === undefined ? {} : { personalId }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    });
  }
}
