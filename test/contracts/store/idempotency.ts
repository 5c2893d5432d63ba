// One key, one change, one answer for ever (faults C01, C02, INV-05).

import { describe, expect, it } from "vitest";
import { aCommit, later } from "../../builders/dossier.ts";
import { aReply } from "./commits.ts";
import type { UnderTest } from "./under-test.ts";

export function idempotencyContract(under: UnderTest): void {
  describe("keeps the answer to a key", () => {
    it("and gives it again, byte for byte, instead of writing", async () => {
      const reply = aReply();
      const filing = aCommit({ reply });
      await under.write(filing);
      expect(await under.stores.dossiers.repliedTo(filing.dossier.id, reply.actor, reply.key)).toEqual(reply);
      const again = aCommit({ after: filing, reply: aReply({ body: "another", at: later(5) }) });
      expect(await under.stores.dossiers.commit(again)).toEqual({ outcome: "repeated", reply });
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier.revision).toBe(1);
      await under.reopen();
      expect(await under.stores.dossiers.repliedTo(filing.dossier.id, reply.actor, reply.key)).toEqual(reply);
    });

    it("also to another request, which the caller can tell by its hash", async () => {
      const reply = aReply();
      const filing = aCommit({ reply });
      await under.write(filing);
      const other = aCommit({ after: filing, reply: aReply({ request: "b".repeat(64) }) });
      expect(await under.stores.dossiers.commit(other)).toEqual({ outcome: "repeated", reply });
      expect((await under.stores.dossiers.load(filing.dossier.id))?.dossier.revision).toBe(1);
    });

    it("for each person and each dossier apart", async () => {
      const filing = aCommit({ reply: aReply() });
      const another = aCommit({ reply: aReply({ body: "another dossier" }) });
      await under.write(filing, aCommit({ after: filing, reply: aReply({ actor: "citizen-2" }) }), another);
      expect((await under.stores.dossiers.repliedTo(filing.dossier.id, "citizen-2", "key-1"))?.actor).toBe("citizen-2");
      expect(await under.stores.dossiers.repliedTo(filing.dossier.id, "citizen-3", "key-1")).toBeUndefined();
      expect((await under.stores.dossiers.repliedTo(another.dossier.id, "citizen-1", "key-1"))?.body).toBe("another dossier");
    });

    it("only of steps that were committed", async () => {
      const filing = aCommit();
      await under.write(filing);
      expect(await under.stores.dossiers.commit({ ...filing, reply: aReply() })).toEqual({ outcome: "stale", revision: 1 });
      expect(await under.stores.dossiers.repliedTo(filing.dossier.id, "citizen-1", "key-1")).toBeUndefined();
    });
  });

  describe("makes one dossier of 50 identical filings at once (C01)", () => {
    it("and answers all alike", async () => {
      const first = aCommit();
      const filings = Array.from({ length: 50 }, (_, index) =>
        aCommit({ opened: { id: first.dossier.id, code: `H56.120-261123-9${index}` }, reply: aReply({ body: `filing ${index}` }) }),
      );
      const outcomes = await Promise.all(filings.map((filing) => under.stores.dossiers.commit(filing)));
      const winner = outcomes.findIndex(({ outcome }) => outcome === "committed");
      const others = outcomes.filter((_, index) => index !== winner);
      expect(others).toHaveLength(49);
      for (const other of others) expect(other).toEqual({ outcome: "repeated", reply: filings[winner]?.reply });
      expect((await under.stores.dossiers.load(first.dossier.id))?.dossier).toEqual(filings[winner]?.dossier);
      expect((await under.stores.dossiers.ofPerson("citizen-1", 100)).rows).toHaveLength(1);
    });

    it("also when they carry no key", async () => {
      const first = aCommit();
      const filings = Array.from({ length: 50 }, (_, index) => aCommit({ opened: { id: first.dossier.id, code: `H56.120-261123-8${index}` } }));
      const outcomes = await Promise.all(filings.map((filing) => under.stores.dossiers.commit(filing)));
      expect(outcomes.filter(({ outcome }) => outcome === "committed")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.outcome === "stale" && outcome.revision === 1)).toHaveLength(49);
    });
  });
}
