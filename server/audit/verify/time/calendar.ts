// A working calendar, asked by walking it. Beyond its table nothing is known and everything is undefined.

import { dateOf, dayOf, DAY, OFFSET } from "../facts/dates.ts";

/** Working time of days. */
export interface WorkingCalendar {
  /** Working periods of a day in milliseconds since 1970, in order; none on a closed day. */
  periods(day: number): readonly Stretch[] | undefined;
}

/** From–to, ends included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

interface Body {
  readonly week: { readonly [weekday: string]: readonly Period[] };
  readonly closed: readonly { readonly date: string }[];
  readonly open: readonly { readonly date: string }[];
  readonly from: string;
  readonly to: string;
}

/** Whether this is a calendar at all. */
export function isCalendar(value: unknown): boolean {
  const { week, closed, open, from, to } = (value ?? {}) as { readonly [key in keyof Body]?: unknown };
  return typeof week === "object" && week !== null && Array.isArray(closed) && Array.isArray(open) && dayOf(from) !== undefined && dayOf(to) !== undefined;
}

/** Reads a calendar's text. */
export function readCalendar(body: string): WorkingCalendar {
  const { week, closed, open, from, to } = JSON.parse(body) as Body;
  const [shut, extra] = [new Set(closed.map(({ date }) => date)), new Set(open.map(({ date }) => date))];
  const [first, last] = [dayOf(from) ?? 0, dayOf(to) ?? -1];
  return {
    periods(day) {
      const date = dateOf(day);
      if (date === undefined || day < first || day > last) return undefined;
      if (shut.has(date)) return [];
      // Day 0 was a Thursday; a make-up day has Monday's hours.
      const weekday = extra.has(date) ? 1 : ((((day + 3) % 7) + 7) % 7) + 1;
      const midnight = day * DAY - OFFSET;
      const hours = (week[String(weekday)] ?? []).map((period) => ({ from: midnight + timeOf(period.from), to: midnight + timeOf(period.to) }));
      return hours.sort((one, other) => one.from - other.from);
    },
  };
}

/** Number of the Vietnamese day of a moment. */
export function dayAt(millis: number): number {
  return Math.floor((millis + OFFSET) / DAY);
}

/** `HH:MM` in milliseconds. */
export function timeOf(clock: string): number {
  return (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))) * 60_000;
}

/** The working day so many working days after a day; `undefined` beyond the table. */
export function workingDayAfter(calendar: WorkingCalendar, day: number, days: number): number | undefined {
  let found = day;
  for (let left = days; left > 0; ) {
    found += 1;
    const periods = calendar.periods(found);
    if (periods === undefined) return undefined;
    if (periods.length > 0) left -= 1;
  }
  return found;
}

/** When offices close on a day. */
export function closing(calendar: WorkingCalendar, day: number): number | undefined {
  return calendar.periods(day)?.at(-1)?.to;
}

/** The moment itself in working time, else the next opening. */
export function nextWorking(calendar: WorkingCalendar, millis: number): number | undefined {
  for (let day = dayAt(millis); ; day += 1) {
    const periods = calendar.periods(day);
    if (periods === undefined) return undefined;
    const period = periods.find(({ to }) => millis <= to);
    if (period !== undefined) return Math.max(millis, period.from);
  }
}

/** The earliest moment by which so much working time has passed. */
export function afterWork(calendar: WorkingCalendar, from: number, work: number): number | undefined {
  if (work === 0) return nextWorking(calendar, from);
  let left = work;
  for (let day = dayAt(from); ; day += 1) {
    const periods = calendar.periods(day);
    if (periods === undefined) return undefined;
    for (const { from: opens, to } of periods) {
      const start = Math.max(opens, from);
      if (to <= start) continue;
      if (left <= to - start) return start + left;
      left -= to - start;
    }
  }
}

/** Working time between two moments, the first not after the second. */
export function workBetween(calendar: WorkingCalendar, from: number, to: number): number | undefined {
  let sum = 0;
  for (let day = dayAt(from); day <= dayAt(to); day += 1) {
    const periods = calendar.periods(day);
    if (periods === undefined) return undefined;
    for (const period of periods) sum += Math.max(0, Math.min(to, period.to) - Math.max(from, period.from));
  }
  return sum;
}
