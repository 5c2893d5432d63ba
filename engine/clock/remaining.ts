// How much time is left, for officers' lists. Colours and words are the page's.

import type { Calendar, ClockState, Instant } from "../model/index.ts";
import { workingMinutesBetween } from "./calendar.ts";
import { isAfter } from "./vietnam-time.ts";

/** Less working time than this left is "due soon": half a day. */
export const DUE_SOON_MINUTES = 4 * 60;

/** Time left until a dossier is due. */
export interface Remaining {
  /** Whole working minutes, rounded down; negative when overdue. */
  readonly workingMinutes: number;
  /** `standing`: the clock is paused or stopped, and the minutes are those left when it began to stand. */
  readonly state: "early" | "dueSoon" | "overdue" | "standing";
}

/** What is left at a moment; undefined when nothing has been promised yet or the calendar does not reach that far. */
export function remaining(clock: ClockState, calendar: Calendar, at: Instant): Remaining | undefined {
  if (clock.dueAt === undefined) return undefined;
  const measuredAt = stoodSince(clock) ?? at;
  const left = workingMinutesBetween(calendar, measuredAt, clock.dueAt);
  if (left === undefined) return undefined;
  return { workingMinutes: Math.floor(left), state: stateOf(clock, left, isAfter(measuredAt, clock.dueAt)) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Since when the clock stands: a pause that lasted until the end counts from its beginning. */
function stoodSince({ state, pauses, stoppedAt }: ClockState): Instant | undefined {
  const last = pauses.at(-1);
  if (state === "paused") return last?.from;
  if (state !== "stopped") return undefined;
  return last !== undefined && last.to === stoppedAt ? last.from : stoppedAt;
}

function stateOf({ state }: ClockState, left: number, isLate: boolean): Remaining["state"] {
  if (state === "paused" || state === "stopped") return "standing";
  if (isLate) return "overdue";
  return left < DUE_SOON_MINUTES ? "dueSoon" : "early";
}
