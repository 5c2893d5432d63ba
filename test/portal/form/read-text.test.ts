import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberText } from "../../../engine/forms/index.ts";
import type { FieldSchema, Json } from "../../../engine/model/index.ts";
import { joinDate, readNumber, readText } from "../../../portal/form/read-text.ts";
import cases from "./read-text.cases.json" with { type: "json" };

interface Case {
  readonly name: string;
  readonly field: FieldSchema;
  readonly text: string;
  readonly value?: Json;
}

describe("what was typed is read as the field's value", () => {
  test.each(cases as unknown as readonly Case[])("$name", ({ field, text, value }) => {
    expect(readText(field, text)).toStrictEqual(value);
  });

  test("numbers come back from how we print them", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10)), (number) => {
        expect(readNumber(numberText(number, "vi"))).toBe(number);
      }),
    );
  });

  test("reading again what was read changes nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...(cases as unknown as readonly Case[])), fc.oneof(fc.string(), fc.constantFrom("1.5", "20/3/1950", "+84 9", "true")), ({ field }, text) => {
        const once = readText(field, text);
        if (typeof once === "string") expect(readText(field, once)).toStrictEqual(once);
      }),
    );
  });
});

describe("a date in parts", () => {
  test.each([
    [{ day: "1", month: "3", year: "1950" }, "1950-03-01"],
    [{ year: "1950" }, "1950"],
    [{ month: "3", year: "1950" }, "1950-03"],
    [{ day: "1", year: "1950" }, "1950-?-01"],
    [{ day: "1" }, "?-?-01"],
    [{}, ""],
  ])("%j is %j", (parts, joined) => {
    expect(joinDate(parts)).toBe(joined);
  });
});
