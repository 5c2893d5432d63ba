// Erasure: what was said goes, that something was done and when stays, and the chain still verifies (faults L02).

import { describe, expect, it } from "vitest";
import { canonical } from "../../../engine/machine/index.ts";
import { CHAIN_START, sha256 } from "../../../server/commands/hash.ts";
import type { Commit } from "../../../server/stores/store.ts";
import { aCommit, later } from "../../builders/dossier.ts";
import { aReply } from "./commits.ts";
import { uploaded } from "./files.ts";
import type { UnderTest } from "./under-test.ts";

export function erasureContract(under: UnderTest): void {
  describe("erases a closed dossier", () => {
    it("so that nothing it said can be read any more, and its history still chains", async () => {
      const [filing, closing] = closed();
      await under.write(filing, closing);
      const { id, code } = filing.dossier;
      expect(await under.stores.dossiers.erase(id)).toBe(true);
      await under.reopen();
      expect(await under.stores.dossiers.load(id)).toBeUndefined();
      expect(await under.stores.dossiers.loadByCode(code)).toBeUndefined();
      expect(await under.stores.dossiers.repliedTo(id, "citizen-1", "key-1")).toBeUndefined();
      expect((await under.stores.dossiers.ofPerson("citizen-1", 10)).rows).toEqual([]);
      expect((await under.stores.dossiers.ofAgencies({ agencies: ["ubnd-xa-nhu-thanh"], state: "all", limit: 10, text: "nguyen" })).rows).toEqual([]);
      expect(await under.stores.outbox.claim("relay", later(9_000), later(9_001), 10)).toEqual([]);

      const history = await under.stores.dossiers.history(id);
      expect(JSON.stringify(history)).not.toMatch(/Nguyễn|Ưỡng|nonce/);
      expect(history.map(({ hash, body }) => ({ hash, body }))).toEqual([filing, closing].map(({ seal }) => ({ hash: seal.hash, body: undefined })));
      let previous = CHAIN_START;
      for (const { head, hash } of history) {
        expect([head.previous, sha256(canonical(head))]).toEqual([previous, hash]);
        previous = hash;
      }
    });

    it("and still counts it among all there ever were, page by page", async () => {
      const [filing, closing] = closed();
      const others = [aCommit(), aCommit(), aCommit()];
      await under.write(filing, closing, ...others);
      await under.stores.dossiers.erase(filing.dossier.id);
      const all = [filing, ...others].map(({ dossier }) => dossier.id).sort();
      expect(await under.stores.dossiers.ids(10)).toEqual(all);
      expect(await under.stores.dossiers.ids(2)).toEqual(all.slice(0, 2));
      expect(await under.stores.dossiers.ids(2, all[1])).toEqual(all.slice(2));
      expect(await under.stores.dossiers.ids(2, all[3])).toEqual([]);
    });

    it("and its files are nobody's any more, to be swept away", async () => {
      const [filing, closing] = closed();
      await uploaded(under, "f1");
      await uploaded(under, "f2");
      await under.stores.files.attach(["f1"], filing.dossier.id);
      await under.stores.files.attach(["f2"], "another-dossier");
      await under.write(filing, closing);
      await under.stores.dossiers.erase(filing.dossier.id);
      expect((await under.stores.files.orphans(later(60), 10)).map(({ ref }) => ref.id)).toEqual(["f1"]);
      await under.stores.files.remove("f1");
      expect(await under.stores.files.find("f1")).toBeUndefined();
      expect((await under.stores.files.find("f2"))?.dossier).toBe("another-dossier");
    });

    it("once, and no other, and not one that is still open", async () => {
      const open = aCommit();
      const [filing, closing] = closed();
      await under.write(open, filing, closing);
      expect(await under.stores.dossiers.erase("unknown")).toBe(false);
      expect(await under.stores.dossiers.erase(open.dossier.id)).toBe(false);
      expect(await under.stores.dossiers.erase(filing.dossier.id)).toBe(true);
      expect(await under.stores.dossiers.erase(filing.dossier.id)).toBe(false);
      expect((await under.stores.dossiers.load(open.dossier.id))?.dossier).toEqual(open.dossier);
    });

    it("for good: neither its id nor its number begin anew", async () => {
      const [filing, closing] = closed();
      await under.write(filing, closing);
      await under.stores.dossiers.erase(filing.dossier.id);
      const again = await under.stores.dossiers.commit(filing).catch(() => ({ outcome: "rejected" }));
      expect(again.outcome).not.toBe("committed");
      expect(await under.stores.dossiers.load(filing.dossier.id)).toBeUndefined();
    });
  });
}

function closed(): readonly [Commit, Commit] {
  const filing = aCommit({ reply: aReply(), effects: [{ type: "notify", params: { vi: { title: "Nguyễn Văn An" } } }] });
  return [filing, aCommit({ after: filing, changes: [{ type: "moved", machine: { value: "closed", status: "done" } }, { type: "tasks", tasks: [] }] })];
}
