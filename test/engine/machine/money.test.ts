// Money that comes early, late, twice or in a wrong amount: always on the books, counted once, and never the reason why a
// dossier cannot go on (faults P02–P04).

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../engine/fees/index.ts";
import { anOfficer, paid, story, SYSTEM } from "../../builders/steps.ts";

const CLERK = anOfficer("clerk", "intakeOfficer");
const CHAIR = anOfficer("chair", "chairman");
const billed = () => story().do(CLERK, "ACCEPT");

describe("money for a bill", () => {
  it("in the exact amount settles it", () => {
    const told = billed();
    told.do(SYSTEM, paid(told.dossier(), balanceOf(told.dossier()).outstanding));
    expect(balanceOf(told.dossier())).toMatchObject({ outstanding: 0, settled: true });
    expect(told.dossier().awaiting).toEqual([]);
  });

  it("in another amount is booked apart, and the right amount can still be paid", () => {
    const told = billed();
    const { total } = balanceOf(told.dossier());
    told.do(SYSTEM, paid(told.dossier(), total - 1, "wrong"));
    expect(told.dossier().payments).toMatchObject([{ transaction: "wrong", applied: false }]);
    expect(told.dossier().awaiting).toHaveLength(1);
    expect(told.refusal(CHAIR, "SIGN")).toEqual(["guard_failed"]);
    told.do(SYSTEM, paid(told.dossier(), total, "right"));
    expect(told.refusal(CHAIR, "SIGN")).toEqual([]);
  });

  it("told twice is booked once, and none that is no money", () => {
    const told = billed();
    const word = paid(told.dossier(), balanceOf(told.dossier()).total);
    told.do(SYSTEM, word);
    expect(told.refusal(SYSTEM, word)).toEqual(["effect_not_awaited"]);
    for (const amount of [0, -5_000, 0.5, Number.NaN]) expect(told.refusal(SYSTEM, paid(told.dossier(), amount, "odd"))).toEqual(["effect_not_awaited"]);
  });

  it("that cannot be collected any more leaves the dossier where it is, also when the workflow does not say what then", () => {
    const told = story({ "/workflow/states/signing/invoke/0/onError": undefined }).do(CLERK, "ACCEPT");
    const [awaited] = told.dossier().awaiting;
    told.do(SYSTEM, { kind: "reply", effect: awaited?.effect ?? "", actor: "collectPayment", outcome: "error", output: { reason: "closed" } });
    expect(told.dossier()).toMatchObject({ awaiting: [], machine: { value: "signing", status: "active" } });
  });

  it("that comes when nothing is awaited any more but is still owed pays what is owed", () => {
    const told = story({ "/workflow/states/signing/invoke": undefined, "/workflow/states/intake/invoke": [{ id: "fees", src: "collectPayment" }] });
    const late = paid(told.dossier(), balanceOf(told.dossier()).outstanding);
    told.do(CLERK, "ACCEPT").do(SYSTEM, late);
    expect(balanceOf(told.dossier()).settled).toBe(true);
    expect(told.refusal(CHAIR, "SIGN")).toEqual([]);
  });

  it("is never lost and never counted beyond the bill, whatever comes in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ amount: fc.constantFrom(1, 4_999, 5_000, 10_000), transaction: fc.constantFrom("a", "b", "c") }), { maxLength: 8 }), (words) => {
        const told = billed();
        const { total } = balanceOf(told.dossier());
        const effect = paid(told.dossier(), 0);
        for (const output of words) {
          const word = { ...effect, output } as typeof effect;
          if (told.try(SYSTEM, word).accepted) told.do(SYSTEM, word);
        }
        const { payments } = told.dossier();
        expect(payments.map(({ transaction }) => transaction)).toEqual([...new Set(words.map(({ transaction }) => transaction))]);
        expect(balanceOf(told.dossier()).paid).toBe(payments.some(({ amount }) => amount === total) ? total : 0);
      }),
      { numRuns: 60 },
    );
  });
});
