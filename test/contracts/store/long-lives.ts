// Dossiers that grow: hundreds of steps, large answers, large registers. Nothing gets lost, slow or forbidden by it.

import { describe, expect, it } from "vitest";
import { fold } from "../../../engine/machine/index.ts";
import type { Commit } from "../../../server/stores/store.ts";
import { aCommit, aTimer, later } from "../../builders/dossier.ts";
import { aReply, entriesOf } from "./commits.ts";
import type { UnderTest } from "./under-test.ts";

/** 96 KiB of Vietnamese. */
const LARGE = "Nguyễn Thị Ưỡng ".repeat(4_096);

export function longLifeContract(under: UnderTest): void {
  describe("keeps a long life", () => {
    it("of hundreds of steps: every entry, every answer to a key, every effect still to be performed", async () => {
      const steps = lifeOf(240, 4_000);
      await under.write(...steps);
      await under.reopen();
      const [filing, last] = [steps[0] as Commit, steps.at(-1) as Commit];
      const { id } = filing.dossier;
      expect(await under.stores.dossiers.load(id)).toEqual({ dossier: last.dossier, head: last.seal.hash });
      const history = await under.stores.dossiers.history(id);
      expect(history).toEqual(steps.map(({ entry, seal: { head, hash, nonce } }) => ({ head, hash, body: { entry, nonce } })));
      expect(fold(entriesOf(history))).toEqual(last.dossier);
      for (const { reply } of [filing, steps[100] as Commit, last]) expect(await under.stores.dossiers.repliedTo(id, "citizen-1", reply?.key ?? "")).toEqual(reply);
      const again = aCommit({ after: last, reply: aReply({ key: "key-1", body: "another" }) });
      expect(await under.stores.dossiers.commit(again)).toEqual({ outcome: "repeated", reply: filing.reply });
      const pending = await under.stores.outbox.claim("relay", later(9_000), later(9_001), 500);
      expect(pending.map(({ effect }) => effect)).toEqual(steps.flatMap(({ entry }) => entry.effects));
    });

    it("with large answers, registers and replies, as they were given and as they are replaced", async () => {
      const filing = aCommit({ reply: aReply({ body: LARGE }) });
      const revised = aCommit({ after: filing, answers: { story: LARGE }, effects: [{ type: "notify", params: { text: LARGE } }], reply: aReply({ key: "key-2" }) });
      const registered = aCommit({ after: revised, changes: [{ type: "recorded", name: "register", record: { text: LARGE } }] });
      const shortened = aCommit({ after: registered, answers: { story: "" }, changes: [{ type: "recorded", name: "register", record: {} }] });
      for (const step of [filing, revised, registered, shortened]) {
        await under.write(step);
        expect(await under.stores.dossiers.load(filing.dossier.id)).toEqual({ dossier: step.dossier, head: step.seal.hash });
      }
      expect((await under.stores.dossiers.history(filing.dossier.id)).map(({ body }) => body?.entry)).toEqual([filing, revised, registered, shortened].map(({ entry }) => entry));
      expect((await under.stores.dossiers.repliedTo(filing.dossier.id, "citizen-1", "key-1"))?.body).toBe(LARGE);
      expect((await under.stores.outbox.claim("relay", later(9_000), later(9_001), 5)).map(({ effect }) => effect)).toEqual(revised.entry.effects);
    });

    it("of which a lost race leaves nothing", async () => {
      const filing = aCommit();
      await under.write(filing);
      const rivals = ["một", "hai"].map((word) => aCommit({ after: filing, answers: { story: `${word} ${LARGE}` } }));
      const outcomes = await Promise.all(rivals.map((rival) => under.stores.dossiers.commit(rival)));
      const winner = rivals[outcomes.findIndex(({ outcome }) => outcome === "committed")];
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier).toEqual(winner?.dossier);
      expect((await under.stores.dossiers.history(filing.dossier.id)).at(-1)?.body?.entry).toEqual(winner?.entry);
    });

    it("and forgets all of it, however long it was and wherever it lay", async () => {
      const steps = lifeOf(120, 4_000);
      const large = aCommit({ after: steps.at(-1) as Commit, answers: { story: LARGE }, changes: [{ type: "recorded", name: "register", record: { text: LARGE } }] });
      const closing = aCommit({ after: large, changes: [{ type: "moved", machine: { value: "closed", status: "done" } }, { type: "tasks", tasks: [] }] });
      await under.write(...steps, large, closing);
      const { id } = closing.dossier;
      expect(await under.stores.dossiers.erase(id)).toBe(true);
      const history = await under.stores.dossiers.history(id);
      expect(history.map(({ hash }) => hash)).toEqual([...steps, large, closing].map(({ seal }) => seal.hash));
      expect(history.filter(({ body }) => body !== undefined)).toEqual([]);
      expect(await under.stores.dossiers.repliedTo(id, "citizen-1", "key-1")).toBeUndefined();
      expect(await under.stores.outbox.claim("relay", later(9_000), later(9_001), 5)).toEqual([]);
      expect(await under.stores.timers.claim("worker", later(90_000), later(90_001), 5)).toEqual([]);
    });
  });
}

/** A filing and so many steps less one, each with words, an effect and a kept answer, the first with a timer. */
export function lifeOf(length: number, letters: number): readonly Commit[] {
  const steps = [aCommit({ changes: [{ type: "timerSet", timer: aTimer() }], effects: [{ type: "notify", params: { step: 1 } }], reply: aReply() })];
  while (steps.length < length) {
    const step = steps.length + 1;
    const record = { text: `${step} `.padEnd(letters, "ư") };
    steps.push(
      aCommit({
        after: steps.at(-1) as Commit,
        changes: [{ type: "recorded", name: "register", record }],
        effects: [{ type: "notify", params: { step } }],
        reply: aReply({ key: `key-${step}` }),
      }),
    );
  }
  return steps;
}
