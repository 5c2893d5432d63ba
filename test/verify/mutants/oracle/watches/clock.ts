// The legal clock against whose move it is, and the promise against the time everybody was planned to take.

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

/** Past the due date, a pause that lasted until the end not counted. */
function isPast({ clock: { dueAt, state, stoppedAt, pauses }, updatedAt }: Dossier): boolean {
  const last = pauses.at(-1);
  const stood = stoppedAt !== undefined && last?.to === stoppedAt ? last.from : stoppedAt;
  return dueAt !== undefined && state !== "paused" && (stood ?? updatedAt) > dueAt;
}

/** Everybody kept to the time planned for them, no step came twice, and still it was late. */
function late(run: Run): readonly Harm[] {
  const { steps, habit, idled } = run;
  if (habit.pace !== "budget" || idled) return [];
  const places = steps.map(({ after }) => placeOf(after));
  if (new Set(places).size < places.length) return [];
  const step = steps.findIndex(({ after }) => isPast(after));
  const place = places[step];
  return place === undefined ? [] : [{ code: "lateThoughPunctual", grade: "plain", place: "any", what: `past the due date at ${place}, though nobody took longer than planned`, step }];
}
