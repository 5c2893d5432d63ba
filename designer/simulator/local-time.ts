// Instants in inputs for date and time, which know no zone: they show the clock on the wall in Vietnam.

import { instantAt, localDate, localTime } from "../../engine/clock/index.ts";
import type { Instant } from "../../engine/model/index.ts";

/** `2026-11-23T09:00` */
export function toLocal(instant: Instant): string {
  return `${localDate(instant)}T${localTime(instant)}`;
}

/** The instant; undefined for a text that is none. */
export function fromLocal(text: string): Instant | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  return date === undefined || time === undefined ? undefined : instantAt(date, time);
}
