import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../engine/fees/index.ts";
import type { Bill, Fee, JsonObject, PredicateSchema } from "../../../engine/model/index.ts";
import { aProcedure, someFacts } from "../facts/samples.ts";

const isTrue = (key: string): { readonly label: { readonly vi: string }; readonly schema: PredicateSchema } => ({
  label: { vi: key },
  schema: { required: ["answers"], properties: { answers: { required: [key], properties: { [key]: { const: true } } } } },
});
const predicates = { poor: isTrue("poor"), elderly: isTrue("elderly") };

interface Case {
  readonly name: string;
  readonly fees: readonly Partial<Fee>[];
  readonly province?: string;
  readonly answers: JsonObject;
  readonly expect: Bill;
}

const whole = (fee: Partial<Fee>): Fee => ({ id: "fee", label: { vi: "Lệ phí" }, kind: "fee", amount: { default: 0 }, exemptions: [], ...fee });
const bill = (fees: readonly Fee[], answers: JsonObject, province = "38") => assess(aProcedure({ fees, predicates }), someFacts({ answers }), province, "2026-11-20");

const cases = JSON.parse(readFileSync(new URL("assess.cases.json", import.meta.url), "utf8")) as readonly Case[];
it.each(cases.map((example) => [example.name, example] as const))("%s", (_, { fees, province, answers, expect: expected }) => {
  expect(bill(fees.map(whole), answers, province)).toEqual(expected);
});

describe("for every bill", () => {
  const fee = fc.record({
    amount: fc.record({ default: fc.nat(10_000_000), byProvince: fc.dictionary(fc.constantFrom("38", "01"), fc.nat(10_000_000)) }),
    times: fc.constantFrom("/answers/copies", "/answers/none", undefined),
    when: fc.constantFrom("poor", undefined),
    exemptions: fc.subarray([{ id: "poor", when: "poor", label: { vi: "Nghèo" } }, { id: "elderly", when: "elderly", label: { vi: "Cao tuổi" } }]),
    effectiveTo: fc.constantFrom("2026-11-19", "2026-11-20", undefined),
  });
  const fees = fc.array(fee, { maxLength: 8 }).map((parts) => parts.map((part, index) => whole({ id: `f${index}`, ...(JSON.parse(JSON.stringify(part)) as Partial<Fee>) })));
  const answers = fc.record({ copies: fc.oneof(fc.integer(), fc.double(), fc.string()), poor: fc.boolean(), elderly: fc.boolean() }) as unknown as fc.Arbitrary<JsonObject>;

  it("amounts are whole đồng, never below nothing, and add up", () => {
    fc.assert(
      fc.property(fees, answers, (declared, given) => {
        const { lines, total } = bill(declared, given);
        expect([total, ...lines.map((line) => line.amount)].every((amount) => Number.isSafeInteger(amount) && amount >= 0)).toBe(true);
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(total);
      }),
    );
  });

  it("the order in which fees are declared changes nothing", () => {
    const shuffled = fees.chain((declared) => fc.tuple(fc.constant(declared), fc.shuffledSubarray([...declared], { minLength: declared.length })));
    fc.assert(
      fc.property(shuffled, answers, ([declared, other], given) => {
        const [one, two] = [bill(declared, given), bill(other, given)];
        expect(two.total).toBe(one.total);
        expect([...two.lines].sort((a, b) => a.fee.localeCompare(b.fee))).toEqual([...one.lines].sort((a, b) => a.fee.localeCompare(b.fee)));
      }),
    );
  });
});
