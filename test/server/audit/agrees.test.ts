// The parts of the audit program against the engine's own cases and, with random input, against the engine itself: two
// writings of the same law must say the same.

import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonical } from "../../../engine/machine/index.ts";
import { clockNotStarted, dueAfter as engineDue, extend as engineExtend, pause as enginePause, run as engineRun, stop as engineStop, addWorkingMinutes } from "../../../engine/clock/index.ts";
import type { ClockState } from "../../../engine/model/index.ts";
import { GUARDS } from "../../../engine/vocabulary/index.ts";
import { apply } from "../../../server/audit/verify/facts/derived.ts";
import { isOpen } from "../../../server/audit/verify/facts/guards.ts";
import type { Procedure } from "../../../server/audit/verify/law.ts";
import { afterWork, readCalendar } from "../../../server/audit/verify/time/calendar.ts";
import { type Clock, extend, NOT_STARTED, pause, run, stop } from "../../../server/audit/verify/time/clock.ts";
import { dueAfter } from "../../../server/audit/verify/time/due.ts";
import { aCalendar, aDuration, aStretch, anInstant, someOptions } from "../../engine/clock/arbitrary.ts";
import { limitOf } from "../../engine/clock/clock-story.ts";
import { VN } from "../../engine/clock/vietnam.ts";
import { aDefinition } from "../../builders/definition.ts";

const ENGINE = join(import.meta.dirname, "../../engine");
const casesIn = <Case>(folder: string, name: string): readonly Case[] => JSON.parse(readFileSync(join(ENGINE, folder, `${name}.cases.json`), "utf8")) as readonly Case[];

describe("derived facts by the cases of the engine", () => {
  const names = readdirSync(join(ENGINE, "facts/derive")).flatMap((file) => (file.endsWith(".cases.json") ? [file.replace(".cases.json", "")] : []));
  const cases = names.flatMap((name) => casesIn<{ readonly name: string; readonly args: readonly never[]; readonly expect?: unknown }>("facts/derive", name).map((told) => [`${name}: ${told.name}`, name, told] as const));
  it.each(cases)("%s", (_told, name, { args, expect: expected }) => {
    expect(apply(name, args.map((argument) => argument ?? undefined))).toEqual(expected);
  });
  it("knows no function that is not one", () => {
    for (const name of ["constructor", "toString", "ageon"]) expect(() => apply(name, [1])).toThrow(/unknown function/);
  });
});

describe("guards by the cases of the engine", () => {
  const proof = { id: "proof", manner: "submit", sources: ["upload"], maxFiles: 2 };
  const filedOnline = { schema: { required: ["dossier"], properties: { dossier: { required: ["channel"], properties: { channel: { const: "online" } } } } } };
  const procedure = { ...aDefinition().procedure, components: [proof], predicates: { filedOnline } } as unknown as Procedure;
  const cases = Object.keys(GUARDS).flatMap((name) => casesIn<{ readonly name: string; readonly params: never; readonly facts: never; readonly holds: boolean }>("vocabulary/guards", name).map((told) => [`${name}: ${told.name}`, name, told] as const));
  it.each(cases)("%s", (_told, type, { params, facts, holds }) => {
    expect(isOpen({ type, params }, procedure, facts)).toBe(holds);
  });
  it("takes no unknown guard for true or false", () => {
    for (const type of ["constructor", "feessettled", ""]) expect(() => isOpen({ type }, procedure, {})).toThrow(/unknown guard/);
  });
});

const instant = (millis: number | undefined): string | undefined => (millis === undefined ? undefined : new Date(millis).toISOString());

it("counts every due instant as the engine does", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, aDuration, someOptions, (calendar, from, duration, options) => {
      const due = dueAfter(readCalendar(canonical(calendar)), Date.parse(from), duration, options);
      expect(instant(due?.at)).toBe(engineDue(calendar, from, duration, options)?.dueAt);
    }),
    { numRuns: 1_500 },
  );
});

it("adds working time as the engine does", () => {
  fc.assert(
    fc.property(aCalendar, aStretch, fc.nat(6_000), (calendar, { from }, minutes) => {
      expect(instant(afterWork(readCalendar(canonical(calendar)), Date.parse(from), minutes * 60_000))).toBe(addWorkingMinutes(calendar, from, minutes));
    }),
    { numRuns: 300 },
  );
});

/** Things that happen to a clock one after another, minutes apart. */
const aClockLife = fc.record({
  limit: aDuration,
  other: aDuration,
  onSupplement: fc.constantFrom("pause" as const, "restart" as const),
  start: anInstant,
  steps: fc.array(
    fc.record({ do: fc.constantFrom("run" as const, "pause" as const, "stop" as const, "extend" as const), minutes: fc.nat(12_000), isOther: fc.boolean(), isSupplemented: fc.boolean(), days: fc.nat(40), atHour: fc.boolean() }),
    { minLength: 1, maxLength: 7 },
  ),
});

it("keeps the clock as the engine does, whatever happens to it", () => {
  const calendar = readCalendar(canonical(VN));
  fc.assert(
    fc.property(aClockLife, ({ start, steps, ...law }) => {
      const timeLimit = limitOf(law);
      let [theirs, ours]: [ClockState, Clock] = [clockNotStarted(), NOT_STARTED];
      let now = Date.parse(start);
      for (const step of steps) {
        now += step.minutes * 60_000;
        const at = new Date(now).toISOString();
        const limitCase = timeLimit.cases[step.isOther ? 0 : 1];
        const to = new Date(now + step.days * 86_400_000).toISOString().slice(0, step.atHour ? 24 : 10);
        if (step.do === "run") {
          // A clock that runs is counted anew only when the case changes, which is another function of the engine.
          if (theirs.state === "running") continue;
          theirs = engineRun(theirs, { at, state: "s", timeLimit, case: limitCase, calendar: VN, resumeFromSupplement: step.isSupplemented }) ?? theirs;
          ours = run(ours, { at, state: "s", timeLimit: timeLimit as never, case: limitCase, calendar, isSupplemented: step.isSupplemented });
        } else if (step.do === "pause") [theirs, ours] = [enginePause(theirs, { at, state: "w" }), pause(ours, at, "w")];
        else if (step.do === "stop") [theirs, ours] = [engineStop(theirs, { at }), stop(ours, at)];
        else [theirs, ours] = [engineExtend(theirs, { at, to, reason: "r", calendar: VN }) ?? theirs, extend(ours, { at, to, reason: "r", calendar }) ?? ours];
        expect(canonical(ours)).toBe(canonical(theirs));
      }
    }),
    { numRuns: 600 },
  );
});

it("looks at cases that are there", () => {
  expect(existsSync(join(ENGINE, "vocabulary/guards/matches.cases.json"))).toBe(true);
});
