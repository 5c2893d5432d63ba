// Time as the law counts it. All instants are ISO 8601 UTC strings; the wall clock is Vietnam's, UTC+7, no DST.

import type { LocalizedText } from "./text.ts";
import type { Predicate } from "./schema.ts";

/** ISO 8601 UTC instant, e.g. `2026-11-21T02:00:00.000Z`. */
export type Instant = string;

/** A day on the Vietnamese calendar, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A wall-clock time in Vietnam, `HH:MM`. */
export type LocalTime = string;

/** The units in which legal texts give time. A month ends on the same day number (BLDS 2015 Đ148). */
export type TimeUnit = "workingHour" | "workingDay" | "calendarDay" | "month";

/** An amount of legal time, e.g. 5 working days. */
export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** A named delay the workflow may wait for (`after: { supplementWindow: … }`). */
export interface Limit extends Duration {
  readonly label: LocalizedText;
  readonly basis?: LegalBasis;
  readonly reviewNote?: string;
}

/**
 * The statutory time limit of a procedure. The first case whose predicate holds applies; the last case has no
 * predicate. `workingDay: 0` means "the same day" (Luật Hộ tịch Đ5.3).
 */
export interface TimeLimit {
  readonly cases: readonly TimeLimitCase[];
  /** A dossier accepted after this time counts from the next working day (NĐ 61/2018 Đ18: 15:00). */
  readonly cutOff?: LocalTime;
  /** What a supplement request does to the clock: NĐ 61/2018 Đ19.4 restarts it, some sector laws pause it. */
  readonly onSupplement: "pause" | "restart";
  /** When in the last day it ends: at closing time, or at the hour the dossier was accepted. */
  readonly endsAt: "closing" | "sameTime";
}

/** One case of a time limit. */
export interface TimeLimitCase extends Duration {
  readonly id: string;
  readonly label: LocalizedText;
  readonly when?: Predicate;
  readonly basis?: LegalBasis;
  readonly reviewNote?: string;
}

/** Where the law says so: document, article, and a sentence for people. */
export interface LegalBasis {
  /** e.g. `Luật Hộ tịch 60/2014/QH13` */
  readonly document: string;
  /** e.g. `Điều 34 khoản 1` */
  readonly article?: string;
  readonly note?: LocalizedText;
}

/** The dossier's legal clock. It says how much time is used; `explain` turns it into sentences. */
export interface ClockState {
  readonly state: "notStarted" | "running" | "paused" | "stopped";
  /** The time-limit case in force; set when the clock first runs. */
  readonly case?: string;
  /** When the present run began: a restart begins a new run. */
  readonly startedAt?: Instant;
  /** Absolute due instant of the present run, pauses and extensions included. */
  readonly dueAt?: Instant;
  /** Pauses of the present run; the last one is open while `state` is `paused`. */
  readonly pauses: readonly ClockPause[];
  /** Extensions granted in the present run (re-appointment, NĐ 61/2018 Đ19.9). */
  readonly extensions: readonly ClockExtension[];
  /** How many times a complete supplement restarted the clock. */
  readonly restarts: number;
  readonly stoppedAt?: Instant;
}

/** A stretch during which the clock stood. */
export interface ClockPause {
  readonly from: Instant;
  readonly to?: Instant;
  /** The workflow state that made it stand. */
  readonly state: string;
}

/** A re-appointment: the due instant moved later, with the reason told to the citizen. */
export interface ClockExtension {
  readonly at: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** A working calendar, as data with its sources (`definitions/calendars`). */
export interface Calendar {
  readonly id: string;
  /** For people; what counts is the hash of the content. */
  readonly version: string;
  readonly title: LocalizedText;
  /** Working periods by ISO weekday, `1` Monday … `7` Sunday; an absent weekday is closed. */
  readonly week: { readonly [isoWeekday: string]: readonly WorkingPeriod[] };
  /** Days that are closed although their weekday is not: holidays and swapped days. */
  readonly closed: readonly CalendarDay[];
  /** Make-up days: open although their weekday is closed. They use Monday's periods. */
  readonly open: readonly CalendarDay[];
  /** First and last day the table is complete for. Counting beyond it is refused, not guessed. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A calendar with the hash of its content, so that a history says which one it was counted with. */
export interface PinnedCalendar extends Calendar {
  /** Lower-case hex SHA-256 of the calendar's canonical JSON. */
  readonly hash: string;
}

/** From–to wall-clock times, e.g. 07:30–11:30. */
export interface WorkingPeriod {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** One day of the calendar that differs from its weekday, with the document that says so. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly name: LocalizedText;
  readonly source: string;
  readonly reviewNote?: string;
}
