// The days of a stretch that differ from an ordinary working day, told as a person would: named days one by one,
// ordinary weekends as a number.

import type { Calendar, CalendarDay, LocalDate, LocalizedText } from "../model/index.ts";
import { dayIn, indexOf, type CalendarIndex, type IndexedDay } from "./calendar-index.ts";
import { dayNumberOf } from "./vietnam-time.ts";

/** What is told of a day. */
export type DayStep =
  /** Closed by name: a holiday or a swapped day. */
  | { readonly type: "closedDay"; readonly date: LocalDate; readonly name: LocalizedText; readonly source: string }
  /** Open although its weekday is not. */
  | { readonly type: "makeUpDay"; readonly date: LocalDate; readonly name: LocalizedText; readonly source: string }
  /** How many days were closed for being a Saturday or Sunday. */
  | { readonly type: "weekend"; readonly days: number };

/** Days from–to, both included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days worth telling in these stretches, which must not overlap. Days beyond the calendar are left out. */
export function daysOff(calendar: Calendar, stretches: readonly Stretch[]): readonly DayStep[] {
  const index = indexOf(calendar);
  const days = stretches.flatMap(({ from, to }) => index.days.slice(Math.max(0, dayNumberOf(from) - index.first), Math.max(0, dayNumberOf(to) - index.first + 1)));
  const named = days.flatMap((day) => namedStep(index, day));
  const weekends = days.filter((day) => day.periods.length === 0 && !index.closed.has(day.date)).length;
  return weekends === 0 ? named : [...named, { type: "weekend", days: weekends }];
}

/** The calendar's own entry of a closed day; undefined on any other day. */
export function closedEntry(calendar: Calendar, date: LocalDate): CalendarDay | undefined {
  const index = indexOf(calendar);
  return dayIn(index, date) && index.closed.get(date);
}

// ---------------------------------------------------------------------------------------------------------------------

function namedStep({ closed, open }: CalendarIndex, { date }: IndexedDay): readonly DayStep[] {
  const shut = closed.get(date);
  if (shut !== undefined) return [{ type: "closedDay", date, name: shut.name, source: shut.source }];
  const extra = open.get(date);
  return extra === undefined ? [] : [{ type: "makeUpDay", date, name: extra.name, source: extra.source }];
}
