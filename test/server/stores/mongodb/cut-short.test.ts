// A process that dies between any two of its writes leaves everything or nothing, and the same request sent again ends well.

import { expect, it } from "vitest";
import { fold } from "../../../../engine/machine/index.ts";
import { openStores } from "../../../../server/stores/open.ts";
import type { Commit, Stores } from "../../../../server/stores/store.ts";
import { aCommit, later } from "../../../builders/dossier.ts";
import { aReply, entriesOf } from "../../../contracts/store/commits.ts";
import { lifeOf } from "../../../contracts/store/long-lives.ts";
import { describeOnOwnMongod } from "../../../mongod.ts";
import { failing, WRITES } from "./fail-points.ts";

const LARGE = "Nguyễn Thị Ưỡng ".repeat(4_096);
const CLOSING = [{ type: "moved", machine: { value: "closed", status: "done" } }, { type: "tasks", tasks: [] }] as const;

/** More writes than anything below makes. */
const MOST_WRITES = 8;

interface Case {
  readonly name: string;
  /** What is there before, and the step under test. */
  readonly steps: () => { readonly before: readonly Commit[]; readonly step: Commit };
}

const CASES: readonly Case[] = [
  { name: "a filing", steps: () => ({ before: [], step: aCommit({ effects: [{ type: "notify", params: {} }], reply: aReply() }) }) },
  { name: "a large filing", steps: () => ({ before: [], step: aCommit({ changes: [{ type: "recorded", name: "register", record: { text: LARGE } }], reply: aReply({ body: LARGE }) }) }) },
  { name: "a step with large answers", steps: () => after([aCommit()], { answers: { story: LARGE }, changes: [{ type: "recorded", name: "register", record: { text: LARGE } }] }) },
  { name: "a step that seals what was before", steps: () => after(lifeOf(24, 4_000), { changes: [{ type: "recorded", name: "register", record: { text: "ư".repeat(28_000) } }] }) },
];

describeOnOwnMongod("a process that dies after any of its writes", (mongod) => {
  it.each(CASES)("$name", async ({ name, steps }) => {
    let cut = 0;
    for (let writes = 0; writes < MOST_WRITES; writes += 1) {
      const { before, step } = steps();
      const url = mongod.url(`cut-${name.replaceAll(" ", "-")}-${writes}`);
      await using(url, async (stores) => {
        for (const earlier of before) expect((await stores.dossiers.commit(earlier)).outcome).toBe("committed");
      });
      const { id } = step.dossier;
      const isAcknowledged = await dying(url, writes, (stores) => stores.dossiers.commit(step));
      if (!isAcknowledged) cut += 1;
      await using(url, async (stores) => {
        const history = await stores.dossiers.history(id);
        const whole = [...before, step].slice(0, history.length);
        expect(history.length).toBeGreaterThanOrEqual(isAcknowledged ? before.length + 1 : before.length);
        expect(history.map(({ hash }) => hash)).toEqual(whole.map(({ seal }) => seal.hash));
        const stored = await stores.dossiers.load(id);
        expect(stored?.dossier).toEqual(history.length === 0 ? undefined : fold(entriesOf(history)));
        // Sent again it is done, or was done.
        const again = await stores.dossiers.commit(step);
        expect(again.outcome).toBe(history.length <= before.length ? "committed" : step.reply === undefined ? "stale" : "repeated");
        expect(await stores.dossiers.load(id)).toEqual({ dossier: step.dossier, head: step.seal.hash });
        expect((await stores.dossiers.loadByCode(step.dossier.code))?.head).toBe(step.seal.hash);
        expect(await stores.outbox.claim("relay", later(90_000), later(90_001), 500)).toHaveLength([...before, step].reduce((sum, { entry }) => sum + entry.effects.length, 0));
      });
    }
    expect(cut).toBeGreaterThan(0);
    expect(cut).toBeLessThan(MOST_WRITES);
  });

  it("an erasure: begun it is invisible, and it is ended when the store is opened again", async () => {
    let cut = 0;
    for (let writes = 0; writes < MOST_WRITES; writes += 1) {
      const life = lifeOf(30, 4_000);
      const closing = aCommit({ after: life.at(-1) as Commit, answers: { story: LARGE }, changes: CLOSING });
      const url = mongod.url(`cut-erasure-${writes}`);
      await using(url, async (stores) => {
        for (const step of [...life, closing]) await stores.dossiers.commit(step);
      });
      const { id } = closing.dossier;
      if (!(await dying(url, writes, (stores) => stores.dossiers.erase(id)))) cut += 1;
      await using(url, async (stores) => {
        const bodies = (await stores.dossiers.history(id)).filter(({ body }) => body !== undefined);
        if ((await stores.dossiers.load(id)) !== undefined) expect(await stores.dossiers.erase(id)).toBe(true);
        else expect(bodies).toEqual([]);
        expect(JSON.stringify(await stores.dossiers.history(id))).not.toContain("nonce");
        expect(await stores.dossiers.erase(id)).toBe(false);
      });
    }
    expect(cut).toBeGreaterThan(2);
    expect(cut).toBeLessThan(MOST_WRITES);
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function after(before: readonly Commit[], options: Parameters<typeof aCommit>[0]): ReturnType<Case["steps"]> {
  return { before, step: aCommit({ ...options, after: before.at(-1) as Commit }) };
}

async function using(url: string, work: (stores: Stores) => Promise<void>): Promise<void> {
  const stores = await openStores({ dataDirectory: "", mongodbUrl: url });
  try {
    await work(stores);
  } finally {
    await stores.close();
  }
}

/** Lets a store work until so many writes are done, and no further. True when it came to its end. */
async function dying(url: string, writes: number, work: (stores: Stores) => Promise<unknown>): Promise<boolean> {
  const stores = await openStores({ dataDirectory: "", mongodbUrl: url });
  try {
    return await failing(url, { commands: WRITES, how: "unheard", when: { skip: writes } }, () => work(stores).then(() => true, () => false));
  } finally {
    await stores.close();
  }
}
