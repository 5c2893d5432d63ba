import fc from "fast-check";
import { expect, test } from "vitest";
import { addWorkingDays, addWorkingMinutes, closingOf, isWorkingDay, nextWorkingDay, openingOf, periodsOn, workingMinutesBetween } from "../../../engine/clock/index.ts";
import { addDays } from "../../../engine/clock/vietnam-time.ts";
import type { Calendar, Instant } from "../../../engine/model/index.ts";
import { aCalendar, anInstant, aStretch } from "./arbitrary.ts";
import { told, VN, wall, WITH_SATURDAY } from "./vietnam.ts";

const MINUTE = 60_000;

test.each([
  ["an ordinary Friday", "2026-11-20", true],
  ["a Saturday", "2026-11-21", false],
  ["Culture Day", "2026-11-24", false],
  ["the same day before the law", "2025-11-24", true],
  ["the first day of Tết", "2026-02-17", false],
  ["a make-up Saturday", "2025-04-26", true],
  ["the day it makes up for", "2025-05-02", false],
  ["the day before the table", "2024-12-31", undefined],
  ["the day after the table", "2028-01-01", undefined],
])("%s (%s): open is %s", (_name, date, open) => {
  expect(isWorkingDay(VN, date)).toBe(open);
});

test("a make-up day has Monday's hours, even where its weekday has hours of its own", () => {
  expect(periodsOn(WITH_SATURDAY, "2025-04-26")).toEqual(VN.week["1"]);
  expect(periodsOn(WITH_SATURDAY, "2025-04-19")).toEqual([{ from: "07:30", to: "11:30" }]);
});

test("a make-up day that a storm closes is closed", () => {
  const storm: Calendar = { ...VN, closed: [...VN.closed, { date: "2025-04-26", name: { vi: "Bão" }, source: "Công điện" }] };
  expect(isWorkingDay(storm, "2025-04-26")).toBe(false);
});

test("opening and closing time of a day, none on a closed one", () => {
  expect(told(openingOf(VN, "2026-11-20") ?? "")).toBe("2026-11-20 07:30");
  expect(told(closingOf(VN, "2026-11-20") ?? "")).toBe("2026-11-20 17:30");
  expect(closingOf(VN, "2026-11-21")).toBeUndefined();
});

test("working periods may be written in any order", () => {
  const afternoonFirst: Calendar = { ...VN, week: { ...VN.week, 5: [{ from: "13:30", to: "17:30" }, { from: "07:30", to: "11:30" }] } };
  expect(closingOf(afternoonFirst, "2026-11-20")).toBe(closingOf(VN, "2026-11-20"));
  expect(addWorkingMinutes(afternoonFirst, wall("2026-11-20 07:30"), 300)).toBe(wall("2026-11-20 14:30"));
});

test("no working time is known beyond the table", () => {
  expect(workingMinutesBetween(VN, wall("2027-12-31 09:00"), wall("2028-01-01 00:00"))).toBeUndefined();
  expect(workingMinutesBetween(VN, wall("2024-12-31 23:59"), wall("2025-01-02 09:00"))).toBeUndefined();
  expect(addWorkingMinutes(VN, wall("2027-12-31 17:00"), 30)).toBe(wall("2027-12-31 17:30"));
  expect(addWorkingMinutes(VN, wall("2027-12-31 17:00"), 31)).toBeUndefined();
  expect(nextWorkingDay(VN, "2027-12-31")).toBeUndefined();
  expect(addWorkingDays(VN, "2027-12-30", 2)).toBeUndefined();
});

test("working time is as a walk over the minutes counts it", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, fc.nat(6 * 24 * 60), (calendar, at, length) => {
      const from = new Date(Math.floor(Date.parse(at) / MINUTE) * MINUTE).toISOString();
      const to = new Date(Date.parse(from) + length * MINUTE).toISOString();
      expect(workingMinutesBetween(calendar, from, to)).toBe(walk(calendar, from, length));
    }),
    { numRuns: 60 },
  );
});

test("working time adds up", () => {
  fc.assert(
    fc.property(aCalendar, fc.array(anInstant, { minLength: 3, maxLength: 3 }), (calendar, [a = "", b = "", c = ""]) => {
      const parts = (workingMinutesBetween(calendar, a, b) ?? NaN) + (workingMinutesBetween(calendar, b, c) ?? NaN);
      expect(parts).toBeCloseTo(workingMinutesBetween(calendar, a, c) ?? NaN, 6);
    }),
    { numRuns: 500 },
  );
});

test("added working time is the working time in between", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, fc.nat(20_000), (calendar, from, minutes) => {
      const to = addWorkingMinutes(calendar, from, minutes) ?? "";
      expect(workingMinutesBetween(calendar, from, to)).toBeCloseTo(minutes, 6);
    }),
    { numRuns: 500 },
  );
});

test("the working time in between leads back, or to the end of work just before a closed stretch", () => {
  fc.assert(
    fc.property(aCalendar, aStretch, (calendar, { from, to }) => {
      const minutes = workingMinutesBetween(calendar, from, to) ?? NaN;
      fc.pre(minutes > 0);
      const back = addWorkingMinutes(calendar, from, minutes) ?? "";
      expect(back <= to).toBe(true);
      expect(workingMinutesBetween(calendar, back, to)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test("the next working days are those a walk over the days finds", () => {
  fc.assert(
    fc.property(aCalendar, fc.nat(800), (calendar, offset) => {
      const date = addDays("2025-01-01", offset);
      let walked = addDays(date, 1);
      while (isWorkingDay(calendar, walked) === false) walked = addDays(walked, 1);
      expect(nextWorkingDay(calendar, date)).toBe(walked);
      if (isWorkingDay(calendar, date) === true) expect(addWorkingDays(calendar, date, 1)).toBe(walked);
    }),
    { numRuns: 300 },
  );
});

/** The slow way: is each minute inside a working period? */
function walk(calendar: Calendar, from: Instant, length: number): number {
  let open = 0;
  for (let minute = 0; minute < length; minute += 1) {
    const [date = "", time = ""] = told(new Date(Date.parse(from) + minute * MINUTE).toISOString()).split(" ");
    if ((periodsOn(calendar, date) ?? []).some((period) => period.from <= time && time < period.to)) open += 1;
  }
  return open;
}
