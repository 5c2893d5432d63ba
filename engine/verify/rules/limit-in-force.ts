// Which of a procedure's time limits is in force in a situation, and the working hours it gives.

import { compilePredicate, readsOf } from "../../facts/index.ts";
import type { Duration, Facts, LocalizedText, Procedure, TimeLimit } from "../../model/index.ts";
import type { Exploration, Reached } from "../exploration.ts";

/** One way of reading the time limit, and what it takes to be so of the case. */
export interface Reading {
  readonly limitAt: LimitAt;
  readonly assumed: { readonly [condition: string]: boolean };
}

/** Working hours a time limit gives, and what it is called. */
export interface Given {
  /** Given to everybody; by a limit of "the same day", to who is accepted when offices open. */
  readonly hours: number;
  /** Given to the last one accepted on a day: less than `hours` by a limit of "the same day" alone. */
  readonly atLeast: number;
  readonly label: LocalizedText;
}

/** The limit at a situation of a dossier in which these records have been made; of those that may be, the one that gives most. */
export type LimitAt = (here: Reached, recorded: ReadonlySet<string>) => Given;

/**
 * One way of reading the time limit for every case that is settled by what the applicant answered: nobody asks about it on
 * the way, so it is tried each way. A procedure whose limit does not depend on answers has one.
 */
export function readingsOfLimit({ compiled, conditions }: Exploration): readonly Reading[] {
  const { procedure } = compiled;
  const cases = procedure.timeLimit.cases.map((limitCase) => ({ given: givenBy(limitCase, procedure.timeLimit), when: limitCase.when, judge: judgeOf(limitCase.when, procedure) }));
  const settled = cases.flatMap(({ when }, at) => (when !== undefined && isAnswered(when, procedure) ? [at] : []));
  const choices: readonly (number | undefined)[] = settled.length === 0 ? [undefined] : [...settled, -1];
  return choices.map((chosen): Reading => {
    const assumed = Object.fromEntries(settled.filter((at) => chosen === -1 || at <= Number(chosen)).map((at) => [conditions.idOf(cases[at]?.when ?? {}), at === chosen]));
    const limitAt: LimitAt = ({ situation }, recorded) => {
      const open: Given[] = [];
      for (const { given, when, judge } of cases) {
        const condition = when === undefined ? undefined : conditions.idOf(when);
        const holds = condition === undefined ? true : (conditions.judged(condition, situation) ?? situation.known[condition] ?? judge(recorded) ?? assumed[condition]);
        if (holds !== false) open.push(given);
        if (holds === true) break;
      }
      return open.reduce((most, given) => (isMore(given, most) ? given : most), open[0] ?? { hours: 0, atLeast: 0, label: { vi: "" } });
    };
    return { limitAt, assumed };
  });
}

/** Is it due on the day it is received? */
export function isSameDay({ amount, unit }: Duration): boolean {
  return unit === "workingDay" && amount === 0;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of two that give everybody the same, the one that leaves more to the last. */
function isMore(one: Given, other: Given): boolean {
  return one.hours === other.hours ? one.atLeast > other.atLeast : one.hours > other.hours;
}

const HOURS_A_DAY = 8;
const WORKING_DAYS_A_MONTH = 20;
/** Offices close at five. */
const CLOSING = 17;

function givenBy({ label, ...duration }: TimeLimit["cases"][number], timeLimit: TimeLimit): Given {
  const hours = hoursOf(duration);
  return { hours, atLeast: isSameDay(duration) ? restOfDay(timeLimit) : hours, label };
}

/** "0 working days" is a working day, not counted from its morning; calendar days may fall on a weekend, and what ends there ends on the next working day (BLDS 2015 Đ148). */
function hoursOf({ amount, unit }: Duration): number {
  switch (unit) {
    case "workingHour":
      return amount;
    case "workingDay":
      return Math.max(1, amount) * HOURS_A_DAY;
    case "calendarDay":
      return Math.max(1, Math.floor((amount * 5) / 7)) * HOURS_A_DAY;
    case "month":
      return amount * WORKING_DAYS_A_MONTH * HOURS_A_DAY;
  }
}

/** Left of the day to who is accepted last: what comes after the cut-off counts from the next morning. */
function restOfDay({ cutOff }: TimeLimit): number {
  return cutOff === undefined ? 0.5 : Math.max(0.5, CLOSING - Number(cutOff.slice(0, 2)) - Number(cutOff.slice(3)) / 60);
}

type When = TimeLimit["cases"][number]["when"];

/** A condition that looks at records alone is known for as long as none of them has been made. */
function judgeOf(when: When, procedure: Procedure): (recorded: ReadonlySet<string>) => boolean | undefined {
  const reads = when === undefined ? [] : readsOf(when, procedure);
  if (when === undefined || !reads.every((read) => read.startsWith("/records/"))) return () => undefined;
  const records = reads.map((read) => read.split("/")[2] ?? "");
  const holdsWithout = compilePredicate(when, procedure.predicates)({ records: {} } as unknown as Facts);
  return (recorded) => (records.some((record) => recorded.has(record)) ? undefined : holdsWithout);
}

function isAnswered(when: NonNullable<When>, procedure: Procedure): boolean {
  return readsOf(when, procedure).every((read) => read.startsWith("/answers/") || read.startsWith("/derived/"));
}
