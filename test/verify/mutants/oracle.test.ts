// The oracle itself: it sees a planted harm, it sees none where there is none, and it sees the same twice.

import { describe, expect, it } from "vitest";
import { aSubject } from "./a-subject.ts";
import { baselineOf } from "./oracle/baseline.ts";
import { judge } from "./oracle/judge.ts";
import { country, subjects } from "./subjects.ts";

const effort = { seed: "oracle", lives: 42, originalLives: 84 };
const place = country(["chairman"]);
const baseline = baselineOf(aSubject(), place, effort);

const judged = (changes: { readonly [pointer: string]: unknown }) => judge(aSubject(changes).definition, baseline, effort);

/** Fault → harm that must be seen. */
const PLANTED: readonly (readonly [string, { readonly [pointer: string]: unknown }, string])[] = [
  ["a supplement without its slip", { "/workflow/states/intake/on/ASK_SUPPLEMENT/actions/0": undefined }, "askedWithoutSlip"],
  ["a supplement that cannot be handed in", { "/workflow/states/supplement/on": undefined }, "cannotAnswer"],
  ["a wait for the citizen without an end", { "/workflow/states/supplement/after": undefined }, "waitsForEver"],
  ["supplements without end", { "/workflow/states/intake/on/ASK_SUPPLEMENT/guard": undefined }, "askedTooOften"],
  ["a state nobody leaves", { "/workflow/states/signing/on": undefined, "/workflow/states/signing/invoke": undefined }, "stranded"],
  ["an end that gives nothing", { "/workflow/states/intake/on/REFUSE/actions": [], "/workflow/states/done/meta/status": "resolved" }, "endedWithNothing"],
  ["an applicant who refuses themselves", { "/workflow/states/intake/on/REFUSE/meta/by": [{ role: "applicant" }] }, "citizenDecides"],
  ["one person who accepts and signs", { "/workflow/states/signing/on/SIGN/guard": { type: "feesSettled" } }, "sameHands"],
  ["a clock that runs before anything was received", { "/workflow/states/supplement/meta/clock": "running" }, "noReceipt"],
  ["a clock that stands while officers work", { "/workflow/states/signing/meta/clock": "paused" }, "clockStands"],
  ["a status the portal refuses", { "/workflow/states/signing/meta/status": "stopped" }, "saidToBeOver"],
  ["a result returned, and the dossier goes round again", { "/workflow/states/signing/on/SIGN/target": "intake" }, "returnedUntold"],
  ["a result of which nobody is told that it exists", { "/workflow/states/signing/on/SIGN/actions/1": undefined }, "nothingReturned"],
  ["a budget longer than the law", { "/workflow/states/signing/meta/budget": { workingHours: 90 } }, "lateThoughPunctual"],
];

describe("a planted harm is seen", () => {
  it.each(PLANTED)("%s", (_fault, changes, harm) => {
    expect(judged(changes).plain?.harm.code).toBe(harm);
  });
});

it("sees no harm in the lawful definition, under another seed", () => {
  expect(baseline.own.map(({ harm }) => harm.code)).toEqual([]);
  expect(judge(aSubject().definition, baseline, { ...effort, seed: "another" })).toEqual({});
});

it("tells the same story twice", () => {
  const twice = [1, 2].map(() => judged({ "/workflow/states/supplement/after": undefined }));
  expect(twice[0]).toEqual(twice[1]);
  expect(twice[0]?.plain?.story.length).toBeGreaterThan(2);
});

describe("a limit of the same day", () => {
  const sameDay = (hours: number) => judged({ "/procedure/timeLimit/cases": [{ id: "sameDay", label: { vi: "Trong ngày", en: "The same day" }, amount: 0, unit: "workingDay" }], "/workflow/states/signing/meta/budget": { workingHours: hours } });

  it("may be planned as a whole day: who comes late in it shows only that the original meant less", () => {
    expect(sameDay(6)).toMatchObject({ intent: { harm: { code: "lateInTheDay" } } });
    expect(sameDay(6).plain).toBeUndefined();
  });

  it("may not be planned as more than a day", () => {
    expect(sameDay(9).plain?.harm.code).toBe("lateThoughPunctual");
  });
});

describe("shipped definitions", () => {
  it.each(subjects().map((subject) => [subject.name, subject] as const))("%s does no harm in as many lives as there is time for", (_name, subject) => {
    const known = baselineOf(subject, country(), { ...effort, originalLives: 42 });
    expect(known.own.map(({ harm, story }) => `${harm.code} @ ${harm.place}\n${story.join("\n")}`)).toEqual([]);
    expect([...known.granted.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });
});
