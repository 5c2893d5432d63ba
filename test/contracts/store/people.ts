// Accounts, sessions and the calendars days are counted with.

import { describe, expect, it } from "vitest";
import type { Account, Session } from "../../../server/stores/store.ts";
import { later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

export function peopleContract(under: UnderTest): void {
  describe("keeps accounts", () => {
    it("by id and by login, the newest word holds", async () => {
      const account = anAccount({});
      await under.stores.accounts.put(account);
      expect(await under.stores.accounts.byId("citizen-1")).toEqual(account);
      expect(await under.stores.accounts.byLogin("an")).toEqual(account);
      const renamed = anAccount({ login: "an.nguyen", disabled: true });
      await under.stores.accounts.put(renamed);
      await under.reopen();
      expect(await under.stores.accounts.byLogin("an.nguyen")).toEqual(renamed);
      expect(await under.stores.accounts.byLogin("an")).toBeUndefined();
      expect(await under.stores.accounts.byId("nobody")).toBeUndefined();
    });

    it("and never two under one login", async () => {
      await under.stores.accounts.put(anAccount({}));
      await expect(under.stores.accounts.put(anAccount({ id: "impostor" }))).rejects.toThrow();
      expect((await under.stores.accounts.byLogin("an"))?.id).toBe("citizen-1");
    });
  });

  describe("keeps sessions", () => {
    it("as last seen, until they are removed or too old", async () => {
      const [one, other] = [aSession({}), aSession({ id: "s2", account: "citizen-1", seenAt: later(10) })];
      await under.stores.sessions.put(one);
      await under.stores.sessions.put(other);
      expect(await under.stores.sessions.load("s1")).toEqual(one);
      await under.stores.sessions.put(aSession({ seenAt: later(20) }));
      expect(await under.stores.sessions.removeOlderThan(later(11))).toBe(1);
      expect(await under.stores.sessions.load("s2")).toBeUndefined();
      expect((await under.stores.sessions.load("s1"))?.seenAt).toBe(later(20));
      await under.stores.sessions.remove("s1");
      expect(await under.stores.sessions.load("s1")).toBeUndefined();
    });

    it("as last used, and none that ended meanwhile begins anew", async () => {
      await under.stores.sessions.put(aSession({}));
      await under.stores.sessions.touch("s1", later(30));
      expect(await under.stores.sessions.load("s1")).toEqual(aSession({ seenAt: later(30) }));
      expect(await under.stores.sessions.removeOlderThan(later(30))).toBe(0);
      await under.stores.sessions.remove("s1");
      await under.stores.sessions.touch("s1", later(31));
      expect(await under.stores.sessions.load("s1")).toBeUndefined();
    });
  });

  describe("keeps calendars", () => {
    it("by what they say, for ever", async () => {
      const calendar = { hash: "a".repeat(64), id: "vn", body: '{"tên":"Việt Nam","days":[]}' };
      await under.stores.calendars.put(calendar);
      await under.stores.calendars.put(calendar);
      await under.stores.calendars.put({ ...calendar, body: "{}" });
      await under.reopen();
      expect(await under.stores.calendars.byHash(calendar.hash)).toEqual(calendar);
      expect(await under.stores.calendars.byHash("unknown")).toBeUndefined();
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function anAccount(overrides: Partial<Account>): Account {
  return {
    id: "citizen-1",
    login: "an",
    name: "Nguyễn Văn An",
    kind: "citizen",
    password: "16384$8$1$c2FsdA==$aGFzaA==",
    roles: [],
    identityLevel: 2,
    disabled: false,
    profile: { requester: { fullName: "Nguyễn Văn An" } },
    ...overrides,
  };
}

function aSession(overrides: Partial<Session>): Session {
  return { id: "s1", csrf: "token", createdAt: later(0), seenAt: later(0), ...overrides };
}
