// More cases than the journeys tell: other channels, other choices, yes for no. Kept are those the original takes.

import { decide } from "../../../../engine/machine/index.ts";
import type { FieldSchema, FormSchema, Json, JsonObject } from "../../../../engine/model/index.ts";
import { openingOf } from "./events.ts";
import { chanceFrom, type Chance } from "./random.ts";
import { shiftDates } from "./shift-dates.ts";
import { APPLICANT, filerOf, type Filing, type World } from "./world.ts";

const TRIES = 12;

/** The journeys' filings and up to two variations of each, all of them accepted by the original. */
export function filingsWithVariations(world: World): readonly Filing[] {
  return world.filings.flatMap((filing) => {
    const varied = Array.from({ length: TRIES }, (_, index) => vary(world, filing, index)).filter((other) => isFiled(world, other));
    return [filing, ...varied.slice(0, 2)].filter((other) => isFiled(world, other));
  });
}

// ---------------------------------------------------------------------------------------------------------------------

function vary(world: World, filing: Filing, index: number): Filing {
  const key = `${filing.key}~${index}`;
  const chance = chanceFrom(`${world.compiled.procedure.code} ${key}`);
  const { submitBy, returnBy } = world.compiled.procedure;
  return {
    ...filing,
    key,
    channel: chance.often(0.5) ? chance.pick(submitBy) : filing.channel,
    returnBy: chance.often(0.5) ? chance.pick(returnBy) : filing.returnBy,
    answers: varyAnswers(chance.often(0.3) ? (shiftDates(filing.answers, chance.whole(-4_000, 800)) as JsonObject) : filing.answers, world.compiled.definition.form, chance),
  };
}

function isFiled(world: World, filing: Filing): boolean {
  const chance = chanceFrom(filing.key);
  const actor = filing.channel === "online" ? APPLICANT : filerOf(world, filing);
  return decide(world.compiled, { event: openingOf(world, filing, chance), actor, at: filing.at, calendar: world.country.calendar }).accepted;
}

/** Some of the yes/no questions and choices answered otherwise. */
function varyAnswers(answers: JsonObject, form: FormSchema, chance: Chance): JsonObject {
  const visit = (value: Json | undefined, field: FieldSchema): Json | undefined => {
    const resolved = field.$ref === undefined ? field : (form.definitions?.[field.$ref.slice("#/definitions/".length)] ?? {});
    if (resolved.properties !== undefined) {
      const given = (value ?? {}) as JsonObject;
      const entries = Object.entries(resolved.properties).map(([name, inner]) => [name, visit(given[name], inner)] as const);
      return value === undefined ? undefined : (Object.fromEntries(entries.filter(([, inner]) => inner !== undefined)) as JsonObject);
    }
    const isTurned = chance.often(0.12);
    if (isTurned && resolved.type === "boolean") return value !== true;
    if (isTurned && resolved.oneOf !== undefined && value !== undefined) return chance.pick(resolved.oneOf).const;
    return value;
  };
  return visit(answers, form) as JsonObject;
}
