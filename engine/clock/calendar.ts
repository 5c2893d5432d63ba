// Working days and working time. Every answer is `undefined` where the calendar's table ends: what nobody has decreed
// yet is refused, never guessed.

import type { Calendar, Instant, LocalDate, WorkingPeriod } from "../model/index.ts";
import { dayAt, dayIn, indexOf, type CalendarIndex } from "./calendar-index.ts";
import { instantOf, millisOf, MINUTE } from "./vietnam-time.ts";

/** Working periods of a day, in order; none on a closed day. */
export function periodsOn(calendar: Calendar, date: LocalDate): readonly WorkingPeriod[] | undefined {
  return dayIn(indexOf(calendar), date)?.periods;
}

/** Are offices open at all on this day? */
export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean | undefined {
  const periods = periodsOn(calendar, date);
  return periods && periods.length > 0;
}

/** The first working day after a day, itself excluded. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate | undefined {
  const index = indexOf(calendar);
  const day = dayIn(index, date);
  return day && index.working[day.periods.length > 0 ? day.rank + 1 : day.rank]?.date;
}

/** The working day so many working days after another one; `date` itself must be open. */
export function addWorkingDays(calendar: Calendar, date: LocalDate, days: number): LocalDate | undefined {
  const index = indexOf(calendar);
  const day = dayIn(index, date);
  return day && index.working[day.rank + days]?.date;
}

/** When offices open on a day; undefined on a closed one. */
export function openingOf(calendar: Calendar, date: LocalDate): Instant | undefined {
  const span = dayIn(indexOf(calendar), date)?.spans[0];
  return span && instantOf(span.from);
}

/** When offices close on a day; undefined on a closed one. */
export function closingOf(calendar: Calendar, date: LocalDate): Instant | undefined {
  const span = dayIn(indexOf(calendar), date)?.spans.at(-1);
  return span && instantOf(span.to);
}

/** The instant itself while offices are open (closing time included), else the next opening. */
export function nextWorkingInstant(calendar: Calendar, at: Instant): Instant | undefined {
  const index = indexOf(calendar);
  const millis = millisOf(at);
  const today = dayAt(index, millis);
  if (today === undefined) return undefined;
  const span = today.spans.find(({ to }) => millis <= to) ?? index.working[today.periods.length > 0 ? today.rank + 1 : today.rank]?.spans[0];
  return span && instantOf(Math.max(millis, span.from));
}

/** Working minutes from one instant to another, with a fraction for parts of a minute; negative when `to` is earlier. */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number | undefined {
  const index = indexOf(calendar);
  const start = workedUntil(index, millisOf(from));
  const end = workedUntil(index, millisOf(to));
  return start === undefined || end === undefined ? undefined : (end - start) / MINUTE;
}

/**
 * The earliest moment by which so many working minutes (≥ 0) have passed. A full day's work ends at closing time, not
 * at the next opening.
 */
export function addWorkingMinutes(calendar: Calendar, from: Instant, minutes: number): Instant | undefined {
  const work = Math.round(minutes * MINUTE);
  if (!(work >= 0)) throw new Error(`Working time is added, never taken away: ${minutes}`);
  if (work === 0) return nextWorkingInstant(calendar, from);
  const index = indexOf(calendar);
  const done = workedUntil(index, millisOf(from));
  return done === undefined ? undefined : momentOf(index, done + work);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Working milliseconds from the beginning of the table to a moment. */
function workedUntil(index: CalendarIndex, millis: number): number | undefined {
  const day = dayAt(index, millis);
  return day && day.spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(millis, to) - from), day.before);
}

/** The earliest moment by which this much of the table's working time (> 0) has passed. */
function momentOf({ working }: CalendarIndex, work: number): Instant | undefined {
  let low = 0;
  let high = working.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((working[middle]?.before ?? 0) < work) low = middle;
    else high = middle;
  }
  let left = work - (working[low]?.before ?? 0);
  for (const { from, to } of working[low]?.spans ?? []) {
    if (left <= to - from) return instantOf(from + left);
    left -= to - from;
  }
  return undefined;
}
