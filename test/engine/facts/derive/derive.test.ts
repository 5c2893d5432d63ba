import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFunction, checkDerivations, dateOfDayNumber, dayNumber, derivedFacts, DERIVED_FUNCTIONS } from "../../../../engine/facts/index.ts";
import type { Derivation, Facts, Json } from "../../../../engine/model/index.ts";

/** In the files `null` stands for a value nobody gave, and no `expect` for "nothing certain can be said". */
interface Case {
  readonly name: string;
  readonly args: readonly (Json | null)[];
  readonly expect?: Json;
}

const casesOf = (name: string): readonly Case[] => JSON.parse(readFileSync(new URL(`${name}.cases.json`, import.meta.url), "utf8")) as readonly Case[];

describe.each(Object.keys(DERIVED_FUNCTIONS))("%s", (name) => {
  it("has cases, one of them absent", () => {
    expect(existsSync(new URL(`${name}.cases.json`, import.meta.url))).toBe(true);
    expect(casesOf(name).some((example) => !("expect" in example))).toBe(true);
  });

  it.each(casesOf(name).map((example) => [example.name, example] as const))("%s", (_, { args, expect: expected }) => {
    expect(applyFunction(name, args.map((argument) => argument ?? undefined))).toEqual(expected);
  });
});

it("there are no cases of functions that do not exist", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".cases.json"));
  expect(files.map((file) => file.replace(".cases.json", "")).sort()).toEqual(Object.keys(DERIVED_FUNCTIONS).sort());
});

it.each(["constructor", "toString", "__proto__", "ageon"])("a function called %s does not exist", (name) => {
  expect(() => applyFunction(name, [1])).toThrow(/Unknown derived function/);
});

describe("derivedFacts", () => {
  const facts = (answers: Json) => ({ today: "2026-11-20", answers }) as unknown as Facts;
  const derive: readonly Derivation[] = [
    { name: "age", label: { vi: "Tuổi" }, fn: "ageOn", args: [{ fact: "/answers/birthDate" }, { fact: "/today" }] },
    { name: "yearsLeft", label: { vi: "Còn" }, fn: "subtract", args: [{ value: 60 }, { fact: "/derived/age" }] },
  ];

  it("lets a later derivation use an earlier one", () => {
    expect(derivedFacts(derive, facts({ birthDate: "1990-01-01" }))).toEqual({ age: 36, yearsLeft: 24 });
  });

  it("leaves out what cannot be known, and what follows from it", () => {
    expect(derivedFacts(derive, facts({}))).toEqual({});
  });
});

describe("checkDerivations", () => {
  const one = (derivation: Partial<Derivation>): Derivation => ({ name: "x", label: { vi: "x" }, fn: "ageOn", args: [{ fact: "/answers/a" }, { fact: "/today" }], ...derivation });

  it.each([
    ["an unknown function", [one({ fn: "constructor" })], "unknown-derived-function", "procedure.json#/derive/0/fn"],
    ["too few arguments", [one({ args: [{ fact: "/today" }] })], "wrong-argument-count", "procedure.json#/derive/0/args"],
    ["a constant of another kind", [one({ args: [{ value: 3 }, { fact: "/today" }] })], "wrong-argument-kind", "procedure.json#/derive/0/args/0"],
    ["a pointer that is none", [one({ args: [{ fact: "answers.a" }, { fact: "/today" }] })], "bad-pointer", "procedure.json#/derive/0/args/0/fact"],
    ["a derivation declared later", [one({ args: [{ fact: "/derived/y" }, { fact: "/today" }] }), one({ name: "y" })], "derived-too-late", "procedure.json#/derive/0/args/0/fact"],
    ["a name used twice", [one({}), one({})], "derived-twice", "procedure.json#/derive/1/name"],
  ] as const)("finds %s", (_, derive, code, path) => {
    expect(checkDerivations(derive)).toEqual([expect.objectContaining({ code, path, severity: "error" })]);
  });

  it("finds nothing in sound ones", () => {
    expect(checkDerivations([one({}), one({ name: "y", fn: "add", args: [{ fact: "/derived/x" }, { value: 1 }, { value: 2 }] })])).toEqual([]);
  });
});

describe("ages and days, for all of them", () => {
  const day = fc.integer({ min: dayNumber("1900-01-01") ?? 0, max: dayNumber("2100-12-31") ?? 0 }).map(dateOfDayNumber);

  it("nobody gets younger as days pass, and never ages two years in one day", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40_000 }), (born, later) => {
        const on = (days: number) => applyFunction("ageOn", [born, dateOfDayNumber((dayNumber(born) ?? 0) + days)]) as number;
        const step = on(later + 1) - on(later);
        expect(step === 0 || step === 1).toBe(true);
      }),
    );
  });

  it("who is known by the year alone is never held older than any birthday in it says", () => {
    fc.assert(
      fc.property(day, day, (born, on) => {
        const exact = applyFunction("ageOn", [born, on]);
        const byYear = applyFunction("ageOn", [born.slice(0, 4), on]);
        if (typeof exact === "number") expect(byYear as number).toBeLessThanOrEqual(exact);
      }),
    );
  });

  it("adding the days between two days leads from one to the other", () => {
    fc.assert(fc.property(day, day, (from, to) => applyFunction("addDays", [from, applyFunction("daysBetween", [from, to])]) === to));
  });
});
