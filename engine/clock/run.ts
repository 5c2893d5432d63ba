// The due instant of one run of the clock, worked out from all that happened in it. `clock.ts` stores it,
// `explain.ts` tells it; neither counts by itself.

import type { Calendar, ClockState, Instant, LocalDate, TimeLimit, TimeLimitCase } from "../model/index.ts";
import { addWorkingMinutes, workingMinutesBetween } from "./calendar.ts";
import { dueAfter, endOfDay, type Due } from "./due.ts";
import { addDays, dayNumberOf, isAfter, localDate, millisOf } from "./vietnam-time.ts";

/** A run: from its beginning, with the pauses that are over and the extensions. */
export interface ClockRun extends Pick<ClockState, "pauses" | "extensions"> {
  readonly startedAt: Instant;
}

/** The law a run is counted by. */
export interface RunTerms {
  readonly timeLimit: TimeLimit;
  readonly case: TimeLimitCase;
  readonly calendar: Calendar;
}

/** When the run is due; undefined when the calendar does not reach that far. */
export function dueOfRun(run: ClockRun, terms: RunTerms): Due | undefined {
  const due = dueAfter(terms.calendar, run.startedAt, terms.case, terms.timeLimit);
  if (due === undefined) return undefined;
  switch (terms.case.unit) {
    case "workingHour":
    case "workingDay":
      return movedByWorkingTime(due, movesOf(run), terms.calendar);
    case "calendarDay":
    case "month":
      return movedByDays(due, movesOf(run), terms.calendar);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What moves a due instant: standing from–at, or an extension granted at–to. */
type Move = { readonly type: "stood"; readonly from: Instant; readonly at: Instant } | { readonly type: "extended"; readonly at: Instant; readonly to: Instant };

/** In order of time. Who grants an extension while the clock stands knows how long it has stood: only the rest still moves it. */
function movesOf({ pauses, extensions }: ClockRun): readonly Move[] {
  const granted = extensions.map(({ at, to }): Move => ({ type: "extended", at, to }));
  const stood = pauses.flatMap(({ from, to }): readonly Move[] => {
    if (to === undefined) return [];
    const since = extensions.reduce((start, { at }) => (isAfter(at, to) ? start : later(start, at)), from);
    return isAfter(to, since) ? [{ type: "stood", from: since, at: to }] : [];
  });
  return [...granted, ...stood].sort((one, other) => millisOf(one.at) - millisOf(other.at));
}

/**
 * Each pause gives back the working time it took, to the minute. Rounded up to a closing time, every small pause would
 * win the office a day.
 */
function movedByWorkingTime(due: Due, moves: readonly Move[], calendar: Calendar): Due | undefined {
  let dueAt: Instant | undefined = due.dueAt;
  for (const move of moves) {
    if (dueAt === undefined) return undefined;
    if (move.type === "extended") dueAt = later(dueAt, move.to);
    else {
      const stood = workingMinutesBetween(calendar, move.from, move.at);
      dueAt = stood === undefined ? undefined : addWorkingMinutes(calendar, dueAt, stood);
    }
  }
  return dueAt === undefined ? undefined : { ...due, dueAt, lastDay: localDate(dueAt) };
}

/** Each pause gives back the nights it took. Closed days are looked at once, at the end: they were never waited for. */
function movedByDays(due: Due, moves: readonly Move[], calendar: Calendar): Due | undefined {
  let lastDay: LocalDate = due.lastDay;
  for (const move of moves) {
    if (move.type === "stood") lastDay = addDays(lastDay, dayNumberOf(localDate(move.at)) - dayNumberOf(localDate(move.from)));
    else if (localDate(move.to) > lastDay) lastDay = localDate(move.to);
  }
  const dueAt = endOfDay(calendar, lastDay);
  return dueAt === undefined ? undefined : { ...due, dueAt, lastDay };
}

function later(one: Instant, other: Instant): Instant {
  return isAfter(other, one) ? other : one;
}
