// The legal clock against whose move it is, and the promise against the time everybody was planned to take.

import { workingMinutesBetween } from "../../../../../engine/clock/index.ts";
import type { Dossier } from "../../../../../engine/model/index.ts";
import { promiseOf } from "../customs.ts";
import type { Harm, Watch } from "../harm.ts";
import { placeOf } from "../position.ts";
import type { Run } from "../run.ts";

/** Statuses that say the citizen is waited for. */
const CITIZENS = new Set(["supplementRequired", "paymentRequired"]);

/** Longer than the original's longest promise by this much is another promise: weekends and holidays stay below. */
const ANOTHER_PROMISE = 5 * 86_400_000;

export const clock: Watch = (run, customs) => [
  ...run.steps.flatMap(({ position, before }, step): readonly Harm[] => {
    if (position === undefined || before === undefined) return [];
    const found = (code: string, what: string): Harm => ({ code, grade: "plain", place: position.place, what, step });
    const usual = customs?.clocks.get(position.place);
    const waitsForCitizen = position.turn === "citizen" || CITIZENS.has(before.status);
    if (before.clock.state === "running") return waitsForCitizen ? [found("clockAgainstCitizen", "the clock runs while the citizen is waited for")] : [];
    return position.turn === "officer" && !waitsForCitizen && usual?.has("running") === true && !usual.has(before.clock.state) ? [found("clockStands", `the clock is ${before.clock.state} while officers have work`)] : [];
  }),
  ...late(run),
  ...(customs === undefined
    ? []
    : run.steps.flatMap((taken, step): readonly Harm[] => {
        const promise = promiseOf(taken);
        const longer = promise !== undefined && customs.promise !== undefined && promise > customs.promise + ANOTHER_PROMISE;
        return longer ? [{ code: "promisedLater", grade: "intent", place: placeOf(taken.after), what: "the due date is later than the original's", step }] : [];
      })),
];

// ---------------------------------------------------------------------------------------------------------------------

/** When the work was over, or the present; a pause that lasted until the end not counted. */
function workedUntil({ clock: { stoppedAt, pauses }, updatedAt }: Dossier): string {
  const last = pauses.at(-1);
  const stood = stoppedAt !== undefined && last?.to === stoppedAt ? last.from : stoppedAt;
  return stood ?? updatedAt;
}

function isPast(dossier: Dossier): boolean {
  const { dueAt, state } = dossier.clock;
  return dueAt !== undefined && state !== "paused" && workedUntil(dossier) > dueAt;
}

/** Everybody kept to the time planned for them, no step came twice, and still it was late. */
function late(run: Run): readonly Harm[] {
  const { steps, habit, idled } = run;
  if (habit.pace !== "budget" || idled) return [];
  const places = steps.map(({ after }) => placeOf(after));
  if (new Set(places).size < places.length) return [];
  const past = steps.flatMap(({ after }, step) => (isPast(after) ? [{ step, place: placeOf(after), isMeant: fitsIntoADay(run, after) }] : []));
  const found = past.find(({ isMeant }) => !isMeant) ?? past[0];
  if (found === undefined) return [];
  const { step, place, isMeant } = found;
  if (isMeant) return [{ code: "lateInTheDay", grade: "intent", place: "any", what: `past the end of the day at ${place}: the plan fits into a day, not into what was left of this one`, step }];
  return [{ code: "lateThoughPunctual", grade: "plain", place: "any", what: `past the due date at ${place}, though nobody took longer than planned`, step }];
}

/**
 * Promised for the same day, and no more than a working day was worked on it. Approved internal processes plan such a procedure
 * as eight hours, so who sees this life alone cannot tell whether it was meant.
 */
function fitsIntoADay({ world: { compiled, country } }: Run, dossier: Dossier): boolean {
  const { startedAt, case: promised, pauses } = dossier.clock;
  const { amount, unit } = compiled.procedure.timeLimit.cases.find(({ id }) => id === promised) ?? {};
  if (amount !== 0 || unit !== "workingDay" || startedAt === undefined) return false;
  const minutes = (from: string, to: string): number => workingMinutesBetween(country.calendar, from, to) ?? Infinity;
  const until = workedUntil(dossier);
  return minutes(startedAt, until) - pauses.reduce((stood, { from, to }) => stood + minutes(from, to ?? until), 0) <= A_DAY;
}

/** Working minutes. */
const A_DAY = 8 * 60;
