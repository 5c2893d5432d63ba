// Every document the shipped procedures and the strangers can issue, as text under test/golden/documents: one of each kind per
// procedure, from the first journey that issues it. A diff is reviewed like code.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { BLANK } from "../../../engine/documents/index.ts";
import { play } from "../../../engine/journeys/index.ts";
import type { DocumentTree, Role } from "../../../engine/model/index.ts";
import { resultTree, slipTree, type Archive } from "../../../engine/archive/index.ts";
import { SLIP_TEMPLATES } from "../../../server/documents/slip-templates.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest, type ProcedureUnderTest } from "../../journeys/load-journeys.ts";
import { treeText } from "./tree-text.ts";

const GOLDEN = join(import.meta.dirname, "../../golden/documents");
/** `UPDATE_GOLDEN=1` writes the texts anew. */
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const ROLES = JSON.parse(readFileSync(join(import.meta.dirname, "../../../definitions/roles.json"), "utf8")) as readonly Role[];

const procedures = proceduresUnderTest();
const expected = procedures.flatMap((procedure) => [...documentsOf(procedure)].map(([name, text]) => ({ file: join(procedure.name, `${name}.txt`), text })));
if (isUpdate) rmSync(GOLDEN, { recursive: true, force: true });

describe("the documents", () => {
  it.each(expected.map(({ file, text }) => [file, text] as const))("%s", (file, text) => {
    const path = join(GOLDEN, file);
    if (isUpdate) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), "written by UPDATE_GOLDEN=1").toBe(true);
    expect(text).toBe(readFileSync(path, "utf8"));
  });

  it("are all still issued", () => {
    const kept = procedures.flatMap(({ name }) => (existsSync(join(GOLDEN, name)) ? readdirSync(join(GOLDEN, name)).map((file) => join(name, file)) : []));
    expect(kept.sort()).toEqual(expected.map(({ file }) => file).sort());
  });

  it("cover every result of every procedure and every kind of slip", () => {
    for (const { name, compiled } of procedures) {
      for (const { id } of compiled.procedure.results) expect(expected.map(({ file }) => file)).toContain(join(name, `${id}.txt`));
    }
    const slips = new Set(expected.map(({ file }) => file.split("/")[1]));
    expect([...slips]).toEqual(expect.arrayContaining(["receiptSlip.txt", "supplementSlip.txt", "refusalSlip.txt", "apologyNote.txt", "stopNotice.txt"]));
  });

  it("leave nothing blank, no name unfilled, and no choice or date as it is stored", () => {
    for (const { file, text } of expected) {
      expect(text, file).not.toContain(BLANK);
      expect(text, file).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\[object|\d{4}-\d{2}-\d{2}/);
    }
  });
});

/** One text of each kind. */
function documentsOf({ compiled, hash, journeys }: ProcedureUnderTest): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { journey, answers } of journeys) {
    const { log, dossier } = play(journey, { compiled, definitionHash: hash, agencies: AGENCIES, calendar: CALENDAR, answers });
    const archive: Archive = { compiled, log, agencies: AGENCIES, roles: ROLES, slips: SLIP_TEMPLATES };
    const trees: readonly (readonly [string, DocumentTree | undefined])[] = [
      ...(dossier?.slips ?? []).map((slip) => [slip.kind, slipTree(archive, slip)] as const),
      ...Object.entries(dossier?.results ?? {}).flatMap(([result, { signedBy }]) => (signedBy === undefined ? [] : [[result, resultTree(archive, result)] as const])),
    ];
    for (const [name, tree] of trees) if (tree !== undefined && !texts.has(name)) texts.set(name, treeText(tree));
  }
  return texts;
}
