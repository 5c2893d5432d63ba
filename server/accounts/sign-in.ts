// Sign-in with a local account. Wrong login and wrong password look and take the same; too many tries wait.

import type { Services } from "../services.ts";
import type { Account } from "../stores/store.ts";
import { hashPassword, isPassword } from "./password.ts";

const WINDOW_MS = 15 * 60_000;
const TRIES = 10;

/** What came of a try. */
export type SignInOutcome = { readonly outcome: "signedIn"; readonly account: Account } | { readonly outcome: "wrong" } | { readonly outcome: "tooMany"; readonly retryAfter: number };

/** Checks a login and password. */
export type SignIn = (login: string, password: string, from: string) => Promise<SignInOutcome>;

/** Counts tries per account and per address in this process. */
export function signInWith(services: Services): SignIn {
  const tries = new Map<string, readonly number[]>();
  const decoy = hashPassword("không ai có mật khẩu này");
  return async (login, password, from) => {
    const now = Date.parse(services.now());
    const keys = [`login:${login.toLowerCase()}`, `from:${from}`];
    const blocked = keys.map((key) => waitFor(tries.get(key) ?? [], now)).find((wait) => wait > 0);
    if (blocked !== undefined) return { outcome: "tooMany", retryAfter: Math.ceil(blocked / 1000) };
    const account = await services.stores.accounts.byLogin(login.trim().toLowerCase());
    const fits = await isPassword(password, account?.password ?? (await decoy));
    if (account !== undefined && fits && !account.disabled) {
      tries.delete(keys[0] as string);
      return { outcome: "signedIn", account };
    }
    for (const key of keys) tries.set(key, [...(tries.get(key) ?? []).filter((at) => now - at < WINDOW_MS), now]);
    return { outcome: "wrong" };
  };
}

/** Milliseconds until another try is let through; 0 when it is. An office behind one address gets more tries. */
function waitFor(at: readonly number[], now: number): number {
  const recent = at.filter((time) => now - time < WINDOW_MS);
  return recent.length < TRIES ? 0 : (recent[0] ?? now) + WINDOW_MS - now;
}
