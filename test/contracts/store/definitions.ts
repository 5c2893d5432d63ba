// Published definitions: kept for ever as they were.

import { describe, expect, it } from "vitest";
import { later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

const DEFINITION = { hash: "a".repeat(64), procedureCode: "1.000656", body: '{"tên":"Đăng ký khai tử"}', validators: "export default 1;", publishedAt: later(0) };

export function definitionContract(under: UnderTest): void {
  describe("keeps definitions", () => {
    it("by hash, byte for byte, whatever is put under it later", async () => {
      await under.stores.definitions.put(DEFINITION);
      await under.stores.definitions.put({ ...DEFINITION, body: "{}", publishedAt: later(1) });
      await under.reopen();
      expect(await under.stores.definitions.byHash(DEFINITION.hash)).toEqual(DEFINITION);
      expect(await under.stores.definitions.byHash("unknown")).toBeUndefined();
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
