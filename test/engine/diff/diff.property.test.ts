// Nothing is silent: whatever is done to a definition, the comparison tells of it, and of nothing else.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { child } from "../../../engine/facts/index.ts";
import { describeChange, describeForRunning, diff, type DefinitionChange } from "../../../engine/diff/index.ts";
import { canonical } from "../../../engine/machine/index.ts";
import type { Definition, Json, JsonObject } from "../../../engine/model/index.ts";
import { aDefinition } from "../../builders/definition.ts";

const original = aDefinition() as unknown as Json;
const places = pointersOf(original, "");

/** One thing done to the JSON. */
type Patch =
  | { readonly op: "remove"; readonly at: string }
  | { readonly op: "replace"; readonly at: string; readonly value: Json }
  | { readonly op: "add"; readonly at: string; readonly key: string; readonly value: Json }
  | { readonly op: "turn"; readonly at: string }
  | { readonly op: "rename"; readonly at: string; readonly key: string };

const place = fc.constantFrom(...places.filter((at) => at.split("/").length > 2));
const someValue = fc.oneof({ arbitrary: fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, weight: 2 }, { arbitrary: fc.constantFrom(...places).map((at) => valueAt(original, at)), weight: 3 });
const key = fc.constantFrom("extra", "en", "when", "meta", "on", "states", "target", "properties", "0", "constructor", "toString", "id");
const patch: fc.Arbitrary<Patch> = fc.oneof(
  place.map((at): Patch => ({ op: "remove", at })),
  fc.record({ op: fc.constant("replace" as const), at: place, value: someValue }),
  fc.record({ op: fc.constant("add" as const), at: place, key, value: someValue }),
  place.map((at): Patch => ({ op: "turn", at })),
  fc.record({ op: fc.constant("rename" as const), at: place, key }),
);
const patches = fc.array(patch, { minLength: 1, maxLength: 3 });

const compared = (one: Json, other: Json): readonly DefinitionChange[] => diff(one as unknown as Definition, other as unknown as Definition);

describe("two versions", () => {
  it("differ exactly when they do not mean the same", () => {
    fc.assert(
      fc.property(patches, (all) => {
        const after = all.reduce(patched, original);
        const found = compared(original, after);
        expect(found.length === 0, JSON.stringify(found)).toBe(meaning(original, "bundle") === meaning(after, "bundle"));
      }),
      { numRuns: 1500 },
    );
  });

  it("differ backwards whenever they differ forwards", () => {
    fc.assert(
      fc.property(patches, (all) => {
        const after = all.reduce(patched, original);
        expect(compared(after, original).length === 0).toBe(compared(original, after).length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it("have a sentence for each difference in both languages, without a gap", () => {
    fc.assert(
      fc.property(patches, (all) => {
        for (const change of compared(original, all.reduce(patched, original))) {
          for (const language of ["vi", "en"] as const) {
            const told = [describeChange(change, language), describeForRunning(change, language) ?? ""].join(" ");
            expect(told).not.toMatch(/\bundefined\b|\[object/);
            expect(describeChange(change, language).length).toBeGreaterThan(3);
          }
          expect(describeForRunning(change, "vi") !== undefined).toBe(change.audience.includes("running"));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are placed in a file", () => {
    fc.assert(
      fc.property(patches, (all) => {
        for (const { path } of compared(original, all.reduce(patched, original))) expect(path).toMatch(/^(?:procedure|form\.schema|form\.ui|workflow|documents\/.+)\.json#(?:\/.*)?$|^definition#/);
      }),
      { numRuns: 200 },
    );
  });
});

// ---------------------------------------------------------------------------------------------------------------------

function pointersOf(value: Json, at: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value as JsonObject).flatMap(([key, inner]) => pointersOf(inner, child(at, key)))];
}

function valueAt(value: Json, at: string): Json {
  return at.split("/").slice(1).reduce<Json>((inner, key) => (inner as JsonObject)[key.replaceAll("~1", "/").replaceAll("~0", "~")] ?? null, value);
}

/** The document patched; a place that an earlier patch took away is left alone. */
function patched(document: Json, one: Patch): Json {
  const keys = one.at.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return change(document, keys, one);
}

function change(value: Json, [key, ...rest]: readonly string[], one: Patch): Json {
  if (key === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const at = Number(key);
    if (!(at in list)) return value;
    if (rest.length > 0) return list.map((entry, index) => (index === at ? change(entry, rest, one) : entry));
    return list.flatMap((entry, index) => (index !== at ? [entry] : one.op === "remove" ? [] : [entered(entry, one)]));
  }
  if (!Object.hasOwn(value, key)) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).flatMap(([name, inner]): (readonly [string, Json])[] => {
      if (name !== key) return [[name, inner]];
      if (rest.length > 0) return [[name, change(inner, rest, one)]];
      if (one.op === "rename") return [[one.key, inner]];
      return one.op === "remove" ? [] : [[name, entered(inner, one)]];
    }),
  );
}

function entered(value: Json, one: Patch): Json {
  if (one.op === "replace") return one.value;
  if (one.op === "turn") return Array.isArray(value) ? [...(value as readonly Json[])].reverse() : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).reverse()) : value;
  if (one.op === "add" && typeof value === "object" && value !== null) return Array.isArray(value) ? [...(value as readonly Json[]), one.value] : { ...value, [one.key]: one.value };
  return value;
}

type Where = "bundle" | "workflow" | "state" | "table" | "act" | "way" | "meta" | "form" | "fields" | "plain";

/** What the JSON means, spelt out: tables that are read in order as lists. Its own reading of which those are. */
function meaning(value: Json, where: Where): string {
  return canonical(spelt(value, where));
}

function spelt(value: Json, where: Where): Json {
  if (where === "plain" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return where === "act" ? (value as readonly Json[]).map((way) => spelt(way, "way")) : value;
  const entries = Object.entries(value as JsonObject);
  if (where === "table" || where === "fields") return entries.map(([name, inner]) => [name, spelt(inner, where === "table" ? "state" : "form")]);
  return Object.fromEntries(entries.map(([key, inner]) => [key, below(key, inner, where)]));
}

function below(key: string, value: Json, where: Where): Json {
  const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
  if (where === "bundle") return spelt(value, key === "workflow" ? "state" : key === "form" ? "form" : "plain");
  if (where === "state" && key === "states") return spelt(value, "table");
  if (where === "state" && key === "on") return isTable ? Object.entries(value).map(([event, act]) => [event, spelt(act, Array.isArray(act) ? "act" : "way")]) : value;
  if (where === "way" && key === "meta") return spelt(value, "meta");
  if (where === "meta" && key === "form") return spelt(value, "form");
  if (where === "form" && key === "properties") return spelt(value, "fields");
  if (where === "form" && key === "items") return spelt(value, "form");
  if (where === "form" && key === "definitions") return isTable ? Object.fromEntries(Object.entries(value).map(([name, group]) => [name, spelt(group, "form")])) : value;
  return value;
}
