// Instants and the wall clock in Vietnam (UTC+7, no daylight saving). The only file of the engine that touches `Date`,
// and only to read and write given instants: it never asks what time it is.

import { dateOfDayNumber, dayNumber, daysInMonth, localDateTime, parseDate } from "../facts/local-date.ts";
import type { Instant, LocalDate, LocalTime } from "../model/index.ts";

export { localDate } from "../facts/local-date.ts";

/** Milliseconds. */
export const MINUTE = 60_000;
/** Milliseconds. */
export const DAY = 24 * 60 * MINUTE;

/** Milliseconds since 1970 of an instant. The engine is only ever given valid instants, so a bad one is a bug. */
export function millisOf(instant: Instant): number {
  const millis = new Date(instant).getTime();
  if (Number.isNaN(millis)) throw new Error(`Not an instant: '${instant}'`);
  return millis;
}

/** The instant, always written with milliseconds and `Z`. */
export function instantOf(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** Is one instant later than the other? Compares time, not spelling. */
export function isAfter(one: Instant, other: Instant): boolean {
  return millisOf(one) > millisOf(other);
}

/** Number of the Vietnamese day an instant falls on; day 0 is 1970-01-01. */
export function dayOf(millis: number): number {
  return Math.floor((millis + OFFSET) / DAY);
}

/** The beginning of a Vietnamese day, in milliseconds since 1970. */
export function midnightOf(day: number): number {
  return day * DAY - OFFSET;
}

/** Number of a day that exists; anything else is a bug. */
export function dayNumberOf(date: LocalDate): number {
  const day = dayNumber(date);
  if (day === undefined) throw new Error(`Not a day: '${date}'`);
  return day;
}

/** The instant at which Vietnamese clocks show this day and time. */
export function instantAt(date: LocalDate, time: LocalTime): Instant {
  return instantOf(midnightOf(dayNumberOf(date)) + millisOfDay(time));
}

/** `HH:MM` as milliseconds since midnight. */
export function millisOfDay(time: LocalTime): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new Error(`Not a time of day: '${time}'`);
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** What Vietnamese clocks show at an instant, seconds dropped. */
export function localTime(instant: Instant): LocalTime {
  const local = localDateTime(instant);
  if (local === undefined) throw new Error(`Not an instant: '${instant}'`);
  return local.time;
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(date: LocalDate): number {
  // Day 0 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** The day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The same day number so many months later, or that month's last day where it has no such day (BLDS 2015 Đ148.3). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const parts = parseDate(date);
  if (parts === undefined) throw new Error(`Not a day: '${date}'`);
  const month = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(month / 12);
  const day = Math.min(parts.day, daysInMonth(year, (month % 12) + 1));
  return `${padded(year, 4)}-${padded((month % 12) + 1, 2)}-${padded(day, 2)}`;
}

// ---------------------------------------------------------------------------------------------------------------------

const OFFSET = 7 * 60 * MINUTE;

function padded(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
