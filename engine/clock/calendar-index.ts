// A working calendar laid out day by day with a running total, so that counting is a look-up and never a walk.
// Made once per calendar object; calendars are immutable.

import { dateOfDayNumber } from "../facts/local-date.ts";
import type { Calendar, CalendarDay, LocalDate, WorkingPeriod } from "../model/index.ts";
import { dayNumberOf, dayOf, isoWeekday, midnightOf, millisOfDay } from "./vietnam-time.ts";

/** One day of the table. */
export interface IndexedDay {
  readonly date: LocalDate;
  /** In order; empty on a closed day. */
  readonly periods: readonly WorkingPeriod[];
  /** The periods in milliseconds since 1970. */
  readonly spans: readonly Span[];
  /** Working milliseconds of the table before this day. */
  readonly before: number;
  /** How many working days of the table lie before this one. */
  readonly rank: number;
}

/** A stretch of working time, ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The whole table. */
export interface CalendarIndex {
  /** Number of the first day. */
  readonly first: number;
  readonly days: readonly IndexedDay[];
  /** The working days alone, in order. */
  readonly working: readonly IndexedDay[];
  /** Days the calendar names, by date. */
  readonly closed: ReadonlyMap<LocalDate, CalendarDay>;
  readonly open: ReadonlyMap<LocalDate, CalendarDay>;
}

/** The table of a calendar. */
export function indexOf(calendar: Calendar): CalendarIndex {
  const known = INDEXES.get(calendar);
  if (known !== undefined) return known;
  const made = makeIndex(calendar);
  INDEXES.set(calendar, made);
  return made;
}

/** The day in the table, or undefined beyond it. */
export function dayIn(index: CalendarIndex, date: LocalDate): IndexedDay | undefined {
  return index.days[dayNumberOf(date) - index.first];
}

/** The day an instant falls on, or undefined beyond the table. */
export function dayAt(index: CalendarIndex, millis: number): IndexedDay | undefined {
  return index.days[dayOf(millis) - index.first];
}

// ---------------------------------------------------------------------------------------------------------------------

const INDEXES = new WeakMap<Calendar, CalendarIndex>();

function makeIndex(calendar: Calendar): CalendarIndex {
  const closed = byDate(calendar.closed);
  const open = byDate(calendar.open);
  const first = dayNumberOf(calendar.from);
  const days: IndexedDay[] = [];
  const working: IndexedDay[] = [];
  let before = 0;
  for (let number = first; number <= dayNumberOf(calendar.to); number += 1) {
    const date = dateOfDayNumber(number);
    // A day named in both lists is closed: the storm on a make-up day.
    const weekday = open.has(date) ? 1 : isoWeekday(date);
    const periods = closed.has(date) ? [] : inOrder(calendar.week[String(weekday)] ?? []);
    const spans = periods.map(({ from, to }) => ({ from: midnightOf(number) + millisOfDay(from), to: midnightOf(number) + millisOfDay(to) }));
    const day: IndexedDay = { date, periods, spans, before, rank: working.length };
    days.push(day);
    if (periods.length > 0) working.push(day);
    before += spans.reduce((sum, span) => sum + span.to - span.from, 0);
  }
  return { first, days, working, closed, open };
}

function inOrder(periods: readonly WorkingPeriod[]): readonly WorkingPeriod[] {
  return [...periods].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function byDate(days: readonly CalendarDay[]): ReadonlyMap<LocalDate, CalendarDay> {
  return new Map(days.map((day) => [day.date, day]));
}
