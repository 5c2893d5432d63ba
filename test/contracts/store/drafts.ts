// Drafts: never overwritten unseen, taken along at sign-in.

import { describe, expect, it } from "vitest";
import type { Draft } from "../../../server/stores/store.ts";
import { later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

export function draftContract(under: UnderTest): void {
  describe("keeps drafts", () => {
    it("as they were saved", async () => {
      const draft = aDraft({});
      await under.stores.drafts.create(draft);
      expect(await under.stores.drafts.load(draft.id)).toEqual(draft);
      const saved = aDraft({ revision: 2, answers: { note: "Ưỡng" }, updatedAt: later(1) });
      expect(await under.stores.drafts.save(saved)).toEqual({ saved: true });
      await under.reopen();
      expect(await under.stores.drafts.load(draft.id)).toEqual(saved);
      expect(await under.stores.drafts.load("unknown")).toBeUndefined();
    });

    it("and refuses to create one twice", async () => {
      await under.stores.drafts.create(aDraft({}));
      await expect(under.stores.drafts.create(aDraft({ answers: { other: true } }))).rejects.toThrow();
      expect((await under.stores.drafts.load("draft-1"))?.answers).toEqual({});
    });

    it("and shows the stored one to a device that is behind", async () => {
      await under.stores.drafts.create(aDraft({}));
      const [one, other] = ["phone", "computer"].map((device) => aDraft({ revision: 2, answers: { device } })) as [Draft, Draft];
      const outcomes = await Promise.all([under.stores.drafts.save(one), under.stores.drafts.save(other)]);
      expect(outcomes.filter(({ saved }) => saved)).toHaveLength(1);
      expect(outcomes).toContainEqual({ saved: false, current: outcomes[0].saved ? one : other });
      expect(await under.stores.drafts.save(aDraft({ id: "gone", revision: 5 }))).toEqual({ saved: false, current: undefined });
    });

    it("of one owner together, the last touched first", async () => {
      await under.stores.drafts.create(aDraft({ id: "old", updatedAt: later(1) }));
      await under.stores.drafts.create(aDraft({ id: "new", updatedAt: later(2) }));
      await under.stores.drafts.create(aDraft({ id: "foreign", owner: "citizen-2" }));
      expect((await under.stores.drafts.ofOwner("session-1")).map(({ id }) => id)).toEqual(["new", "old"]);
      await under.stores.drafts.remove("new");
      expect((await under.stores.drafts.ofOwner("session-1")).map(({ id }) => id)).toEqual(["old"]);
    });

    it("and gives an anonymous session's to the account that signs in", async () => {
      await under.stores.drafts.create(aDraft({ id: "a" }));
      await under.stores.drafts.create(aDraft({ id: "b" }));
      await under.stores.drafts.create(aDraft({ id: "theirs", owner: "citizen-1" }));
      expect(await under.stores.drafts.adopt("session-1", "citizen-1")).toBe(2);
      expect(await under.stores.drafts.ofOwner("session-1")).toEqual([]);
      expect((await under.stores.drafts.ofOwner("citizen-1")).every(({ owner }) => owner === "citizen-1")).toBe(true);
      expect(await under.stores.drafts.ofOwner("citizen-1")).toHaveLength(3);
      expect(await under.stores.drafts.adopt("session-1", "citizen-1")).toBe(0);
    });
  });
}

/** A draft of an anonymous session. */
export function aDraft(overrides: Partial<Draft>): Draft {
  return {
    id: "draft-1",
    owner: "session-1",
    procedureCode: "1.000656",
    definitionHash: "d".repeat(64),
    agency: "ubnd-xa-nhu-thanh",
    revision: 1,
    answers: {},
    components: {},
    choices: {},
    filingKey: "filing-1",
    createdAt: later(0),
    updatedAt: later(0),
    ...overrides,
  };
}
