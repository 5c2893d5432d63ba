// Payment attempts: settled once, whoever hears of it first (faults P02).

import { describe, expect, it } from "vitest";
import type { PaymentAttempt } from "../../../server/stores/store.ts";
import { later } from "../../builders/dossier.ts";
import type { UnderTest } from "./under-test.ts";

export function paymentContract(under: UnderTest): void {
  describe("keeps payment attempts", () => {
    it("as they were made, together with the others for the same bill", async () => {
      const [first, second] = [anAttempt({}), anAttempt({ transaction: "t2", createdAt: later(1) })];
      await under.stores.payments.create(second);
      await under.stores.payments.create(first);
      await under.stores.payments.create(anAttempt({ transaction: "t3", effect: "other" }));
      expect(await under.stores.payments.find("t1")).toEqual(first);
      expect(await under.stores.payments.find("unknown")).toBeUndefined();
      expect(await under.stores.payments.ofEffect("d1:3:0")).toEqual([first, second]);
    });

    it("and never two under one transaction", async () => {
      await under.stores.payments.create(anAttempt({}));
      expect(await under.stores.payments.create(anAttempt({ amount: 1 }))).toEqual(anAttempt({}));
      expect((await under.stores.payments.find("t1"))?.amount).toBe(8_000);
    });

    it("before the gateway has said where it is paid", async () => {
      const { url: _, ...unlocated } = anAttempt({});
      expect(await under.stores.payments.create(unlocated)).toEqual(unlocated);
      await under.stores.payments.located("t1", "https://pay.example/t1");
      expect(await under.stores.payments.find("t1")).toEqual(anAttempt({}));
    });

    it("and takes money that comes after an attempt was given up", async () => {
      await under.stores.payments.create(anAttempt({}));
      expect(await under.stores.payments.settle("t1", "cancelled", later(1))).toBe(true);
      expect(await under.stores.payments.settle("t1", "failed", later(2))).toBe(false);
      expect(await under.stores.payments.settle("t1", "paid", later(3))).toBe(true);
      expect(await under.stores.payments.settle("t1", "mismatch", later(4))).toBe(false);
      expect(await under.stores.payments.find("t1")).toEqual(anAttempt({ state: "paid", settledAt: later(3) }));
    });

    it("and settles one once, however often and from however many sides it is told", async () => {
      await under.stores.payments.create(anAttempt({}));
      const told = await Promise.all(Array.from({ length: 20 }, (_, index) => under.stores.payments.settle("t1", "paid", later(5 + index))));
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await under.stores.payments.settle("t1", "failed", later(50))).toBe(false);
      expect(await under.stores.payments.settle("unknown", "paid", later(50))).toBe(false);
      await under.reopen();
      expect(await under.stores.payments.find("t1")).toEqual(anAttempt({ state: "paid", settledAt: later(5 + told.indexOf(true)) }));
    });

    it("and finds those that stay open, oldest first", async () => {
      await under.stores.payments.create(anAttempt({ transaction: "new", createdAt: later(9) }));
      await under.stores.payments.create(anAttempt({ transaction: "old", createdAt: later(2) }));
      await under.stores.payments.create(anAttempt({ transaction: "older", createdAt: later(1) }));
      await under.stores.payments.create(anAttempt({ transaction: "settled" }));
      await under.stores.payments.settle("settled", "cancelled", later(3));
      expect((await under.stores.payments.open(later(5), 10)).map(({ transaction }) => transaction)).toEqual(["older", "old"]);
      expect(await under.stores.payments.open(later(5), 1)).toHaveLength(1);
    });
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function anAttempt(overrides: Partial<PaymentAttempt>): PaymentAttempt {
  return { transaction: "t1", dossier: "d1", effect: "d1:3:0", amount: 8_000, url: "https://pay.example/t1", state: "open", createdAt: later(0), ...overrides };
}
