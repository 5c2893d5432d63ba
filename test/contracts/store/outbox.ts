// Effects: only of committed steps, at least once each, in the hands of one worker at a time (INV-07, INV-08).

import { describe, expect, it } from "vitest";
import { aCommit, later } from "../../builders/dossier.ts";
import type { PendingEffect } from "../../../server/stores/store.ts";
import type { UnderTest } from "./under-test.ts";

const NOTIFY = { type: "notify", params: { notice: "đã tiếp nhận" } } as const;

export function outboxContract(under: UnderTest): void {
  describe("hands out effects", () => {
    it("of committed steps only, as they were decided, oldest first", async () => {
      const filing = aCommit({ at: later(1), effects: [NOTIFY, { type: "collectPayment", params: { amount: 8_000 } }] });
      await under.write(filing, aCommit({ at: later(0), effects: [NOTIFY] }));
      await under.stores.dossiers.commit({ ...filing, entry: { ...filing.entry, effects: [{ id: "stale", ...NOTIFY }] } });
      const pending = await under.stores.outbox.claim("relay", later(5), later(6), 10);
      expect(pending.slice(1).map(({ effect }) => effect)).toEqual(filing.entry.effects);
      expect(pending.map(({ attempts }) => attempts)).toEqual([0, 0, 0]);
      expect(pending[1]).toMatchObject({ dossier: filing.dossier.id, lease: { kind: "effect", owner: "relay", until: later(6) } });
    });

    it("at most so many at a time, each to one of many relays", async () => {
      await under.write(aCommit({ effects: Array.from({ length: 40 }, () => NOTIFY) }));
      const batches = await Promise.all(Array.from({ length: 5 }, (_, index) => under.stores.outbox.claim(`relay-${index}`, later(900), later(901), 10)));
      expect(new Set(batches.flat().map(({ effect }) => effect.id)).size).toBe(40);
      expect(batches.flat()).toHaveLength(40);
    });

    it("no more once performed", async () => {
      const pending = await onePending(under);
      expect(await under.stores.outbox.done(pending.lease)).toBe(true);
      expect(await under.stores.outbox.done(pending.lease)).toBe(false);
      await under.reopen();
      expect(await claim(under, later(9_000))).toEqual([]);
    });

    it("again, with a new fence, when a lease ran out; the old one is worth nothing then", async () => {
      const before = await onePending(under);
      expect(await claim(under, later(900.4))).toEqual([]);
      const [after] = await claim(under, later(901));
      expect(after).toMatchObject({ effect: before.effect, attempts: 1 });
      expect(after?.lease.fence).toBeGreaterThan(before.lease.fence);
      expect(await under.stores.outbox.done(before.lease)).toBe(false);
      expect(await under.stores.outbox.failed(before.lease, { reason: "too late" })).toBe(false);
      expect(await under.stores.outbox.done((after as PendingEffect).lease)).toBe(true);
    });

    it("again at the time given when it failed, with the tries counted", async () => {
      const pending = await onePending(under);
      expect(await under.stores.outbox.failed(pending.lease, { reason: "gateway down", retryAt: later(950) })).toBe(true);
      expect(await claim(under, later(949))).toEqual([]);
      const [again] = await claim(under, later(950));
      expect(again).toMatchObject({ effect: pending.effect, attempts: 1 });
      expect(await under.stores.outbox.dead(10)).toEqual([]);
    });

    it("never again once given up, but shows them to staff with the reason", async () => {
      const pending = await onePending(under);
      expect(await under.stores.outbox.failed(pending.lease, { reason: "no such number" })).toBe(true);
      expect(await claim(under, later(90_000))).toEqual([]);
      expect(await under.stores.outbox.dead(10)).toEqual([{ effect: pending.effect, dossier: pending.dossier, reason: "no such number" }]);
      expect(await under.stores.outbox.done(pending.lease)).toBe(false);
    });

    it("and takes a step under the lease only while it is held", async () => {
      const filing = aCommit({ effects: [NOTIFY] });
      await under.write(filing);
      const [sleeper] = await under.stores.outbox.claim("relay-1", later(900), later(901), 1);
      const [heir] = await under.stores.outbox.claim("relay-2", later(901), later(902), 1);
      if (sleeper === undefined || heir === undefined) throw new Error("nothing claimed");
      const step = aCommit({ after: filing });
      expect(await under.stores.dossiers.commit({ ...step, lease: sleeper.lease })).toEqual({ outcome: "fenced" });
      await under.write({ ...step, lease: heir.lease });
      expect(await under.stores.outbox.done(heir.lease)).toBe(true);
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function claim(under: UnderTest, now: string) {
  return under.stores.outbox.claim("relay", now, later(1, now), 10);
}

/** One effect, leased from minute 900 to 901. */
async function onePending(under: UnderTest): Promise<PendingEffect> {
  await under.write(aCommit({ effects: [NOTIFY] }));
  const [pending] = await claim(under, later(900));
  if (pending === undefined) throw new Error("nothing claimed");
  return pending;
}
