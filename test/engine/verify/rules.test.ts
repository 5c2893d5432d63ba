// Every rule by its examples: `rules/<rule>/valid|invalid/*.json`, each a small change to a lawful definition. A rule without both
// kinds fails.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES, storyOf, verify } from "../../../engine/verify/index.ts";
import { aDefinition } from "../../builders/definition.ts";

interface Example {
  /** What is shown. */
  readonly why: string;
  /** JSON Pointer → what is put there. */
  readonly put?: { readonly [pointer: string]: unknown };
  readonly take?: readonly string[];
  /** Where the rule is broken. */
  readonly at?: string;
}

const ROOT = join(import.meta.dirname, "rules");

function examplesOf(rule: string, kind: "valid" | "invalid"): readonly (readonly [string, Example])[] {
  const folder = join(ROOT, rule, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(join(folder, file), "utf8")) as Example]);
}

function defined({ put = {}, take = [] }: Example) {
  return aDefinition({ ...put, ...Object.fromEntries(take.map((pointer) => [pointer, undefined])) });
}

it("the definition all examples start from is lawful", () => {
  expect(verify(aDefinition()).findings).toEqual([]);
});

it("no folder belongs to a rule that is gone", () => {
  expect(readdirSync(ROOT).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, { severity, sentence }) => {
  const invalid = examplesOf(id, "invalid");
  const valid = examplesOf(id, "valid");

  it("has examples of both kinds, and says what is wrong in two languages", () => {
    expect([invalid.length, valid.length].every((count) => count > 0)).toBe(true);
    expect([sentence.vi, sentence.en].every((text) => text.length > 20)).toBe(true);
  });

  it.each(invalid)("finds %s", (_name, example) => {
    const definition = defined(example);
    const { findings } = verify(definition);
    const found = findings.filter(({ code }) => code === id);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toContain(`${id} ${example.at ?? ""}`);
    for (const finding of found) {
      expect(finding.severity).toBe(severity);
      expect(finding.sentence?.vi).not.toMatch(/[{}[\]]|undefined|\[object/);
      expect(finding.sentence?.en).not.toMatch(/[{}[\]]|undefined|\[object/);
      const story = storyOf(finding, definition);
      if (finding.way !== undefined) expect(story?.vi.length).toBe(finding.way.steps.length + 2);
    }
  });

  it.each(valid)("lets %s be", (_name, example) => {
    const { findings, coverage } = verify(defined(example));
    expect(findings.filter(({ severity: found }) => found === "error"), example.why).toEqual([]);
    expect(findings.map(({ code }) => code), example.why).not.toContain(id);
    expect(coverage?.isComplete).toBe(true);
  });
});
