// Puts the demo accounts into an empty or older store. Accounts that exist are left as they are.

import { hashPassword } from "../accounts/password.ts";
import type { Stores } from "../stores/store.ts";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./people.ts";

/** Creates the missing demo accounts. */
export async function seedDemo(stores: Stores): Promise<void> {
  for (const { login, name, kind, roles, personalId, phone, email, profile } of DEMO_PEOPLE) {
    if ((await stores.accounts.byLogin(login)) !== undefined) continue;
    await stores.accounts.put({
      id: `demo-${login}`,
      login,
      name,
      kind,
      roles,
      password: await hashPassword(DEMO_PASSWORD),
      identityLevel: kind === "citizen" ? 2 : 0,
      disabled: false,
      profile: profile ?? {},
      ...(personalId === undefined ? {} : { personalId }),
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    });
  }
}
