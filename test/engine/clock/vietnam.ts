// The real calendar, and Vietnamese wall-clock text for instants: cases are written as people read them.

import vn from "../../../definitions/calendars/vn.json" with { type: "json" };
import { instantAt, localDate, localTime } from "../../../engine/clock/index.ts";
import type { Calendar, Instant } from "../../../engine/model/index.ts";

/** The calendar of definitions/. */
export const VN: Calendar = vn;

/** The same with Saturday mornings, as some provinces open. */
export const WITH_SATURDAY: Calendar = { ...VN, id: "vn-sat", week: { ...VN.week, 6: [{ from: "07:30", to: "11:30" }] } };

/** `2026-11-21 09:00` in Vietnam as an instant. */
export function wall(text: string): Instant {
  const [date = "", time = ""] = text.split(" ");
  return instantAt(date, time);
}

/** An instant as `2026-11-21 09:00` in Vietnam. */
export function told(instant: Instant): string {
  return `${localDate(instant)} ${localTime(instant)}`;
}

/** Everything in a value that is an instant, told. */
export function toldAll(value: unknown): unknown {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? told(value) : value;
  if (Array.isArray(value)) return value.map(toldAll);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toldAll(inner)]));
}
