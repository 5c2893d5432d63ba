import fc from "fast-check";
import { expect, test } from "vitest";
import { dueAfter, nextWorkingInstant, type Due, type DueOptions } from "../../../engine/clock/index.ts";
import type { Calendar, Duration, Instant } from "../../../engine/model/index.ts";
import { aCalendar, aDuration, anInstant, aStretch, someOptions } from "./arbitrary.ts";

function due(calendar: Calendar, from: Instant, duration: Duration, options: DueOptions): Due {
  const found = dueAfter(calendar, from, duration, options);
  if (found === undefined) throw new Error("The random limits should fit into the calendar");
  return found;
}

test("nothing is due when offices are closed", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, aDuration, someOptions, (calendar, from, duration, options) => {
      const { dueAt, countedFrom } = due(calendar, from, duration, options);
      expect(nextWorkingInstant(calendar, dueAt)).toBe(dueAt);
      expect(nextWorkingInstant(calendar, countedFrom)).toBe(countedFrom);
    }),
    { numRuns: 500 },
  );
});

test("nothing is due before it arrived, nor counted from before", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, aDuration, someOptions, (calendar, from, duration, options) => {
      const { dueAt, countedFrom } = due(calendar, from, duration, options);
      expect(countedFrom >= from).toBe(true);
      expect(dueAt >= countedFrom).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("more time is never due earlier", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, aDuration, someOptions, (calendar, from, duration, options) => {
      const more = { ...duration, amount: duration.amount + 1 };
      expect(due(calendar, from, more, options).dueAt >= due(calendar, from, duration, options).dueAt).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("who comes later is never served earlier", () => {
  fc.assert(
    fc.property(aCalendar, aStretch, aDuration, someOptions, (calendar, { from, to }, duration, options) => {
      expect(due(calendar, to, duration, options).dueAt >= due(calendar, from, duration, options).dueAt).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("a cut-off never makes it due earlier", () => {
  fc.assert(
    fc.property(aCalendar, anInstant, aDuration, (calendar, from, duration) => {
      expect(due(calendar, from, duration, { cutOff: "15:00" }).dueAt >= due(calendar, from, duration, {}).dueAt).toBe(true);
    }),
    { numRuns: 300 },
  );
});
