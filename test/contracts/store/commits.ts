// One step: everything or nothing, and only ever after the revision it was decided on.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../engine/machine/index.ts";
import type { LogEntry } from "../../../engine/model/index.ts";
import type { Commit, StoredEntry } from "../../../server/stores/store.ts";
import { aCommit, aTask, aTimer, later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

export function commitContract(under: UnderTest): void {
  describe("commits a step", () => {
    it("and gives the dossier back as it was, by id and by number", async () => {
      const filing = aCommit();
      await under.write(filing);
      const stored = { dossier: filing.dossier, head: filing.seal.hash };
      expect(await under.stores.dossiers.load(filing.dossier.id)).toEqual(stored);
      expect(await under.stores.dossiers.loadByCode(filing.dossier.code)).toEqual(stored);
      expect(await under.stores.dossiers.load("unknown")).toBeUndefined();
      expect(await under.stores.dossiers.loadByCode("unknown")).toBeUndefined();
      expect(await under.stores.dossiers.history("unknown")).toEqual([]);
    });

    it("and keeps the answers of the entry that gave them last", async () => {
      const filing = aCommit();
      const unchanged = aCommit({ after: filing });
      await under.write(filing, unchanged);
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier.answers).toEqual(filing.dossier.answers);
      const revised = aCommit({ after: unchanged, answers: { last: "Ưỡng" } });
      await under.write(revised, aCommit({ after: revised }));
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier.answers).toEqual({ seq: 3, data: { last: "Ưỡng" } });
    });

    it("so that the history is dense, chained, and folds to the dossier", async () => {
      const steps = chainOf(5);
      await under.write(...steps);
      const history = await under.stores.dossiers.history(steps[0]?.dossier.id ?? "");
      expect(history).toEqual(steps.map(({ entry, seal: { head, hash, nonce } }) => ({ head, hash, body: { entry, nonce } })));
      const stored = await under.stores.dossiers.load(steps[0]?.dossier.id ?? "");
      expect(fold(entriesOf(history))).toEqual(stored?.dossier);
      expect(stored?.head).toBe(history.at(-1)?.hash);
    });

    it("that still stands when the store is opened again", async () => {
      const [filing, step] = chainOf(2) as [Commit, Commit];
      await under.write(filing, step);
      await under.reopen();
      expect(await under.stores.dossiers.load(filing.dossier.id)).toEqual({ dossier: step.dossier, head: step.seal.hash });
      expect(await under.stores.dossiers.history(filing.dossier.id)).toHaveLength(2);
    });

    it("of two writers at one revision exactly one, and tells the other (C03)", async () => {
      const filing = aCommit();
      await under.write(filing);
      const rivals = ["first", "second"].map((name) => aCommit({ after: filing, changes: [{ type: "recorded", name, record: {} }] }));
      const outcomes = await Promise.all(rivals.map((rival) => under.stores.dossiers.commit(rival)));
      expect(outcomes.filter(({ outcome }) => outcome === "committed")).toHaveLength(1);
      expect(outcomes).toContainEqual({ outcome: "stale", revision: 2 });
      const winner = rivals[outcomes.findIndex(({ outcome }) => outcome === "committed")];
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier).toEqual(winner?.dossier);
      expect(await under.stores.dossiers.history(filing.dossier.id)).toHaveLength(2);
    });

    it("never on a dossier that does not exist or is elsewhere", async () => {
      const steps = chainOf(3);
      expect(await under.stores.dossiers.commit(steps[1] as Commit)).toEqual({ outcome: "stale", revision: 0 });
      await under.write(...steps);
      expect(await under.stores.dossiers.commit(steps[0] as Commit)).toEqual({ outcome: "stale", revision: 3 });
      expect(await under.stores.dossiers.commit(steps[2] as Commit)).toEqual({ outcome: "stale", revision: 3 });
      expect(await under.stores.dossiers.history(steps[0]?.dossier.id ?? "")).toHaveLength(3);
    });

    it("never under a number another dossier has (C05)", async () => {
      const first = aCommit();
      const second = aCommit({ opened: { code: first.dossier.code }, reply: aReply() });
      await under.write(first);
      await expect(under.stores.dossiers.commit(second)).rejects.toThrow();
      expect((await under.stores.dossiers.loadByCode(first.dossier.code))?.dossier).toEqual(first.dossier);
      expect(await under.stores.dossiers.load(second.dossier.id)).toBeUndefined();
      expect(await under.stores.dossiers.repliedTo(second.dossier.id, "citizen-1", "key-1")).toBeUndefined();
    });

    it("so that lists and search follow what it changed, and nothing else moves", async () => {
      const filing = aCommit();
      const renamed = aCommit({ after: filing, changes: [{ type: "status", status: "accepted" }] });
      await under.write(filing, { ...renamed, index: { ...renamed.index, searchText: "dang thi uong" } });
      const search = async (text: string) => (await under.stores.dossiers.ofAgencies({ agencies: [filing.dossier.agency], state: "all", limit: 5, text })).rows.map(({ id }) => id);
      expect(await search("uong")).toEqual([filing.dossier.id]);
      expect(await search("nguyen")).toEqual([]);
      await under.write({ ...aCommit({ after: renamed }), index: { ...renamed.index, searchText: "dang thi uong" } });
      expect(await search("thi uong")).toEqual([filing.dossier.id]);
    });

    it("rejects one that does not follow its own revision", async () => {
      const filing = aCommit();
      await expect(under.stores.dossiers.commit({ ...filing, expectedRevision: 1 })).rejects.toThrow(/does not follow/);
      expect(await under.stores.dossiers.load(filing.dossier.id)).toBeUndefined();
    });

    it("wholly or not at all: one that breaks midway leaves nothing behind and takes nobody with it", async () => {
      const broken = unwritable(aCommit({ changes: [{ type: "timerSet", timer: aTimer() }], reply: aReply() }));
      const neighbours = [aCommit(), aCommit()] as const;
      const outcomes = await Promise.allSettled([neighbours[0], broken, neighbours[1]].map((commit) => under.stores.dossiers.commit(commit)));
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      for (const { dossier } of neighbours) expect((await under.stores.dossiers.load(dossier.id))?.dossier).toEqual(dossier);
      const { id } = broken.dossier;
      expect(await under.stores.dossiers.load(id)).toBeUndefined();
      expect(await under.stores.dossiers.history(id)).toEqual([]);
      expect(await under.stores.dossiers.repliedTo(id, "citizen-1", "key-1")).toBeUndefined();
      expect(await under.stores.timers.claim("worker", later(10_000), later(10_001), 10)).toEqual([]);
      expect((await under.stores.dossiers.ofPerson("citizen-1", 10)).rows.map((row) => row.id)).not.toContain(id);
    });

    it("under any interleaving of writers as a register does: one winner for each revision", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 24 }), async (writers) => {
          const filings = [aCommit(), aCommit(), aCommit()];
          await under.write(...filings);
          const heads = new Map(filings.map((filing, index) => [index, filing]));
          const tries = writers.map(async (which) => {
            const step = aCommit({ after: heads.get(which) as Commit });
            const { outcome } = await under.stores.dossiers.commit(step);
            if (outcome === "committed") heads.set(which, step);
            return outcome === "committed" ? 1 : 0;
          });
          const committed = (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0);
          expect(committed).toBe(new Set(writers).size);
          for (const [which, head] of heads) {
            const history = await under.stores.dossiers.history(filings[which]?.dossier.id ?? "");
            expect(history.map(({ head: { seq } }) => seq)).toEqual(history.map((_, index) => index + 1));
            expect(history.at(-1)?.hash).toBe(head.seal.hash);
          }
        }),
        { numRuns: 20 },
      );
    });
  });

  describe("gives out numbers", () => {
    it("unique and rising under contention, each series for itself (C05)", async () => {
      const numbers = await Promise.all(Array.from({ length: 100 }, () => under.stores.dossiers.allocate("H56.120-261123")));
      expect([...numbers].sort((one, other) => one - other)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(await under.stores.dossiers.allocate("H56.121-261123")).toBe(1);
    });

    it("never twice, also after the store was opened again (INV-18)", async () => {
      const before = await under.stores.dossiers.allocate("H56.120-261123");
      await under.reopen();
      expect(await under.stores.dossiers.allocate("H56.120-261123")).toBeGreaterThan(before);
    });
  });
}

/** A recorded answer. */
export function aReply(overrides: Partial<NonNullable<Commit["reply"]>> = {}): NonNullable<Commit["reply"]> {
  return { actor: "citizen-1", key: "key-1", request: "a".repeat(64), status: 201, headers: { ETag: '"1"' }, body: '{"đã":"nhận"}', at: later(0), ...overrides };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The entries of a history of which nothing was erased. */
export function entriesOf(history: readonly StoredEntry[]): readonly LogEntry[] {
  return history.flatMap(({ body }) => (body === undefined ? [] : [body.entry]));
}

/** A filing and so many steps less one. */
function chainOf(length: number): readonly Commit[] {
  const steps = [aCommit()];
  while (steps.length < length) steps.push(aCommit({ after: steps.at(-1) as Commit, changes: [{ type: "tasks", tasks: [aTask({ state: `step${steps.length}` })] }] }));
  return steps;
}

/** The same commit, but its log entry throws while it is being written. */
function unwritable(commit: Commit): Commit {
  const params = Object.defineProperty({}, "poison", { enumerable: true, get: () => { throw new Error("poisoned"); } });
  return { ...commit, entry: { ...commit.entry, effects: [{ id: `${commit.dossier.id}:1:0`, type: "notify", params }] } };
}
