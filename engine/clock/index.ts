export { addWorkingDays, addWorkingMinutes, closingOf, isWorkingDay, nextWorkingDay, nextWorkingInstant, openingOf, periodsOn, workingMinutesBetween } from "./calendar.ts";
export { clockNotStarted, extend, pause, recase, run, stop, type ExtensionOrder, type RunOrder } from "./clock.ts";
export { dueAfter, type Due, type DueOptions } from "./due.ts";
export { explainDue, type DueExplanation, type DueStep, type Explained } from "./explain.ts";
export { DUE_SOON_MINUTES, remaining, type Remaining } from "./remaining.ts";
export type { RunTerms } from "./run.ts";
export { addDays, instantAt, instantOf, isoWeekday, localDate, localTime, millisOf } from "./vietnam-time.ts";
