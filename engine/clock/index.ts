export { addWorkingMinutes, isWorkingDay, workingMinutesBetween } from "./calendar.ts";
export { clockNotStarted, extend, pause, recase, run, stop, type RunInput } from "./clock.ts";
export { dueAfter, type CountingRules, type Due } from "./due.ts";
export { explainDue, remaining, type DueExplanation, type DueStep, type Remaining } from "./explain.ts";
