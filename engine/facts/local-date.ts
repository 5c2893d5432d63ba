// Days on the Vietnamese calendar (UTC+7, no daylight saving) by arithmetic alone: no `Date`, no clock, no locale.

import type { Instant, LocalDate } from "../model/index.ts";

/** A day by its numbers; `month` 1–12. */
export interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts of a `YYYY-MM-DD` that exists on the calendar, or undefined. */
export function parseDate(text: string): CalendarParts | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  return day !== undefined && exists(parts) ? parts : undefined;
}

/** Days since 1970-01-01; undefined for what is no day. */
export function dayNumber(date: LocalDate): number | undefined {
  const parts = parseDate(date);
  return parts && numberOf(parts);
}

/** The day with this number, `YYYY-MM-DD`. */
export function dateOfDayNumber(days: number): LocalDate {
  // Howard Hinnant's civil_from_days: eras of 400 years starting on 1 March.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** The wall clock in Vietnam at an RFC 3339 date-time of any offset, or undefined when it is none. */
export function localDateTime(instant: Instant): { readonly date: LocalDate; readonly time: string } | undefined {
  const [, date, hour, minute, second, sign, offsetHour, offsetMinute] = DATE_TIME.exec(instant) ?? [];
  const days = date === undefined ? undefined : dayNumber(date);
  if (days === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(offsetHour ?? 0) > 23 || Number(offsetMinute ?? 0) > 59) return undefined;
  const offset = (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * (sign === "-" ? -1 : 1);
  const minutes = days * DAY + Number(hour) * 60 + Number(minute) - offset + VIETNAM;
  const timeOfDay = minutes - Math.floor(minutes / DAY) * DAY;
  return { date: dateOfDayNumber(Math.floor(minutes / DAY)), time: `${two(Math.floor(timeOfDay / 60))}:${two(timeOfDay % 60)}` };
}

/** The day in Vietnam at an instant. The engine is only ever given valid instants, so a bad one is a bug. */
export function localDate(instant: Instant): LocalDate {
  const local = localDateTime(instant);
  if (local === undefined) throw new Error(`Not an instant: '${instant}'`);
  return local.date;
}

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

// ---------------------------------------------------------------------------------------------------------------------

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 24 * 60;
const VIETNAM = 7 * 60;

function exists({ year, month, day }: CalendarParts): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

function numberOf({ year, month, day }: CalendarParts): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
