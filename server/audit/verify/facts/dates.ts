// Days and wall clocks in Vietnam: UTC+7, no daylight saving. A day is counted from 1970-01-01.

/** Milliseconds. */
export const DAY = 86_400_000;
/** Milliseconds between Vietnam's clock and UTC. */
export const OFFSET = 7 * 3_600_000;

/** Number of a `YYYY-MM-DD` that exists. */
export function dayOf(date: unknown): number | undefined {
  if (typeof date !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const millis = Date.parse(`${date}T00:00:00.000Z`);
  return Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== date ? undefined : millis / DAY;
}

/** `YYYY-MM-DD` of a day's number; undefined outside the years 0 to 9999. */
export function dateOf(day: number): string | undefined {
  const moment = new Date(day * DAY);
  return Number.isNaN(moment.getTime()) || !/^\d{4}-/.test(moment.toISOString()) ? undefined : moment.toISOString().slice(0, 10);
}

/** Vietnam's wall clock at an RFC 3339 date-time, or undefined for what is none. */
export function wallClock(moment: unknown): { readonly date: string; readonly minutes: number } | undefined {
  if (typeof moment !== "string") return undefined;
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/.exec(moment);
  const [, date, hour, minute, second, offsetHour = "0", offsetMinute = "0"] = parts ?? [];
  if (dayOf(date) === undefined || Number(hour) > 23 || Math.max(Number(minute), Number(second), Number(offsetMinute)) > 59 || Number(offsetHour) > 23) return undefined;
  const sign = /-\d{2}:\d{2}$/.test(moment) ? -1 : 1;
  const offset = moment.endsWith("Z") ? 0 : sign * (Number(offsetHour) * 60 + Number(offsetMinute));
  const minutes = (dayOf(date) as number) * 1440 + Number(hour) * 60 + Number(minute) - offset + OFFSET / 60_000;
  const local = dateOf(Math.floor(minutes / 1440));
  return local === undefined ? undefined : { date: local, minutes: minutes - Math.floor(minutes / 1440) * 1440 };
}

/** The day in Vietnam at an instant of the log. */
export function localDay(instant: string): string {
  const clock = wallClock(instant);
  if (clock === undefined) throw new Error(`'${instant}' is no instant`);
  return clock.date;
}
