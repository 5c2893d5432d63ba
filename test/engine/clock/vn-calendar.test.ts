// The shipped calendar as data: what must be true of it whatever days it names.

import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { isoWeekday } from "../../../engine/clock/index.ts";
import { CALENDAR_FORMAT } from "../../../engine/model/format/index.ts";
import { VN } from "./vietnam.ts";

test("it has the format's shape", () => {
  const ajv = new Ajv({ strict: false });
  ajv.validate(CALENDAR_FORMAT, VN);
  expect(ajv.errors).toBeNull();
});

test("only weekdays are closed by name, only weekend days opened by name", () => {
  for (const day of VN.closed) expect(isoWeekday(day.date), day.date).toBeLessThanOrEqual(5);
  for (const day of VN.open) expect(isoWeekday(day.date), day.date).toBeGreaterThanOrEqual(6);
});

test("each day is named once, in order, within the table", () => {
  for (const days of [VN.closed, VN.open]) {
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect((dates[0] ?? "") >= VN.from && (dates.at(-1) ?? "") <= VN.to).toBe(true);
  }
});

test("every swapped day has its make-up day and the other way round", () => {
  const swapped = VN.closed.filter(({ name }) => name.vi.startsWith("Nghỉ hoán đổi"));
  expect(swapped.map(({ date }) => date)).toEqual(["2025-05-02", "2026-01-02", "2026-08-31"]);
  expect(VN.open.map(({ date }) => date)).toEqual(["2025-04-26", "2026-01-10", "2026-08-22"]);
});

// Labour Code 2019 Art. 112: 1 + 5 + 1 + 1 + 1 + 2 days; Culture Day from 01/7/2026. Swapped days are worked elsewhere.
test.each([
  ["2025", 11],
  ["2026", 12],
  ["2027", 12],
])("%s has as many holidays as the law gives: %i", (year, holidays) => {
  const days = VN.closed.filter(({ date, name }) => date.startsWith(year) && !name.vi.startsWith("Nghỉ hoán đổi"));
  expect(days).toHaveLength(holidays);
});

test("days nobody has decreed yet say so", () => {
  for (const day of VN.closed.filter(({ date }) => date.startsWith("2027"))) expect(day.reviewNote, day.date).toContain("chưa có thông báo chính thức");
});

test("a working day has eight hours and the general 15:00 cut-off lies in its afternoon", () => {
  for (const weekday of ["1", "2", "3", "4", "5"]) expect(VN.week[weekday]).toEqual([{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:30" }]);
  expect(Object.keys(VN.week)).toEqual(["1", "2", "3", "4", "5"]);
});
