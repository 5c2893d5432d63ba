import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventNameFrom, fileNameFrom, nameFrom } from "../../../engine/edit/index.ts";
import { PROPERTY_NAME } from "../../../engine/forms/index.ts";
import cases from "./names.cases.json" with { type: "json" };

const MAKERS = { nameFrom, eventNameFrom, fileNameFrom };
const anyLabel = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 2000 }), fc.constantFrom("__proto__", "toString", "Đ", "１２"));

describe.each(Object.entries(MAKERS))("%s", (maker, make) => {
  it.each(cases[maker as keyof typeof cases])("$label, taken $taken → $name", ({ label, taken, name }) => {
    expect(make(label, taken)).toBe(name);
  });

  it("never gives a name that is taken", () => {
    fc.assert(
      fc.property(anyLabel, fc.nat(5), (label, times) => {
        const taken = new Set<string>();
        for (let count = 0; count <= times; count += 1) {
          const name = make(label, taken);
          expect(taken.has(name)).toBe(false);
          taken.add(name);
        }
      }),
    );
  });
});

it("names of any label are names a field and an act may have", () => {
  fc.assert(
    fc.property(anyLabel, (label) => {
      const name = nameFrom(label);
      expect(name).toMatch(PROPERTY_NAME);
      expect(name in Object.prototype).toBe(false);
      expect(eventNameFrom(label)).toMatch(/^[A-Z][A-Z0-9_.]{0,63}$/);
      expect(name.length).toBeLessThanOrEqual(32);
    }),
  );
});
