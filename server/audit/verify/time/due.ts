// When something is due, as legal texts count time: the day something begins is not counted (BLDS 2015 Đ147.2), a period in
// days or months that would end on a closed day ends on the next working day (Đ148.5), what arrives after the cut-off hour
// counts from the next working day.

import { dateOf, DAY, OFFSET } from "../facts/dates.ts";
import type { Period } from "../law.ts";
import { afterWork, closing, dayAt, nextWorking, timeOf, workingDayAfter, type WorkingCalendar } from "./calendar.ts";

/** How the ends of the period are treated. */
export interface Ends {
  readonly cutOff?: string;
  readonly endsAt?: "closing" | "sameTime";
}

/** A due moment in milliseconds, and the last day as counted. */
export interface Due {
  readonly at: number;
  readonly lastDay: number;
}

/** When a period that begins at a moment is over. */
export function dueAfter(calendar: WorkingCalendar, from: number, period: Period, ends: Ends = {}): Due | undefined {
  const start = startOf(calendar, from, ends.cutOff);
  if (start === undefined) return undefined;
  const first = dayAt(start);
  switch (period.unit) {
    case "workingHour":
      return due(afterWork(calendar, start, period.amount * 3_600_000));
    case "workingDay": {
      const day = workingDayAfter(calendar, first, period.amount);
      return day === undefined ? undefined : due(ends.endsAt === "sameTime" && period.amount > 0 ? sameTime(calendar, start, day) : closing(calendar, day));
    }
    case "calendarDay":
      return endOfDay(calendar, first + period.amount);
    case "month":
      return endOfDay(calendar, monthsLater(first, period.amount));
  }
}

/** Closing time of a day, or of the next working day. */
export function endOfDay(calendar: WorkingCalendar, day: number): Due | undefined {
  const periods = calendar.periods(day);
  if (periods === undefined) return undefined;
  const open = periods.length > 0 ? day : workingDayAfter(calendar, day, 1);
  const at = open === undefined ? undefined : closing(calendar, open);
  return at === undefined ? undefined : { at, lastDay: day };
}

// ---------------------------------------------------------------------------------------------------------------------

function due(at: number | undefined): Due | undefined {
  return at === undefined ? undefined : { at, lastDay: dayAt(at) };
}

function startOf(calendar: WorkingCalendar, from: number, cutOff: string | undefined): number | undefined {
  const day = dayAt(from);
  const periods = calendar.periods(day);
  if (periods === undefined) return undefined;
  const isLate = cutOff !== undefined && from > day * DAY - OFFSET + timeOf(cutOff);
  const end = periods.at(-1)?.to;
  if (end !== undefined && from <= end && !isLate) return nextWorking(calendar, from);
  const next = workingDayAfter(calendar, day, 1);
  return next === undefined ? undefined : calendar.periods(next)?.[0]?.from;
}

/** The same time of day, moved into that day's working periods. */
function sameTime(calendar: WorkingCalendar, start: number, day: number): number | undefined {
  const moment = nextWorking(calendar, start + (day - dayAt(start)) * DAY);
  return moment !== undefined && dayAt(moment) === day ? moment : closing(calendar, day);
}

/** The same day number so many months later, or that month's last day. */
function monthsLater(day: number, months: number): number {
  const [year = 0, month = 1, dayOfMonth = 1] = (dateOf(day) ?? "").split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)) / DAY;
}
