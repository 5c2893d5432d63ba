// Every journey of every definition through the engine: does it come out as told? Its history is kept under
// `test/golden/histories/<procedure>/<definition hash>/`, together with the definition; `replay.test.ts` decides them again.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonical, fold } from "../../engine/machine/index.ts";
import { play } from "../../engine/journeys/index.ts";
import type { LogEntry } from "../../engine/model/index.ts";
import { HISTORIES } from "./histories.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "./load-journeys.ts";

/** `UPDATE_GOLDEN=1` writes histories anew; the diff is reviewed like code. */
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";

const procedures = proceduresUnderTest();

it("has the four procedures of the plan and the two strangers", () => {
  const codes = procedures.map(({ compiled }) => compiled.procedure.code);
  expect(codes).toEqual(expect.arrayContaining(["1.000656", "1.000894", "2.000751", "1.001653", "1.003622"]));
  expect(procedures.length).toBeGreaterThanOrEqual(6);
});

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))("%s", (_name, procedure) => {
  const isShipped = procedure.folder.startsWith("definitions/");

  it("tells at least how it is granted, refused, supplemented, and withdrawn or expired", () => {
    const kinds = new Set(procedure.journeys.map(({ journey }) => journey.kind));
    expect(procedure.journeys.length).toBeGreaterThanOrEqual(isShipped ? 5 : 3);
    if (!isShipped) return;
    expect([...kinds]).toEqual(expect.arrayContaining(["granted", "refused", "supplemented", "special"]));
    expect(kinds.has("withdrawn") || kinds.has("expired")).toBe(true);
  });

  describe.each(procedure.journeys.map((told) => [told.name, told] as const))("%s", (name, { journey, answers }) => {
    const stage = { compiled: procedure.compiled, definitionHash: procedure.hash, agencies: AGENCIES, calendar: CALENDAR, answers };
    const performance = play(journey, stage);

    it("comes out as told", () => {
      expect(performance.mismatches).toEqual([]);
    });

    it("folds to the dossier that was decided", () => {
      if (performance.dossier === undefined) return expect(performance.log).toEqual([]);
      expect(canonical(fold(performance.log))).toBe(canonical(performance.dossier));
    });

    it("leaves the history that is kept, to the byte", () => {
      const folder = join(HISTORIES, procedure.name, procedure.hash.slice(0, 16));
      const file = join(folder, `${name}.json`);
      if (isUpdate || !existsSync(file)) {
        if (process.env["CI"] !== undefined && !isUpdate) throw new Error(`No history kept for ${procedure.name}/${name} under this definition; run UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/journeys and commit it`);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "definition.json"), JSON.stringify(procedure.compiled.definition));
        writeFileSync(file, `${JSON.stringify(performance.log, null, 1)}\n`);
      }
      const kept = JSON.parse(readFileSync(file, "utf8")) as readonly LogEntry[];
      expect(canonical(performance.log)).toBe(canonical(kept));
    });
  });
});
