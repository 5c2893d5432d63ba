// Lists of an agency's and of a person's dossiers: all of theirs, nobody else's, newest first.

import { describe, expect, it } from "vitest";
import type { DossierStatus } from "../../../engine/model/index.ts";
import type { AgencyQuery, Commit } from "../../../server/stores/store.ts";
import { aCommit, type Opened } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

const HERE = "ubnd-xa-nhu-thanh";

export function listContract(under: UnderTest): void {
  describe("lists an agency's dossiers", () => {
    it("it received or takes part in, newest first, each once", async () => {
      const [own, part] = [filed({}), filed({ agency: "so-tu-phap", participants: { police: HERE } })];
      const foreign = filed({ agency: "so-tu-phap", participants: { police: "cong-an" } });
      const both = filed({ participants: { police: "cong-an" } });
      await under.write(own, part, foreign, both);
      expect(await ofAgencies(under, {})).toEqual(idsOf(both, part, own));
      expect(await ofAgencies(under, { agencies: [HERE, "cong-an"] })).toEqual(idsOf(both, foreign, part, own));
      expect(await ofAgencies(under, { agencies: [HERE, "cong-an"], text: "nguyen an" })).toEqual(idsOf(both, foreign, part, own));
      expect(await ofAgencies(under, { agencies: [] })).toEqual([]);
    });

    it("open, closed or all, as they are now", async () => {
      const [open, closing] = [filed({}), filed({})];
      await under.write(open, closing);
      expect(await ofAgencies(under, { state: "open" })).toEqual(idsOf(closing, open));
      await under.write(aCommit({ after: closing, changes: [{ type: "moved", machine: { value: "returned", status: "done" } }] }));
      for (const text of [undefined, "nguyen"]) {
        const words = text === undefined ? {} : { text };
        expect(await ofAgencies(under, { state: "open", ...words })).toEqual(idsOf(open));
        expect(await ofAgencies(under, { state: "closed", ...words })).toEqual(idsOf(closing));
        expect(await ofAgencies(under, { state: "all", ...words })).toEqual(idsOf(closing, open));
      }
    });

    it("filtered by procedure, status and channel, each and together, following each step", async () => {
      const plain = filed({});
      const other = filed({ procedureCode: "1.000894", channel: "post" });
      await under.write(plain, other, withStatus(other, "accepted"));
      expect(await ofAgencies(under, { procedureCode: "1.000894" })).toEqual(idsOf(other));
      expect(await ofAgencies(under, { status: "accepted" })).toEqual(idsOf(other));
      expect(await ofAgencies(under, { status: "registered" })).toEqual(idsOf(plain));
      expect(await ofAgencies(under, { channel: "post" })).toEqual(idsOf(other));
      expect(await ofAgencies(under, { channel: "post", status: "accepted", procedureCode: "1.000894", text: "ky" })).toEqual(idsOf(other));
      expect(await ofAgencies(under, { channel: "online", status: "accepted" })).toEqual([]);
    });

    it("filed in a period, whatever came before and after, with every other filter, and no cursor leads out of it", async () => {
      const at = (day: string) => aCommit({ opened: {}, at: `2026-${day}T03:00:00.000Z` });
      // Not written in the order of filing: two servers' clocks differ.
      const [october, second, first, third, december] = ["10-31", "11-15", "11-01", "11-30", "12-01"].map(at) as [Commit, Commit, Commit, Commit, Commit];
      await under.write(october, second, first, third, december);
      const november = { openedFrom: "2026-11-01T03:00:00.000Z", openedBefore: "2026-12-01T03:00:00.000Z" };
      expect(await ofAgencies(under, november)).toEqual(idsOf(third, second, first));
      expect(await ofAgencies(under, { openedFrom: november.openedFrom })).toEqual(idsOf(december, third, second, first));
      expect(await ofAgencies(under, { openedBefore: november.openedBefore })).toEqual(idsOf(third, second, first, october));
      await under.write(withStatus(second, "accepted"), aCommit({ after: third, changes: [{ type: "moved", machine: { value: "returned", status: "done" } }] }));
      expect(await ofAgencies(under, { ...november, status: "accepted" })).toEqual(idsOf(second));
      expect(await ofAgencies(under, { ...november, state: "open" })).toEqual(idsOf(second, first));
      expect(await ofAgencies(under, { ...november, state: "closed", agencies: [HERE, "elsewhere"] })).toEqual(idsOf(third));
      expect(await ofAgencies(under, { ...november, procedureCode: "none" })).toEqual([]);
      expect(new Set(await ofAgencies(under, { ...november, text: "nguyen an" }))).toEqual(new Set(idsOf(third, second, first)));
      const pages: string[] = [];
      for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
        const page = await under.stores.dossiers.ofAgencies(query({ ...november, limit: 1, ...(after === undefined ? {} : { after }) }));
        pages.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect(pages).toEqual(idsOf(third, second, first));
      const wide = await under.stores.dossiers.ofAgencies(query({ openedFrom: november.openedFrom, limit: 1 }));
      expect(wide.next).toBeDefined();
      expect(await ofAgencies(under, { openedBefore: november.openedFrom, after: wide.next ?? "" })).toEqual(idsOf(october));
    });

    it("by words of number, owner and procedure, with or without diacritics, never another agency's", async () => {
      const [uong, binh] = [filed({ owner: { id: "p1", name: "Đặng Thị Ưỡng" } }), filed({ owner: { id: "p2", name: "Trần Văn Bình" } })];
      const foreign = filed({ agency: "so-tu-phap", owner: { id: "p1", name: "Đặng Thị Ưỡng" } });
      await under.write(uong, binh, foreign);
      for (const text of ["Đặng Thị Ưỡng", "dang uong", "UONG", "uo", uong.dossier.code, uong.dossier.code.toLowerCase(), "dang ky khai tu uong"]) {
        expect(await ofAgencies(under, { text }), text).toEqual(idsOf(uong));
      }
      expect(await ofAgencies(under, { text: "khai tử" })).toEqual(idsOf(binh, uong));
      for (const text of ["uong binh", "nguyen", `"uong" OR binh`, "agencies:a", "NEAR(uong binh)", "uong*) OR (binh"]) {
        expect(await ofAgencies(under, { text }), text).toEqual([]);
      }
    });

    it("page by page, stable while dossiers are added", async () => {
      const filings = Array.from({ length: 9 }, () => filed({}));
      await under.write(...filings);
      const newestFirst = idsOf(...[...filings].reverse());
      for (const text of [undefined, "khai tu"]) {
        const words = text === undefined ? {} : { text };
        const first = await under.stores.dossiers.ofAgencies(query({ limit: 4, ...words }));
        await under.write(filed({}));
        const second = await under.stores.dossiers.ofAgencies(query({ limit: 4, ...words, ...(first.next === undefined ? {} : { after: first.next }) }));
        const last = await under.stores.dossiers.ofAgencies(query({ limit: 4, ...words, ...(second.next === undefined ? {} : { after: second.next }) }));
        expect([...first.rows, ...second.rows, ...last.rows].map(({ id }) => id).slice(-9)).toEqual(newestFirst);
        expect(last.next).toBeUndefined();
      }
    });
  });

  describe("lists a person's dossiers", () => {
    it("owned or submitted, newest first, each once, page by page", async () => {
      const an = { id: "an", name: "Nguyễn Văn An" };
      const binh = { id: "binh", name: "Trần Văn Bình" };
      const filings = [filed({ owner: an }), filed({ owner: binh, submitter: an }), filed({ owner: an, submitter: binh }), filed({ owner: binh })];
      await under.write(...filings);
      const all = await under.stores.dossiers.ofPerson("an", 10);
      expect(all.rows.map(({ id }) => id)).toEqual(idsOf(...filings.slice(0, 3).reverse()));
      expect(all.next).toBeUndefined();
      const first = await under.stores.dossiers.ofPerson("an", 2);
      const second = await under.stores.dossiers.ofPerson("an", 2, first.next);
      expect([...first.rows, ...second.rows]).toEqual(all.rows);
      expect((await under.stores.dossiers.ofPerson("nobody", 10)).rows).toEqual([]);
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function filed(opened: Partial<Opened>): Commit {
  return aCommit({ opened });
}

function withStatus(after: Commit, status: DossierStatus): Commit {
  return aCommit({ after, changes: [{ type: "status", status }] });
}

function idsOf(...commits: readonly Commit[]): readonly string[] {
  return commits.map(({ dossier }) => dossier.id);
}

function query(overrides: Partial<AgencyQuery>): AgencyQuery {
  return { agencies: [HERE], state: "all", limit: 50, ...overrides };
}

async function ofAgencies(under: UnderTest, overrides: Partial<AgencyQuery>): Promise<readonly string[]> {
  return (await under.stores.dossiers.ofAgencies(query(overrides))).rows.map(({ id }) => id);
}
