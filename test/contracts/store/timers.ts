// Timers: due once, in order, by one worker at a time (faults C06, E09, INV-04, INV-13).

import { describe, expect, it } from "vitest";
import type { Timer } from "../../../engine/model/index.ts";
import { aCommit, aTimer, later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

export function timerContract(under: UnderTest): void {
  describe("delivers timers", () => {
    it("when they are due and not before, the earliest first, whoever set them first", async () => {
      await under.write(setting(aTimer({ id: "late", dueAt: later(30) })), setting(aTimer({ id: "early", dueAt: later(10) }), aTimer({ id: "middle", dueAt: later(20) })));
      expect(await claimed(under, later(9))).toEqual([]);
      expect(await claimed(under, later(20))).toEqual(["early", "middle"]);
      expect(await claimed(under, later(29))).toEqual([]);
      expect(await claimed(under, later(30))).toEqual(["late"]);
    });

    it("with the dossier, as they were set", async () => {
      const timer = aTimer({ dueAt: later(10) });
      const filing = setting(timer);
      await under.write(filing);
      const [work] = await under.stores.timers.claim("worker-1", later(10), later(11), 10);
      expect(work).toMatchObject({ dossier: filing.dossier.id, timer, lease: { kind: "timer", owner: "worker-1", until: later(11) } });
    });

    it("at most so many at a time, each to one of many workers", async () => {
      await under.write(setting(...Array.from({ length: 40 }, (_, index) => aTimer({ id: `t${index}`, dueAt: later(index) }))));
      const batches = await Promise.all(Array.from({ length: 5 }, (_, index) => under.stores.timers.claim(`worker-${index}`, later(100), later(101), 10)));
      expect(batches.map((batch) => batch.length).sort()).toEqual([0, 10, 10, 10, 10]);
      expect(new Set(batches.flat().map(({ timer }) => timer.id)).size).toBe(40);
    });

    it("once: the step that fires one removes it", async () => {
      const filing = setting(aTimer({ dueAt: later(10) }));
      await under.write(filing);
      const [work] = await under.stores.timers.claim("worker", later(10), later(11), 10);
      if (work === undefined) throw new Error("nothing claimed");
      const fired = aCommit({ after: filing, changes: [{ type: "timerDropped", id: work.timer.id }], lease: work.lease });
      await under.write(fired);
      expect(await claimed(under, later(1_000))).toEqual([]);
      expect(await under.stores.dossiers.commit(aCommit({ after: fired, lease: work.lease }))).toEqual({ outcome: "fenced" });
    });

    it("not those a later step dropped, and still those it kept", async () => {
      const filing = setting(aTimer({ id: "dropped" }), aTimer({ id: "kept" }));
      await under.write(filing, aCommit({ after: filing, changes: [{ type: "timerDropped", id: "dropped" }] }));
      expect(await claimed(under, later(100))).toEqual(["kept"]);
    });

    it("after a restart too", async () => {
      await under.write(setting(aTimer()));
      await under.reopen();
      expect(await claimed(under, later(60 * 24 * 3))).toHaveLength(1);
    });

    it("again at the time given when it was let go", async () => {
      await under.write(setting(aTimer({ dueAt: later(10) })));
      const [work] = await under.stores.timers.claim("worker", later(10), later(11), 10);
      if (work === undefined) throw new Error("nothing claimed");
      await under.stores.timers.release(work.lease, later(15));
      expect(await claimed(under, later(14))).toEqual([]);
      expect(await claimed(under, later(15))).toHaveLength(1);
    });
  });

  describe("leases a timer", () => {
    it("until it runs out: then another takes over, and the sleeper's commit is refused (C06)", async () => {
      const filing = setting(aTimer({ dueAt: later(10) }));
      await under.write(filing);
      const [sleeper] = await under.stores.timers.claim("worker-1", later(10), later(11), 10);
      expect(await under.stores.timers.claim("worker-2", later(10), later(12), 10)).toEqual([]);
      const [heir] = await under.stores.timers.claim("worker-2", later(11), later(12), 10);
      if (sleeper === undefined || heir === undefined) throw new Error("nothing claimed");
      expect(heir.lease.fence).toBeGreaterThan(sleeper.lease.fence);

      const step = aCommit({ after: filing, changes: [{ type: "timerDropped", id: heir.timer.id }] });
      expect(await under.stores.dossiers.commit({ ...step, lease: sleeper.lease })).toEqual({ outcome: "fenced" });
      await under.stores.timers.release(sleeper.lease, later(11));
      expect(await claimed(under, later(11))).toEqual([]);
      await under.write({ ...step, lease: heir.lease });
    });

    it("which outlives other steps of the dossier", async () => {
      const filing = setting(aTimer({ dueAt: later(10) }));
      await under.write(filing);
      const [work] = await under.stores.timers.claim("worker", later(10), later(11), 10);
      const between = aCommit({ after: filing });
      await under.write(between);
      expect(await claimed(under, later(10))).toEqual([]);
      if (work === undefined) throw new Error("nothing claimed");
      await under.write(aCommit({ after: between, changes: [{ type: "timerDropped", id: work.timer.id }], lease: work.lease }));
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function setting(...timers: readonly Timer[]) {
  return aCommit({ changes: timers.map((timer) => ({ type: "timerSet", timer }) as const) });
}

async function claimed(under: UnderTest, now: string): Promise<readonly string[]> {
  return (await under.stores.timers.claim("worker", now, later(30, now), 100)).map(({ timer }) => timer.id);
}
