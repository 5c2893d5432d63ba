// The legal clock: it starts, stands, goes on, is extended, stops. A complete supplement starts it from zero (NĐ 61/2018
// Đ19.4) unless the sector's law only lets it stand.

import { dayOf, wallClock } from "../facts/dates.ts";
import type { Period, TimeLimit } from "../law.ts";
import { afterWork, closing, dayAt, nextWorking, workBetween, type WorkingCalendar } from "./calendar.ts";
import { type Due, dueAfter, endOfDay } from "./due.ts";

/** The clock as the log keeps it. */
export interface Clock {
  readonly state: string;
  readonly case?: string;
  readonly startedAt?: string;
  readonly dueAt?: string;
  readonly pauses: readonly { readonly from: string; readonly to?: string; readonly state: string }[];
  readonly extensions: readonly { readonly at: string; readonly from: string; readonly to: string; readonly reason: string }[];
  readonly restarts: number;
  readonly stoppedAt?: string;
}

/** Papers are still being looked at. */
export const NOT_STARTED: Clock = { state: "notStarted", pauses: [], extensions: [], restarts: 0 };

/** The law a run is counted by. */
export interface Terms {
  readonly timeLimit: TimeLimit;
  readonly case: Period & { readonly id: string };
  readonly calendar: WorkingCalendar;
}

/** The clock runs from now on: it begins, begins anew, goes on, or is counted by another case. */
export function run(clock: Clock, { at, state, isSupplemented, ...terms }: Terms & { readonly at: string; readonly state: string; readonly isSupplemented: boolean }): Clock {
  if (clock.state === "running") return clock.case === terms.case.id ? clock : { ...clock, case: terms.case.id, dueAt: dueOf(clock, terms) };
  const isRestart = clock.state === "paused" && isSupplemented && terms.timeLimit.onSupplement === "restart";
  if (clock.startedAt === undefined || isRestart) {
    const fresh = { state: "running", case: terms.case.id, startedAt: at, pauses: [], extensions: [], restarts: clock.restarts + (isRestart ? 1 : 0) };
    return { ...fresh, dueAt: dueOf(fresh, terms) };
  }
  const { stoppedAt, ...kept } = clock;
  const pauses = ended([...clock.pauses, ...(stoppedAt === undefined ? [] : [{ from: stoppedAt, state }])], at);
  const counted = dueOf({ ...kept, pauses }, terms);
  const isPromised = clock.case === terms.case.id && clock.dueAt !== undefined && Date.parse(clock.dueAt) > Date.parse(counted);
  return { ...kept, state: "running", case: terms.case.id, dueAt: isPromised ? (clock.dueAt ?? counted) : counted, pauses };
}

/** The clock stands from now on. */
export function pause(clock: Clock, at: string, state: string): Clock {
  return clock.state === "running" ? { ...clock, state: "paused", pauses: [...clock.pauses, { from: at, state }] } : clock;
}

/** The clock has done its duty. */
export function stop(clock: Clock, at: string): Clock {
  return clock.state === "stopped" ? clock : { ...clock, state: "stopped", pauses: ended(clock.pauses, at), stoppedAt: at };
}

/** A re-appointment; undefined when it is not later than what was promised and than now, or not in working time. */
export function extend(clock: Clock, { at, to, reason, calendar }: { readonly at: string; readonly to: string; readonly reason: string; readonly calendar: WorkingCalendar }): Clock | undefined {
  if (clock.dueAt === undefined || clock.state === "notStarted" || clock.state === "stopped") return undefined;
  const day = dayOf(to);
  const due = day !== undefined ? closing(calendar, day) : wallClock(to) !== undefined && nextWorking(calendar, Date.parse(to)) === Date.parse(to) ? Date.parse(to) : undefined;
  if (due === undefined || due <= Date.parse(clock.dueAt) || due <= Date.parse(at)) return undefined;
  const dueAt = new Date(due).toISOString();
  return { ...clock, dueAt, extensions: [...clock.extensions, { at, from: clock.dueAt, to: dueAt, reason }] };
}

// ---------------------------------------------------------------------------------------------------------------------

type Move = { readonly at: number; readonly from: number } | { readonly at: number; readonly to: number };

/** The due instant of a run with all that happened in it. Throws where the calendar ends. */
function dueOf({ startedAt, pauses, extensions }: Pick<Clock, "startedAt" | "pauses" | "extensions">, { timeLimit, case: period, calendar }: Terms): string {
  const moves: Move[] = extensions.map(({ at, to }) => ({ at: Date.parse(at), to: Date.parse(to) }));
  for (const { from, to } of pauses) {
    if (to === undefined) continue;
    // Whoever extends while the clock stands knows how long it has stood: only the rest of the pause still counts.
    const known = extensions.map(({ at }) => Date.parse(at)).filter((at) => at <= Date.parse(to));
    const since = Math.max(Date.parse(from), ...known);
    if (Date.parse(to) > since) moves.push({ at: Date.parse(to), from: since });
  }
  moves.sort((one, other) => one.at - other.at);
  let due = dueAfter(calendar, Date.parse(startedAt ?? ""), period, timeLimit);
  for (const move of moves) due = due === undefined ? undefined : moved(due, move, { calendar, inWorkingTime: period.unit.startsWith("working") });
  if (due === undefined) throw new Error("the calendar does not reach the due day");
  return new Date(due.at).toISOString();
}

/** Working time comes back to the minute; days come back as nights passed, closed days looked at once at the end. */
function moved(due: Due, move: Move, { calendar, inWorkingTime }: { readonly calendar: WorkingCalendar; readonly inWorkingTime: boolean }): Due | undefined {
  if ("to" in move) {
    if (inWorkingTime) return { ...due, at: Math.max(due.at, move.to) };
    return endOfDay(calendar, Math.max(due.lastDay, dayAt(move.to)));
  }
  if (!inWorkingTime) return endOfDay(calendar, due.lastDay + dayAt(move.at) - dayAt(move.from));
  const stood = workBetween(calendar, move.from, move.at);
  const at = stood === undefined ? undefined : afterWork(calendar, due.at, stood);
  return at === undefined ? undefined : { ...due, at };
}

function ended(pauses: Clock["pauses"], to: string): Clock["pauses"] {
  return pauses.map((stood) => (stood.to === undefined ? { ...stood, to } : stood));
}
