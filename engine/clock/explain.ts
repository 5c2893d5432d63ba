// Why a dossier is due when it is, as data in the order a person would tell it. Sentences are made at the edge; nothing
// here is stored, and nothing here decides.

import type { Calendar, ClockExtension, ClockState, Instant, LegalBasis, LocalDate, LocalizedText, LocalTime, TimeLimit, TimeLimitCase, TimeUnit } from "../model/index.ts";
import { dueAfter, type Due } from "./due.ts";
import { daysOff, closedEntry, type DayStep } from "./days-off.ts";
import { dueOfRun } from "./run.ts";
import { addDays, isAfter, localDate, millisOf } from "./vietnam-time.ts";

/** One step of the reckoning. */
export type DueStep =
  | { readonly type: "restart"; readonly times: number }
  | { readonly type: "accepted"; readonly at: Instant }
  | { readonly type: "afterCutOff"; readonly cutOff: LocalTime; readonly countedFrom: Instant }
  /** Offices were closed, for the day (a named one has `name` and `source`) or already for the evening. */
  | { readonly type: "closedOnArrival"; readonly date: LocalDate; readonly countedFrom: Instant; readonly name?: LocalizedText; readonly source?: string }
  | { readonly type: "limit"; readonly amount: number; readonly unit: TimeUnit; readonly caseId: string; readonly label: LocalizedText; readonly basis?: LegalBasis }
  | DayStep
  | { readonly type: "pause"; readonly from: Instant; readonly to?: Instant; readonly state: string }
  | { readonly type: "extension"; readonly from: Instant; readonly to: Instant; readonly reason: string }
  /** While a pause has no end yet, this will still move. */
  | { readonly type: "due"; readonly at: Instant; readonly calendarVersion: string };

/** The whole reckoning, in order; empty before the clock has started. */
export type DueExplanation = readonly DueStep[];

/** What is explained. `calendar` should be of the version recorded with the step that set the due instant. */
export interface Explained {
  readonly clock: ClockState;
  readonly timeLimit: TimeLimit;
  readonly calendar: Calendar;
}

/** Explains the due instant of the present run. */
export function explainDue({ clock, timeLimit, calendar }: Explained): DueExplanation {
  const { startedAt, dueAt } = clock;
  if (startedAt === undefined || dueAt === undefined) return [];
  const limitCase = timeLimit.cases.find(({ id }) => id === clock.case);
  const counted = limitCase && dueAfter(calendar, startedAt, limitCase, timeLimit);
  return [
    ...(clock.restarts > 0 ? [{ type: "restart", times: clock.restarts } as const] : []),
    { type: "accepted", at: startedAt },
    ...(counted === undefined ? [] : arrival(startedAt, counted, { timeLimit, calendar })),
    ...(limitCase === undefined ? [] : [limitStep(limitCase)]),
    ...(limitCase === undefined || counted === undefined ? [] : daysOnTheWay({ clock, timeLimit, calendar }, limitCase, { startedAt, countedFrom: counted.countedFrom })),
    ...interventions(clock),
    { type: "due", at: dueAt, calendarVersion: calendar.version },
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

function arrival(at: Instant, { putOff, countedFrom }: Due, { timeLimit, calendar }: Pick<Explained, "timeLimit" | "calendar">): readonly DueStep[] {
  if (putOff === undefined) return [];
  if (putOff === "afterCutOff") return timeLimit.cutOff === undefined ? [] : [{ type: "afterCutOff", cutOff: timeLimit.cutOff, countedFrom }];
  const date = localDate(at);
  const named = closedEntry(calendar, date);
  return [{ type: "closedOnArrival", date, countedFrom, ...(named === undefined ? {} : { name: named.name, source: named.source }) }];
}

function limitStep({ id, amount, unit, label, basis }: TimeLimitCase): DueStep {
  return { type: "limit", amount, unit, caseId: id, label, ...(basis === undefined ? {} : { basis }) };
}

/** The days that made a difference: all that were skipped in working time; in calendar time those at the two ends. */
function daysOnTheWay({ clock, timeLimit, calendar }: Explained, limitCase: TimeLimitCase, { startedAt, countedFrom }: { readonly startedAt: Instant; readonly countedFrom: Instant }): readonly DueStep[] {
  // What an extension grants is a date, not a count, so the reckoning of days ends with the first one.
  const until = clock.extensions[0]?.at;
  const pauses = clock.pauses.filter(({ to }) => to !== undefined && (until === undefined || !isAfter(to, until)));
  const due = dueOfRun({ startedAt, pauses, extensions: [] }, { timeLimit, case: limitCase, calendar });
  if (due === undefined) return [];
  const accepted = localDate(startedAt);
  const end = localDate(due.dueAt);
  switch (limitCase.unit) {
    case "workingHour":
    case "workingDay":
      return daysOff(calendar, [{ from: addDays(accepted, 1), to: end }]);
    case "calendarDay":
    case "month":
      return daysOff(calendar, [{ from: addDays(accepted, 1), to: localDate(countedFrom) }, { from: due.lastDay, to: addDays(end, -1) }]);
  }
}

/** Pauses and extensions as they happened. */
function interventions({ pauses, extensions }: ClockState): readonly DueStep[] {
  const stood = pauses.map(({ from, to, state }) => ({ at: from, step: { type: "pause", from, ...(to === undefined ? {} : { to }), state } as const }));
  const granted = extensions.map(({ at, from, to, reason }: ClockExtension) => ({ at, step: { type: "extension", from, to, reason } as const }));
  return [...stood, ...granted].sort((one, other) => millisOf(one.at) - millisOf(other.at)).map(({ step }) => step);
}
