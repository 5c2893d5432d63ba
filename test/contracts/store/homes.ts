// Dossiers at home in several provinces: lists, numbers and work are one all the same, wherever a store keeps them.

import { describe, expect, it } from "vitest";
import { homeFor } from "../../../server/stores/home.ts";
import type { Commit, DossierRow, Page } from "../../../server/stores/store.ts";
import { aCommit, aTask, later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

const HERE = "ubnd-xa-nhu-thanh";
const HOMES = ["3816228", "4419537", "3800000", "0100004"] as const;

let made = 0;

export function homeContract(under: UnderTest): void {
  describe("keeps dossiers of several provinces", () => {
    it("in one list, page by page, newest first: an agency's, a search's and a person's", async () => {
      const filings = Array.from({ length: 8 }, () => filed());
      await under.write(...filings);
      const newestFirst = filings.map(({ dossier }) => dossier.id).reverse();
      const { dossiers } = under.stores;
      const pages = { limit: 3 } as const;
      expect(await all((after) => dossiers.ofAgencies({ agencies: [HERE], state: "all", ...pages, ...after }))).toEqual(newestFirst);
      expect(await all((after) => dossiers.ofAgencies({ agencies: [HERE], state: "open", text: "nguyen", ...pages, ...after }))).toEqual(newestFirst);
      expect(await all(({ after }) => dossiers.ofPerson("citizen-1", 3, after))).toEqual(newestFirst);
    });

    it("in one inbox, the most urgent first, of whatever seats", async () => {
      const filings = [40, 10, 30, 20].map((minutes) => filed([aTask({ dueAt: later(minutes) }), aTask({ role: "chairman", state: "signing", dueAt: later(minutes + 5) })]));
      await under.write(...filings);
      const seats = ["oneStopOfficer", "chairman"].map((role) => ({ role, agency: HERE }));
      const inbox = await all((after) => under.stores.dossiers.inbox({ seats, show: "all", officer: "officer-1", limit: 3, ...after }));
      expect(inbox).toEqual([1, 3, 2, 0].map((index) => filings[index]?.dossier.id));
    });

    it("and hands out the work of all of them, no more than is asked for and each piece once", async () => {
      const timer = { id: "1:t:e", limit: "t", state: "e", setAt: later(0), dueAt: later(1) };
      const filings = Array.from({ length: 8 }, () => filed([], [{ type: "timerSet", timer }], [{ type: "notify", params: {} }]));
      await under.write(...filings);
      const ids = filings.map(({ dossier }) => dossier.id).sort();
      for (const work of [under.stores.outbox, under.stores.timers]) {
        const first = await work.claim("one", later(900), later(950), 3);
        const others = await Promise.all(["two", "three"].map((owner) => work.claim(owner, later(900), later(950), 9)));
        expect(first).toHaveLength(3);
        expect([first, ...others].flat().map(({ dossier }) => dossier).sort()).toEqual(ids);
        expect(await work.claim("four", later(900), later(950), 9)).toEqual([]);
      }
    });

    it("each of them found by its number", async () => {
      const filings = [filed(), filed()];
      await under.write(...filings);
      for (const { dossier, seal } of filings) expect((await under.stores.dossiers.loadByCode(dossier.code))?.head).toBe(seal.hash);
    });
  });

  describe("a home", () => {
    it("is province and commune, or the province alone, always as long", () => {
      expect(homeFor({ province: "38", area: "16228" })).toBe("3816228");
      expect(homeFor({ province: "38", area: "38" })).toBe("3800000");
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

/** Filings go round the homes. */
function filed(tasks = [aTask()], changes: NonNullable<Parameters<typeof aCommit>[0]>["changes"] = [], effects: NonNullable<Parameters<typeof aCommit>[0]>["effects"] = []): Commit {
  made += 1;
  const id = `${HOMES[made % HOMES.length]}0-0000-8000-8000-${made.toString(16).padStart(12, "0")}`;
  return aCommit({ opened: { id }, changes: [{ type: "tasks", tasks }, ...changes], effects });
}

async function all(page: (after: { readonly after?: string }) => Promise<Page<DossierRow>>): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after: { readonly after?: string } = {}; ; ) {
    const { rows, next } = await page(after);
    ids.push(...rows.map(({ id }) => id));
    if (next === undefined) return ids;
    after = { after: next };
  }
}
