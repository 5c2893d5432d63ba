// Versions of definitions: content kept for ever as it was, one step at a time, a history that only grows.

import { describe, expect, it } from "vitest";
import { aDefinitionStep } from "../../builders/definition-step.ts";
import { later } from "../../builders/dossier.ts";
import type { DefinitionCommit } from "../../../server/stores/store.ts";
import type { UnderTest } from "./under-test.ts";

const COMMITTED = { outcome: "committed" };

export function definitionContract(under: UnderTest): void {
  const write = async (...steps: readonly DefinitionCommit[]): Promise<void> => {
    for (const step of steps) expect(await under.stores.definitions.commit(step)).toEqual(COMMITTED);
  };
  const hashes = (rows: readonly { readonly hash: string }[]): readonly string[] => rows.map(({ hash }) => hash);

  describe("keeps definitions", () => {
    it("by hash, byte for byte, with where they stand", async () => {
      const body = '{"b":"Đăng ký  khai tử","a":1}';
      const submission = aDefinitionStep({ body });
      await write(submission);
      await under.reopen();
      expect(await under.stores.definitions.byHash(submission.version.hash)).toEqual({ version: submission.version, body });
      expect(await under.stores.definitions.version(submission.version.hash)).toEqual(submission.version);
      expect([await under.stores.definitions.byHash("unknown"), await under.stores.definitions.version("unknown")]).toEqual([undefined, undefined]);
    });

    it("with content and validators of the first time, whatever a later step brings", async () => {
      const submission = aDefinitionStep();
      const published = aDefinitionStep({ after: submission, validators: "export default 1;", version: { state: "published", publishedAt: later(2) } });
      const retired = aDefinitionStep({ after: published, version: { state: "retired", effectiveTo: "2026-12-31" } });
      await write(submission, published, retired);
      expect(await under.stores.definitions.byHash(submission.version.hash)).toEqual({ version: retired.version, body: submission.body, validators: "export default 1;" });
    });

    it("one step at a time: of two who saw the same revision the second writes nothing", async () => {
      const submission = aDefinitionStep();
      const approval = aDefinitionStep({ after: submission, version: { state: "approved" } });
      const refusal = aDefinitionStep({ after: submission, version: { state: "returned", remarks: [{ at: "/procedure/name", text: "Sai tên" }] } });
      await write(submission);
      const outcomes = await Promise.all([under.stores.definitions.commit(approval), under.stores.definitions.commit(refusal)]);
      expect(outcomes.filter(({ outcome }) => outcome === "committed")).toHaveLength(1);
      expect(outcomes.filter(({ outcome }) => outcome === "stale")).toEqual([{ outcome: "stale", revision: 2 }]);
      const winner = outcomes[0]?.outcome === "committed" ? approval : refusal;
      expect((await under.stores.definitions.byHash(submission.version.hash))?.version).toEqual(winner.version);
      expect(await under.stores.definitions.history(submission.version.hash)).toEqual([submission.entry, winner.entry]);
    });

    it("once: the same content again is stale and changes nothing", async () => {
      const submission = aDefinitionStep();
      await write(submission);
      expect(await under.stores.definitions.commit({ ...submission, body: "{}" })).toEqual({ outcome: "stale", revision: 1 });
      expect((await under.stores.definitions.byHash(submission.version.hash))?.body).toBe(submission.body);
    });

    it("not at all when a step is for content that was never submitted", async () => {
      const orphan = aDefinitionStep({ after: aDefinitionStep(), version: { state: "approved" } });
      expect(await under.stores.definitions.commit(orphan)).toEqual({ outcome: "stale", revision: 0 });
      expect(await under.stores.definitions.byHash(orphan.version.hash)).toBeUndefined();
      expect(await under.stores.definitions.history(orphan.version.hash)).toEqual([]);
    });

    it("with every step in order, and the request that asked for it", async () => {
      const submission = aDefinitionStep({ request: { key: "key-00000001", digest: "d".repeat(64) } });
      const approval = aDefinitionStep({ after: submission, version: { state: "approved" } });
      await write(submission, approval);
      await under.reopen();
      expect(await under.stores.definitions.history(submission.version.hash)).toEqual([submission.entry, approval.entry]);
    });
  });

  describe("lists definitions", () => {
    it("the latest submitted first, page by page, by state and procedure", async () => {
      const steps = [0, 1, 1, 2, 3].map((minute, index) =>
        aDefinitionStep({ body: `{"n":${index}}`, version: { submittedAt: later(minute), procedureCode: index === 4 ? "2.000" : "1.000656", state: index === 0 ? "returned" : "inReview" } }),
      );
      await write(...steps);
      const order = [...steps].sort((a, b) => (`${a.version.submittedAt}${a.version.hash}` < `${b.version.submittedAt}${b.version.hash}` ? 1 : -1)).map(({ version }) => version);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await under.stores.definitions.list({ limit: 2, ...(after === undefined ? {} : { after }) });
        seen.push(...hashes(page.rows));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(hashes(order));
      expect((await under.stores.definitions.list({ limit: 9, state: "returned" })).rows).toEqual([steps[0]?.version]);
      expect(hashes((await under.stores.definitions.list({ limit: 9, procedureCode: "2.000" })).rows)).toEqual([steps[4]?.version.hash]);
      expect((await under.stores.definitions.list({ limit: 9, procedureCode: "2.000", state: "returned" })).rows).toEqual([]);
      expect(hashes((await under.stores.definitions.list({ limit: 9, after: "no cursor" })).rows)).toEqual(hashes(order));
    });

    it("what is or was published, in the order of publication", async () => {
      const [first, second, third, waiting] = ["1", "2", "3", "4"].map((body) => aDefinitionStep({ body })) as [DefinitionCommit, DefinitionCommit, DefinitionCommit, DefinitionCommit];
      await write(first, second, third, waiting);
      const published = (step: DefinitionCommit, minute: number): DefinitionCommit => aDefinitionStep({ after: step, version: { state: "published", publishedAt: later(minute) } });
      const [late, early, middle] = [published(first, 30), published(second, 10), published(third, 20)];
      const retired = aDefinitionStep({ after: early, version: { state: "retired" } });
      await write(late, early, middle, retired);
      expect(await under.stores.definitions.published()).toEqual([retired.version, middle.version, late.version]);
    });
  });

  describe("says how it is", () => {
    it("answers while open and refuses everything once closed", async () => {
      await under.stores.ping();
      await under.stores.close();
      await expect(under.stores.ping()).rejects.toThrow();
      await expect(under.stores.dossiers.load("any")).rejects.toThrow();
      await expect(under.stores.dossiers.allocate("any")).rejects.toThrow();
      await under.stores.close();
    });
  });
}
