// Why a due instant is what it is, as data: the steps of the count in order. Sentences are made at the edge.

import type { Calendar, ClockState, Instant, LegalBasis, LocalDate, LocalizedText, LocalTime, TimeLimit, TimeUnit } from "../model/index.ts";
import { closedDay, isCovered, isWorkingDay, workingMinutesBetween } from "./calendar.ts";
import { dueAfter } from "./due.ts";
import { addDays, dateOf, wallMinute } from "./vietnam-time.ts";

/** One step of the count. */
export type DueStep =
  | { readonly type: "accepted"; readonly at: Instant }
  | { readonly type: "afterCutOff"; readonly cutOff: LocalTime; readonly countedFrom: Instant }
  | { readonly type: "closedOnArrival"; readonly countedFrom: Instant }
  | { readonly type: "limit"; readonly amount: number; readonly unit: TimeUnit; readonly label: LocalizedText; readonly basis?: LegalBasis }
  | { readonly type: "closedDay"; readonly date: LocalDate; readonly name: LocalizedText; readonly source: string }
  | { readonly type: "weekend"; readonly days: number }
  | { readonly type: "pause"; readonly from: Instant; readonly to?: Instant; readonly state: string }
  | { readonly type: "restart"; readonly times: number }
  | { readonly type: "extension"; readonly from: Instant; readonly to: Instant; readonly reason: string }
  | { readonly type: "due"; readonly at: Instant; readonly calendar: string };

/** The explanation of a due instant; empty while no clock has run. */
export type DueExplanation = readonly DueStep[];

/** Explains the due instant of a clock. */
export function explainDue({ clock, timeLimit, calendar }: { readonly clock: ClockState; readonly timeLimit: TimeLimit; readonly calendar: Calendar }): DueExplanation {
  const limitCase = timeLimit.cases.find((candidate) => candidate.id === clock.case);
  if (clock.startedAt === undefined || clock.dueAt === undefined || limitCase === undefined) return [];
  const due = dueAfter(calendar, clock.startedAt, limitCase, timeLimit);
  const { amount, unit, label, basis } = limitCase;
  return [
    ...(clock.restarts > 0 ? [{ type: "restart", times: clock.restarts } as const] : []),
    { type: "accepted", at: clock.startedAt },
    ...(due?.shifted === "afterCutOff" ? [{ type: "afterCutOff", cutOff: timeLimit.cutOff ?? "", countedFrom: due.countedFrom } as const] : []),
    ...(due?.shifted === "closed" ? [{ type: "closedOnArrival", countedFrom: due.countedFrom } as const] : []),
    { type: "limit", amount, unit, label, ...(basis === undefined ? {} : { basis }) },
    ...closedBetween(calendar, clock.startedAt, clock.dueAt),
    ...clock.pauses.map(({ from, to, state }): DueStep => ({ type: "pause", from, state, ...(to === undefined ? {} : { to }) })),
    ...clock.extensions.map(({ from, to, reason }): DueStep => ({ type: "extension", from, to, reason })),
    { type: "due", at: clock.dueAt, calendar: calendar.version },
  ];
}

/** How a dossier stands against its due instant, for lists. */
export interface Remaining {
  /** Working minutes left; negative when overdue. */
  readonly workingMinutes: number;
  readonly state: "early" | "dueSoon" | "overdue" | "standing";
}

/** Less than this is "due soon". */
const SOON_MINUTES = 4 * 60;

/** Working time left on a clock; undefined when there is no due instant or counting has ended. */
export function remaining(clock: ClockState, calendar: Calendar, now: Instant): Remaining | undefined {
  if (clock.dueAt === undefined || clock.state === "stopped" || clock.state === "notStarted") return undefined;
  const at = clock.state === "paused" ? (clock.pauses.at(-1)?.from ?? now) : now;
  const isLate = at > clock.dueAt;
  const workingMinutes = isLate ? -workingMinutesBetween(calendar, clock.dueAt, at) : workingMinutesBetween(calendar, at, clock.dueAt);
  if (clock.state === "paused") return { workingMinutes, state: "standing" };
  return { workingMinutes, state: isLate ? "overdue" : workingMinutes < SOON_MINUTES ? "dueSoon" : "early" };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Holidays one by one with their source, ordinary days of rest as a number. */
function closedBetween(calendar: Calendar, from: Instant, to: Instant): readonly DueStep[] {
  const named: DueStep[] = [];
  let weekend = 0;
  const last = dateOf(wallMinute(to));
  for (let day = dateOf(wallMinute(from)); day <= last && isCovered(calendar, day); day = addDays(day, 1)) {
    const closed = closedDay(calendar, day);
    if (closed !== undefined) named.push({ type: "closedDay", date: day, name: closed.name, source: closed.source });
    else if (!isWorkingDay(calendar, day)) weekend += 1;
  }
  return weekend > 0 ? [...named, { type: "weekend", days: weekend }] : named;
}
