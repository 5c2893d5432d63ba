// Rules about dates (of age, in time, not in the future) are sums of days nobody can solve for backwards; a few days that people
// really enter are tried instead.

import { addDays, instantAt } from "../../clock/index.ts";
import { at } from "../../facts/index.ts";
import type { Json, JsonObject, Violation } from "../../model/index.ts";

/** Days from today: today, yesterday, a week and a month back, a month or two ahead, a year back, of age, old. */
const DAYS = [0, -1, -7, -30, 30, 60, -400, -30 * 365.25, -70 * 365.25] as const;
/** Dates changed one after the other before giving up. */
const ROUNDS = 8;

/** What answers are tried against. */
export interface Trying {
  readonly today: string;
  /** What stands against the answers. */
  check(answers: JsonObject): readonly Violation[];
  /** The answers that what stands against them has to do with, as pointers below the answers. */
  behind(violations: readonly Violation[]): readonly string[];
}

/** The answers with other dates, so that nothing stands against them; undefined when none of those tried does. */
export function otherDates(answers: JsonObject, trying: Trying): JsonObject | undefined {
  const seen = new Set<string>();
  let here = answers;
  for (let round = 0; round < ROUNDS; round += 1) {
    const violations = trying.check(here);
    if (violations.length === 0) return here;
    seen.add(JSON.stringify(here));
    // A change may bring another rule up (an end before the new beginning), so one as good as the last is taken too.
    const tried = changesOf(here, trying.behind(violations), trying.today).filter((candidate) => !seen.has(JSON.stringify(candidate)));
    const [best] = tried.map((candidate) => ({ candidate, left: trying.check(candidate).length })).sort((one, other) => one.left - other.left);
    if (best === undefined || best.left > violations.length) return undefined;
    here = best.candidate;
  }
  return trying.check(here).length === 0 ? here : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Each date at these pointers changed to each of the days. */
function changesOf(answers: JsonObject, pointers: readonly string[], today: string): readonly JsonObject[] {
  return pointers.flatMap((pointer) => {
    const value = at(answers, pointer);
    if (typeof value !== "string" || shapeOf(value) === undefined) return [];
    return DAYS.map((days) => replaced(answers, pointer, dayFrom(today, days, value)));
  });
}

/** A day in the shape of another: a year, a month of a year, a day, an instant. */
function dayFrom(today: string, days: number, like: string): string {
  const day = addDays(today, Math.round(days));
  return shapeOf(like) === "instant" ? instantAt(day, "09:00") : day.slice(0, like.length);
}

function shapeOf(text: string): "day" | "instant" | undefined {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return "day";
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? "instant" : undefined;
}

function replaced(document: JsonObject, pointer: string, value: Json): JsonObject {
  const [, first = "", ...rest] = pointer.split("/");
  if (rest.length === 0) return { ...document, [first]: value };
  const inner = document[first];
  return { ...document, [first]: replaced((typeof inner === "object" && inner !== null ? inner : {}) as JsonObject, `/${rest.join("/")}`, value) };
}

/** A document with all its dates moved to a few days after each of these instants: what must lie ahead then does. */
export function datesMoved(document: JsonObject, instants: readonly string[]): readonly JsonObject[] {
  const moved = (value: Json, from: string, days: number): Json => {
    if (typeof value === "string") return shapeOf(value) === undefined ? value : dayFrom(from.slice(0, 10), days, value);
    if (Array.isArray(value)) return value.map((inner: Json) => moved(inner, from, days));
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, from, days)])) : value;
  };
  const all = instants.flatMap((from) => [0, 1, 7, 30].map((days) => moved(document, from, days) as JsonObject));
  return all.filter((candidate) => JSON.stringify(candidate) !== JSON.stringify(document));
}
