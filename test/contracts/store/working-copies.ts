// Procedures somebody is writing: nobody's change is overwritten unseen, and every kept revision can be had again.

import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aSave, BICH, HANH, saves, TOO_MANY } from "../../builders/working-copy.ts";
import { later } from "../../builders/dossier.ts";
import type { WorkingCopyCommit, WorkingCopyQuery } from "../../../server/stores/store.ts";
import type { UnderTest } from "./under-test.ts";

const SAVED = { outcome: "saved" };

export function workingCopyContract(under: UnderTest): void {
  const save = async (...commits: readonly WorkingCopyCommit[]): Promise<void> => {
    for (const commit of commits) expect(await under.stores.workingCopies.save(commit)).toEqual(SAVED);
  };
  const revisionsOf = async (id: string): Promise<readonly number[]> => (await under.stores.workingCopies.history(id, { limit: 500 })).rows.map(({ revision }) => revision);

  describe("keeps working copies", () => {
    it("as they were saved, byte for byte", async () => {
      const first = aSave({ body: '{"b":"Ưỡng  \\u2028 💡","a":{"$set":1,"x.y":2}}', summary: "Đổi tên" });
      await save(first);
      await under.reopen();
      const { workingCopies } = under.stores;
      expect(await workingCopies.load(first.copy.id)).toEqual({ copy: first.copy, save: first.save, body: first.body });
      expect(await workingCopies.history(first.copy.id, { limit: 5 })).toEqual({ rows: [first.save] });
      expect(await workingCopies.revision(first.copy.id, 1)).toEqual({ save: first.save, body: first.body });
      expect([await workingCopies.load("unknown"), await workingCopies.revision(first.copy.id, 2), await workingCopies.revision("unknown", 1)]).toEqual([undefined, undefined, undefined]);
      expect(await workingCopies.history("unknown", { limit: 5 })).toEqual({ rows: [] });
    });

    it("and shows the second of two who saw the same revision whose change is there", async () => {
      const first = aSave();
      await save(first);
      const [hers, theirs] = [aSave({ after: first, body: '{"của":"Hạnh"}' }), aSave({ after: first, by: BICH, body: '{"của":"Bích"}' })];
      const outcomes = await Promise.all([under.stores.workingCopies.save(hers), under.stores.workingCopies.save(theirs)]);
      const winner = outcomes[0].outcome === "saved" ? hers : theirs;
      expect(outcomes).toContainEqual(SAVED);
      expect(outcomes).toContainEqual({ outcome: "stale", current: winner.copy });
      expect(await under.stores.workingCopies.load(first.copy.id)).toEqual({ copy: winner.copy, save: winner.save, body: winner.body });
      expect(await revisionsOf(first.copy.id)).toEqual([2, 1]);
      expect(await under.stores.workingCopies.revision(first.copy.id, 2)).toEqual({ save: winner.save, body: winner.body });
    });

    it("one of them when many save at once, again and again", async () => {
      let last = aSave();
      await save(last);
      for (let round = 0; round < 5; round += 1) {
        const rivals = Array.from({ length: 6 }, (_, index) => aSave({ after: last, by: index % 2 === 0 ? HANH : BICH, body: `{"r":${round},"i":${index}}` }));
        const outcomes = await Promise.all(rivals.map((rival) => under.stores.workingCopies.save(rival)));
        expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
        last = rivals[outcomes.findIndex(({ outcome }) => outcome === "saved")] as WorkingCopyCommit;
        expect((await under.stores.workingCopies.load(last.copy.id))?.body).toBe(last.body);
      }
      expect(await revisionsOf(last.copy.id)).toEqual([6, 5, 4, 3, 2, 1]);
    });

    it("and makes one only once", async () => {
      const first = aSave();
      const again = { ...first, body: '{"khác":true}' };
      const outcomes = await Promise.all([under.stores.workingCopies.save(first), under.stores.workingCopies.save(first)]);
      expect(outcomes.filter(({ outcome }) => outcome === "saved")).toHaveLength(1);
      expect(outcomes).toContainEqual({ outcome: "stale", current: first.copy });
      expect(await under.stores.workingCopies.save(again)).toEqual({ outcome: "stale", current: first.copy });
      expect((await under.stores.workingCopies.load(first.copy.id))?.body).toBe(first.body);
      expect(await under.stores.workingCopies.save(aSave({ after: aSave() }))).toEqual({ outcome: "unknown" });
    });

    it("without a code once it has none any more", async () => {
      const first = aSave();
      const { procedureCode: _, ...uncoded } = first.copy;
      const second = aSave({ after: { ...first, copy: uncoded } });
      await save(first, second);
      expect((await under.stores.workingCopies.load(first.copy.id))?.copy).toEqual(second.copy);
      expect((await under.stores.workingCopies.list({ trashed: false, procedureCode: "1.000656", limit: 9 })).rows).toEqual([]);
    });
  });

  describe("keeps the history of a working copy", () => {
    it("with the entry that goes on in the place of the one before", async () => {
      const first = aSave();
      const second = aSave({ after: first, summary: "Thêm trường" });
      const third = aSave({ after: second, continues: true, summary: "Thêm nữa" });
      await save(first, second, third);
      expect(await under.stores.workingCopies.history(first.copy.id, { limit: 5 })).toEqual({ rows: [third.save, first.save] });
      expect(third.save.begunAt).toBe(second.save.at);
      expect(await under.stores.workingCopies.revision(first.copy.id, 2)).toBeUndefined();
      expect((await under.stores.workingCopies.load(first.copy.id))?.body).toBe(third.body);
    });

    it("page by page, the latest first", async () => {
      const all = saves(5);
      await save(...all);
      const seen: number[] = [];
      for (let after: string | undefined, pages = 0; pages < 9; pages += 1) {
        const page = await under.stores.workingCopies.history(all[0]?.copy.id ?? "", { limit: 2, ...(after === undefined ? {} : { after }) });
        seen.push(...page.rows.map(({ revision }) => revision));
        after = page.next;
        if (after === undefined) break;
      }
      expect(seen).toEqual([5, 4, 3, 2, 1]);
      expect((await under.stores.workingCopies.history(all[0]?.copy.id ?? "", { limit: 9, after: "no cursor" })).rows).toHaveLength(5);
    });

    it("of the last saves, and what it began with, so that it does not grow without end", async () => {
      const all = saves(TOO_MANY + 1);
      await save(...all);
      const id = all[0]?.copy.id ?? "";
      const kept = await revisionsOf(id);
      expect([kept.length, kept[0], ...kept.slice(-2)]).toEqual([TOO_MANY - 1, TOO_MANY + 1, 4, 1]);
      for (const gone of [2, 3]) expect(await under.stores.workingCopies.revision(id, gone)).toBeUndefined();
      for (const [index, revision] of [[0, 1], [3, 4]] as const) expect((await under.stores.workingCopies.revision(id, revision))?.body).toBe(all[index]?.body);
    });

    it("of so many bytes, and what was submitted stays", async () => {
      const large = (revision: number): string => JSON.stringify({ noise: randomBytes(3 * 1_048_576).toString("base64"), revision });
      const first = aSave();
      const { id } = first.copy;
      await save(first);
      let last = first;
      for (let revision = 2; revision <= 9; revision += 1) {
        last = aSave({ after: last, body: large(revision) });
        await save(last);
        if (revision === 3) await under.stores.workingCopies.submitted(id, { hash: "e".repeat(64), revision, at: later(9), by: HANH });
      }
      expect(await revisionsOf(id)).toEqual([9, 8, 7, 6, 5, 3, 1]);
      expect((await under.stores.workingCopies.load(id))?.body).toBe(last.body);
    });
  });

  describe("notes of a working copy", () => {
    const submission = { hash: "e".repeat(64), revision: 1, at: later(9), by: HANH };

    it("what was submitted, through later saves", async () => {
      const first = aSave();
      await save(first);
      expect(await under.stores.workingCopies.submitted(first.copy.id, submission)).toBe(true);
      expect((await under.stores.workingCopies.load(first.copy.id))?.copy).toEqual({ ...first.copy, submitted: submission });
      const second = aSave({ after: first });
      await save(second);
      expect((await under.stores.workingCopies.load(first.copy.id))?.copy).toEqual({ ...second.copy, submitted: submission });
      expect(await under.stores.workingCopies.submitted("unknown", submission)).toBe(false);
    });

    it("that it is in the bin, where it is not saved, and out of it again", async () => {
      const first = aSave();
      await save(first);
      const inBin = { ...first.copy, trashedAt: later(5), trashedBy: BICH };
      expect(await under.stores.workingCopies.bin(first.copy.id, { at: later(5), by: BICH })).toEqual(inBin);
      expect(await under.stores.workingCopies.bin(first.copy.id, { at: later(6), by: HANH })).toEqual(inBin);
      expect(await under.stores.workingCopies.save(aSave({ after: first }))).toEqual({ outcome: "trashed", current: inBin });
      expect(await under.stores.workingCopies.bin(first.copy.id)).toEqual(first.copy);
      expect(await under.stores.workingCopies.bin(first.copy.id)).toEqual(first.copy);
      await save(aSave({ after: first }));
      expect(await under.stores.workingCopies.bin("unknown")).toBeUndefined();
    });
  });

  it("removes what was thrown away long ago, with all of its history, and nothing else", async () => {
    const [old, older, recent, restored, kept] = Array.from({ length: 5 }, () => aSave()) as [WorkingCopyCommit, WorkingCopyCommit, WorkingCopyCommit, WorkingCopyCommit, WorkingCopyCommit];
    await save(old, older, recent, restored, kept, aSave({ after: old }));
    for (const [{ copy }, minute] of [[old, 5], [older, 3], [recent, 6], [restored, 1]] as const) await under.stores.workingCopies.bin(copy.id, { at: later(minute), by: BICH });
    await under.stores.workingCopies.bin(restored.copy.id);
    const left = async (): Promise<readonly boolean[]> => Promise.all([old, older, recent, restored, kept].map(async ({ copy }) => (await under.stores.workingCopies.load(copy.id)) !== undefined));
    expect([await under.stores.workingCopies.emptyBin(later(5), 9), await left()]).toEqual([1, [true, false, true, true, true]]);
    expect([await under.stores.workingCopies.emptyBin(later(9), 1), await under.stores.workingCopies.emptyBin(later(9), 9)]).toEqual([1, 1]);
    expect(await left()).toEqual([false, false, false, true, true]);
    expect([await revisionsOf(old.copy.id), await under.stores.workingCopies.revision(old.copy.id, 1)]).toEqual([[], undefined]);
    await save({ ...old, copy: { ...old.copy } });
    expect(await revisionsOf(old.copy.id)).toEqual([1]);
  });

  it("lists working copies, the latest saved first, page by page, by procedure, maker and bin", async () => {
    const made = [3, 1, 2, 2, 5].map((minute, index) =>
      aSave({ by: index < 2 ? HANH : BICH, copy: { savedAt: later(minute), procedureCode: index === 0 ? "2.000751" : "1.000656" } }),
    );
    await save(...made);
    const [a, b, c, d, e] = made.map(({ copy }) => copy.id) as [string, string, string, string, string];
    await under.stores.workingCopies.bin(e, { at: later(9), by: HANH });
    const list = async (query: Partial<WorkingCopyQuery>): Promise<readonly string[]> => (await under.stores.workingCopies.list({ trashed: false, limit: 9, ...query })).rows.map(({ id }) => id);
    const order = [a, ...[c, d].sort().reverse(), b];
    expect(await list({})).toEqual(order);
    expect(await list({ after: "no cursor" })).toEqual(order);
    expect(await list({ procedureCode: "1.000656" })).toEqual(order.slice(1));
    expect(await list({ creator: HANH.id })).toEqual([a, b]);
    expect(await list({ creator: HANH.id, procedureCode: "1.000656" })).toEqual([b]);
    expect(await list({ trashed: true })).toEqual([e]);
    const first = await under.stores.workingCopies.list({ trashed: false, limit: 2 });
    const second = await under.stores.workingCopies.list({ trashed: false, limit: 2, after: first.next ?? "" });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(order);
    expect(second.next).toBeUndefined();
  });
}
