// When something is due. Implements how legal texts count time (BLDS 2015 Đ147–148, NĐ 61/2018 Đ18); knows no dossier.

import type { Calendar, Duration, Instant, LocalDate, LocalTime } from "../model/index.ts";
import { addWorkingDays, addWorkingMinutes, closingOf, isWorkingDay, nextWorkingDay, nextWorkingInstant, openingOf } from "./calendar.ts";
import { addDays, addMonths, dayNumberOf, instantAt, instantOf, isAfter, localDate, midnightOf, millisOf } from "./vietnam-time.ts";

/** A due instant and how it was counted. */
export interface Due {
  readonly dueAt: Instant;
  /** When counting began: at once, or at the opening it was put off to. */
  readonly countedFrom: Instant;
  /** Why counting began on a later day than that of arrival. `closed`: offices were, for the day or already. */
  readonly putOff?: "afterCutOff" | "closed";
  /** The last day as counted. A period in days or months that ends on a closed day is due later than this. */
  readonly lastDay: LocalDate;
}

/** How the ends of the period are treated; a `TimeLimit` is one. */
export interface DueOptions {
  /** What arrives after this time counts from the next working day. */
  readonly cutOff?: LocalTime;
  /** Default `closing`. `sameTime` matters to working days only. */
  readonly endsAt?: "closing" | "sameTime";
}

/**
 * When a duration that begins at `from` is over; undefined when the calendar does not reach that far. Due instants lie
 * in working time, closing time included, and are never earlier for a larger amount or a later start.
 */
export function dueAfter(calendar: Calendar, from: Instant, duration: Duration, options: DueOptions = {}): Due | undefined {
  const start = startOf(calendar, from, options.cutOff);
  if (start === undefined) return undefined;
  const lastDay = lastDayOf(calendar, start.countedFrom, duration);
  if (lastDay === undefined) return undefined;
  const dueAt = endOf({ calendar, start: start.countedFrom, lastDay, duration, endsAt: options.endsAt ?? "closing" });
  return dueAt === undefined ? undefined : { ...start, lastDay, dueAt };
}

/** Closing time of a day, or of the next working day when it is closed (BLDS 2015 Đ148.5). */
export function endOfDay(calendar: Calendar, date: LocalDate): Instant | undefined {
  const day = isWorkingDay(calendar, date) === false ? nextWorkingDay(calendar, date) : date;
  return day === undefined ? undefined : closingOf(calendar, day);
}

// ---------------------------------------------------------------------------------------------------------------------

function startOf(calendar: Calendar, from: Instant, cutOff: LocalTime | undefined): Pick<Due, "countedFrom" | "putOff"> | undefined {
  const date = localDate(from);
  const putOff = putOffBy(calendar, from, cutOff);
  if (putOff === undefined) {
    const countedFrom = nextWorkingInstant(calendar, from);
    return countedFrom === undefined ? undefined : { countedFrom };
  }
  const next = nextWorkingDay(calendar, date);
  const countedFrom = next === undefined ? undefined : openingOf(calendar, next);
  return countedFrom === undefined ? undefined : { countedFrom, putOff };
}

function putOffBy(calendar: Calendar, from: Instant, cutOff: LocalTime | undefined): Due["putOff"] {
  const date = localDate(from);
  const closing = closingOf(calendar, date);
  if (closing === undefined) return "closed";
  if (cutOff !== undefined && isAfter(from, instantAt(date, cutOff))) return "afterCutOff";
  return isAfter(from, closing) ? "closed" : undefined;
}

/** The last day of the period. The day it begins on is not counted (BLDS 2015 Đ147.2), except in hours. */
function lastDayOf(calendar: Calendar, start: Instant, { amount, unit }: Duration): LocalDate | undefined {
  const first = localDate(start);
  switch (unit) {
    case "workingHour": {
      const end = addWorkingMinutes(calendar, start, amount * 60);
      return end === undefined ? undefined : localDate(end);
    }
    case "workingDay":
      return addWorkingDays(calendar, first, amount);
    case "calendarDay":
      return addDays(first, amount);
    case "month":
      return addMonths(first, amount);
  }
}

interface Ending {
  readonly calendar: Calendar;
  readonly start: Instant;
  readonly lastDay: LocalDate;
  readonly duration: Duration;
  readonly endsAt: "closing" | "sameTime";
}

function endOf({ calendar, start, lastDay, duration, endsAt }: Ending): Instant | undefined {
  switch (duration.unit) {
    case "workingHour":
      return addWorkingMinutes(calendar, start, duration.amount * 60);
    case "workingDay":
      // Zero days means "the same day", which leaves the office until it closes (Luật Hộ tịch Đ5.3).
      return endsAt === "sameTime" && duration.amount > 0 ? sameTimeOn(calendar, start, lastDay) : closingOf(calendar, lastDay);
    case "calendarDay":
    case "month":
      // Periods in days and months end with their last day, whatever the hour they began (BLDS 2015 Đ148.6).
      return endOfDay(calendar, lastDay);
  }
}

/** The clock time of `start` on another working day, moved into that day's working periods. */
function sameTimeOn(calendar: Calendar, start: Instant, date: LocalDate): Instant | undefined {
  const timeOfDay = millisOf(start) - midnightOf(dayNumberOf(localDate(start)));
  const moment = nextWorkingInstant(calendar, instantOf(midnightOf(dayNumberOf(date)) + timeOfDay));
  return moment !== undefined && localDate(moment) === date ? moment : closingOf(calendar, date);
}
