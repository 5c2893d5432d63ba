// Moves every date in a story's data by some days, so that it can be told at another time.

import type { Json } from "../../../../engine/model/index.ts";

const DAY = 86_400_000;

/** The value with its dates (`YYYY-MM-DD`, alone or at the head of a date-time) so many days later. */
export function shiftDates(value: Json, days: number): Json {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}($|T)/.test(value) ? shiftText(value, days) : value;
  if (Array.isArray(value)) return value.map((inner: Json) => shiftDates(inner, days));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shiftDates(inner, days)]));
  return value;
}

/** Whole days from one instant to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

// ---------------------------------------------------------------------------------------------------------------------

function shiftText(text: string, days: number): string {
  return new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) + text.slice(10);
}
