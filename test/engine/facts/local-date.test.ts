import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDayNumber, dayNumber, localDate, localDateTime, parseDate } from "../../../engine/facts/index.ts";

const DAY = 86_400_000;

it("agrees with the platform's calendar over eight centuries", () => {
  fc.assert(fc.property(fc.integer({ min: -100_000, max: 200_000 }), (days) => dateOfDayNumber(days) === new Date(days * DAY).toISOString().slice(0, 10) && dayNumber(dateOfDayNumber(days)) === days));
});

it("knows the day in Vietnam of every instant", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1970-01-02T00:00:00Z"), max: new Date("2200-01-01T00:00:00Z"), noInvalidDate: true }), (instant) => {
      const shifted = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
      return localDate(instant.toISOString()) === shifted.slice(0, 10) && localDateTime(instant.toISOString())?.time === shifted.slice(11, 16);
    }),
  );
});

describe("the turn of the day", () => {
  it.each([
    ["2026-12-31T16:59:59.999Z", "2026-12-31", "23:59"],
    ["2026-12-31T17:00:00Z", "2027-01-01", "00:00"],
    ["2026-11-20T00:15:00+07:00", "2026-11-20", "00:15"],
    ["2026-11-20T12:00:00-11:30", "2026-11-21", "06:30"],
  ])("%s is %s %s", (instant, date, time) => expect(localDateTime(instant)).toEqual({ date, time }));
});

it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1900-02-29", "2026-1-1", "26-01-01", "2026-01-01 ", ""])("'%s' is no day", (text) => expect(parseDate(text)).toBeUndefined());

it.each(["2026-11-20T09:30+07:00", "2026-11-20T09:30:00", "2026-11-20 09:30:00Z", "2026-11-20T24:00:00Z", "2026-11-20T09:60:00Z", "2026-02-30T09:00:00Z", "2026-11-20"])("'%s' is no moment", (text) =>
  expect(localDateTime(text)).toBeUndefined(),
);

it("a bad instant is a bug, not a day", () => expect(() => localDate("yesterday")).toThrow(/Not an instant/));
