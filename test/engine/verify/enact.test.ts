// Every counter-example of the rules' examples becomes a journey that the engine plays, step by step, as the finding says. And answers
// can be made up for every form there is.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { play } from "../../../engine/journeys/index.ts";
import { checkJourney, compile } from "../../../engine/machine/index.ts";
import { enact, verify } from "../../../engine/verify/index.ts";
import { sampleAnswers } from "../../../engine/verify/predicates/sample.ts";
import { aDefinition } from "../../builders/definition.ts";
import { AN, aFiling, AT } from "../../builders/steps.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "../../journeys/load-journeys.ts";

const ROOT = join(import.meta.dirname, "rules");

const examples = readdirSync(ROOT).flatMap((rule) =>
  readdirSync(join(ROOT, rule, "invalid")).map((file) => {
    const { put = {}, take = [] } = JSON.parse(readFileSync(join(ROOT, rule, "invalid", file), "utf8")) as { readonly put?: object; readonly take?: readonly string[] };
    return [`${rule}/${file.replace(".json", "")}`, aDefinition({ ...put, ...Object.fromEntries(take.map((pointer) => [pointer, undefined])) })] as const;
  }),
);

describe("a counter-example as a journey", () => {
  it.each(examples)("of %s replays in the engine", (_name, definition) => {
    for (const finding of verify(definition).findings.filter(({ way }) => way !== undefined)) {
      const enacted = enact(finding, definition, { agencies: AGENCIES, calendar: CALENDAR });
      expect(enacted?.otherwise, `${finding.code} ${finding.path}`).toBeUndefined();
      const { journey } = enacted ?? {};
      if (journey === undefined) throw new Error(`No journey for ${finding.code}`);
      expect(checkJourney(journey, "journey.json")).toEqual([]);
      const again = play(JSON.parse(JSON.stringify(journey)) as typeof journey, { compiled: compile(definition), definitionHash: "0".repeat(64), agencies: AGENCIES, calendar: CALENDAR });
      expect(again.mismatches).toEqual([]);
    }
  });
});

describe("sample answers", () => {
  it.each(proceduresUnderTest().map(({ name, compiled }) => [name, compiled.definition] as const))("file %s", (_name, definition) => {
    const event = aFiling({ answers: {}, channel: definition.procedure.submitBy[0] ?? "online" });
    expect(sampleAnswers(definition, [], { procedure: definition.procedure, event, actor: AN, at: AT })).toBeDefined();
  });
});
