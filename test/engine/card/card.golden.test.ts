// The procedure card of every definition as text under test/golden/cards. A diff is read like the procedure itself.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cardOf, printCard } from "../../../engine/card/index.ts";
import type { Role } from "../../../engine/model/index.ts";
import { proceduresUnderTest } from "../../journeys/load-journeys.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/cards");
/** `UPDATE_GOLDEN=1` writes the cards anew. */
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const ROLES = JSON.parse(readFileSync(join(import.meta.dirname, "../../../definitions/roles.json"), "utf8")) as readonly Role[];

const procedures = proceduresUnderTest();
const expected = procedures.flatMap(({ name, compiled }) => {
  const card = cardOf(compiled.definition, { roles: ROLES });
  return (["vi", "en"] as const).map((language) => ({ file: `${name}.${language}.txt`, text: printCard(card, language) }));
});
if (isUpdate) {
  rmSync(GOLDEN, { recursive: true, force: true });
  mkdirSync(GOLDEN, { recursive: true });
}

describe("the procedure cards", () => {
  it.each(expected.map(({ file, text }) => [file, text] as const))("%s", (file, text) => {
    const path = join(GOLDEN, file);
    if (isUpdate) writeFileSync(path, text);
    expect(existsSync(path), "written by UPDATE_GOLDEN=1").toBe(true);
    expect(text).toBe(readFileSync(path, "utf8"));
  });

  it("are all still made", () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(expected.map(({ file }) => file).sort());
  });

  it("call everything by its name: no pointer, no code, no value as it is stored", () => {
    for (const { file, text } of expected) {
      expect(text, file).not.toMatch(/\bundefined\b|\[object|“\/|\/(?:answers|derived|event|records|dossier)\//);
      for (const { id } of ROLES) if (/[A-Z]/.test(id)) expect(text, file).not.toContain(id);
    }
  });
});
