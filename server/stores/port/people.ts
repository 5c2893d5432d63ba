// Who can sign in, and who has.

import type { Instant, JsonObject } from "../../../engine/model/index.ts";

/** Somebody who can sign in. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: "citizen" | "officer";
  /** scrypt, `N$r$p$salt$hash` in base64. */
  readonly password: string;
  readonly roles: readonly { readonly role: string; readonly agency: string }[];
  readonly personalId?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly identityLevel: 0 | 1 | 2;
  readonly disabled: boolean;
  /** What forms may be prefilled with, by common group, e.g. `{ requester: { fullName … } }`. */
  readonly profile: JsonObject;
}

/** Accounts. */
export interface AccountStore {
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  /** Creates or replaces. */
  put(account: Account): Promise<void>;
}

/** A server-side session; `account` is absent before sign-in. */
export interface Session {
  /** SHA-256 of the cookie's secret: a stolen database gives no sessions. */
  readonly id: string;
  readonly account?: string;
  readonly csrf: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

/** Sessions. */
export interface SessionStore {
  load(id: string): Promise<Session | undefined>;
  put(session: Session): Promise<void>;
  /** Notes that the session was used; a session that was removed meanwhile stays removed. */
  touch(id: string, seenAt: Instant): Promise<void>;
  remove(id: string): Promise<void>;
  removeOlderThan(seenBefore: Instant): Promise<number>;
}
