// What happens to a dossier's legal clock: it starts, stands, goes on, is extended, stops. Each change gives a new
// state or, where the calendar ends or the law forbids it, `undefined`. Nothing else moves a due instant (INV-13).

import { localDateTime, parseDate } from "../facts/local-date.ts";
import type { Calendar, ClockPause, ClockState, Instant } from "../model/index.ts";
import { closingOf, nextWorkingInstant } from "./calendar.ts";
import { dueOfRun, type RunTerms } from "./run.ts";
import { isAfter, millisOf } from "./vietnam-time.ts";

/** A clock that has not started: papers are still being looked at. */
export function clockNotStarted(): ClockState {
  return { state: "notStarted", pauses: [], extensions: [], restarts: 0 };
}

/** When and by which law the clock is to run. */
export interface RunOrder extends RunTerms {
  readonly at: Instant;
  /** The workflow state that wants it to run. */
  readonly state: string;
  /** The clock stood because papers were missing, and now they are complete. */
  readonly resumeFromSupplement: boolean;
}

/** Starts the clock, or lets it go on after it stood. A running clock stays as it is. */
export function run(clock: ClockState, order: RunOrder): ClockState | undefined {
  if (clock.state === "running") return clock;
  if (clock.startedAt === undefined) return begin(order, clock.restarts);
  // Complete papers start the time limit from zero (NĐ 61/2018 Đ19.4) unless the sector's law only lets it stand.
  const restarts = clock.state === "paused" && order.resumeFromSupplement && order.timeLimit.onSupplement === "restart";
  return restarts ? begin(order, clock.restarts + 1) : goOn(clock, clock.startedAt, order);
}

/** The clock stands from now on, because of a workflow state. Only a running clock can. */
export function pause(clock: ClockState, { at, state }: { readonly at: Instant; readonly state: string }): ClockState {
  return clock.state === "running" ? { ...clock, state: "paused", pauses: [...clock.pauses, { from: at, state }] } : clock;
}

/** The clock has done its duty: result, refusal, withdrawal. A clock that stood does not go on for that. */
export function stop(clock: ClockState, { at }: { readonly at: Instant }): ClockState {
  return clock.state === "stopped" ? clock : { ...clock, state: "stopped", pauses: closed(clock.pauses, at), stoppedAt: at };
}

/**
 * Another case of the time limit applies, e.g. verification turned out to be needed. The run is counted anew from its
 * beginning under that case, pauses and extensions included.
 */
export function recase(clock: ClockState, terms: RunTerms): ClockState | undefined {
  if (clock.startedAt === undefined) return clock;
  const due = dueOfRun({ ...clock, startedAt: clock.startedAt }, terms);
  return due === undefined ? undefined : { ...clock, case: terms.case.id, dueAt: due.dueAt };
}

/** What an extension says. */
export interface ExtensionOrder {
  readonly at: Instant;
  /** The new due instant, or a day: then its closing time. */
  readonly to: Instant;
  readonly reason: string;
  readonly calendar: Calendar;
}

/**
 * A re-appointment (NĐ 61/2018 Đ19.9). Refused when it is not later than what was promised and than now, falls when
 * offices are closed, or nothing has been promised.
 */
export function extend(clock: ClockState, { at, to, reason, calendar }: ExtensionOrder): ClockState | undefined {
  if (clock.dueAt === undefined || clock.state === "notStarted" || clock.state === "stopped") return undefined;
  const dueAt = parseDate(to) === undefined ? workingInstant(calendar, to) : closingOf(calendar, to);
  if (dueAt === undefined || !isAfter(dueAt, clock.dueAt) || !isAfter(dueAt, at)) return undefined;
  return { ...clock, dueAt, extensions: [...clock.extensions, { at, from: clock.dueAt, to: dueAt, reason }] };
}

// ---------------------------------------------------------------------------------------------------------------------

function begin(order: RunOrder, restarts: number): ClockState | undefined {
  const due = dueOfRun({ startedAt: order.at, pauses: [], extensions: [] }, order);
  if (due === undefined) return undefined;
  return { state: "running", case: order.case.id, startedAt: order.at, dueAt: due.dueAt, pauses: [], extensions: [], restarts };
}

function goOn(clock: ClockState, startedAt: Instant, order: RunOrder): ClockState | undefined {
  const { stoppedAt, ...kept } = clock;
  // A dossier taken up again after its end: the office had nothing to do in between.
  const reopened: readonly ClockPause[] = stoppedAt === undefined ? [] : [{ from: stoppedAt, state: order.state }];
  const pauses = closed([...clock.pauses, ...reopened], order.at);
  const due = dueOfRun({ startedAt, pauses, extensions: clock.extensions }, order);
  if (due === undefined) return undefined;
  // A newer calendar may have opened days since. Nothing that was promised moves earlier for that.
  const dueAt = clock.case === order.case.id && clock.dueAt !== undefined && isAfter(clock.dueAt, due.dueAt) ? clock.dueAt : due.dueAt;
  return { ...kept, state: "running", case: order.case.id, dueAt, pauses };
}

/** The pauses with the last one ended. */
function closed(pauses: readonly ClockPause[], to: Instant): readonly ClockPause[] {
  return pauses.map((stood) => (stood.to === undefined ? { ...stood, to } : stood));
}

/** The instant, if it is one and offices are open then. It comes from a form, so it may be anything. */
function workingInstant(calendar: Calendar, at: string): Instant | undefined {
  if (localDateTime(at) === undefined) return undefined;
  const next = nextWorkingInstant(calendar, at);
  return next !== undefined && millisOf(next) === millisOf(at) ? next : undefined;
}
