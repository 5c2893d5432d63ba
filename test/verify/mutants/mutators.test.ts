// The mutators: enough kinds, real changes, the original untouched, the same list every time.

import { describe, expect, it } from "vitest";
import { aDefinition } from "../../builders/definition.ts";
import { get } from "./edit.ts";
import { MUTATORS } from "./mutators/index.ts";
import { sample } from "./sample.ts";
import { subjects } from "./subjects.ts";

const definitions = [aDefinition(), ...subjects().map(({ definition }) => definition)];

it("knows at least 25 kinds of fault, each by one name", () => {
  const kinds = MUTATORS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThanOrEqual(25);
});

describe.each(MUTATORS.map((mutator) => [mutator.kind, mutator] as const))("%s", (_kind, mutator) => {
  it("finds somewhere to go wrong, changes only a copy, and says where", () => {
    const before = JSON.stringify(definitions);
    const mutants = definitions.flatMap((definition) => mutator.mutate(definition).map((mutant) => ({ mutant, definition })));
    expect(mutants.length).toBeGreaterThan(0);
    for (const { mutant, definition } of mutants) {
      expect(JSON.stringify(mutant.definition), mutant.what).not.toBe(JSON.stringify(definition));
      expect(mutant.pointer).toMatch(/^(?:(?:procedure|workflow|form\.schema|form\.ui)\.json|documents\/[^#]+\.json)#/);
    }
    expect(JSON.stringify(definitions)).toBe(before);
  });
});

it("draws the same sample from the same seed, and another from another", () => {
  const drawn = ["a", "a", "b"].map((seed) => sample(aDefinition(), "x", { seed, perKind: 2, withTwoFaults: 10 }).map(({ kind, pointer, what }) => `${kind} ${pointer} ${what}`));
  expect(drawn[0]).toEqual(drawn[1]);
  expect(drawn[0]).not.toEqual(drawn[2]);
  expect(drawn[0]?.filter((line) => line.startsWith("two-faults")).length).toBeGreaterThan(5);
});

it("reads what it has put", () => {
  expect(get(aDefinition(), ["workflow", "states", "intake", "meta", "owner", "role"])).toBe("intakeOfficer");
});
