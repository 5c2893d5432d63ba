// A dossier played through the procedure as it stands, kept as the journey it makes: the same story can be played again
// after every edit, saved, and run by anybody's tests. Pure; the clock is whatever the story says.

import { observe, play, type Performance, type Stage } from "../../engine/journeys/index.ts";
import type { Dossier, Expectation, Instant, Journey, JourneyOpen, JourneyStep, LocalizedText, Violation } from "../../engine/model/index.ts";

/** A story under way. */
export interface Rehearsal {
  readonly journey: Journey;
  /** What time it is in the story. */
  readonly now: Instant;
}

/** The story one step further, or why the engine refused the step. */
export type Attempt = { readonly rehearsal: Rehearsal; readonly performance: Performance } | { readonly violations: readonly Violation[] };

/** Files. */
export function fileDossier(open: JourneyOpen, stage: Stage): Attempt {
  return told({ title: { vi: "" }, kind: "special", open, steps: [] }, open.at, stage);
}

/** Does the next thing. */
export function goOn({ journey, now }: Rehearsal, step: Omit<JourneyStep, "at">, stage: Stage): Attempt {
  return told({ ...journey, steps: [...journey.steps, { at: now, ...step }] }, now, stage);
}

/** Lets time pass; what falls due on the way happens at its moment. */
export function letPass(rehearsal: Rehearsal, until: Instant, stage: Stage): Rehearsal {
  let here = rehearsal;
  for (let round = 0; round < MOST_TIMERS; round += 1) {
    const { dossier } = play(here.journey, stage);
    const [next] = [...(dossier?.machine.status === "active" ? dossier.timers : [])].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
    if (next === undefined || next.dueAt > until) break;
    const attempt = goOn({ ...here, now: next.dueAt > here.now ? next.dueAt : here.now }, { due: next.limit }, stage);
    if (!("rehearsal" in attempt)) break;
    here = attempt.rehearsal;
  }
  return { ...here, now: until };
}

/** One step back. */
export function takeBack({ journey }: Rehearsal): Rehearsal {
  const steps = journey.steps.slice(0, -1);
  return { journey: { ...journey, steps }, now: steps.at(-1)?.at ?? journey.open.at };
}

/** The story with everything that came out as its expectations. */
export function asJourney({ journey }: Rehearsal, title: LocalizedText, kind: Journey["kind"], stage: Stage): Journey {
  const after = (count: number): Expectation | undefined => {
    const { dossier, log } = play({ ...journey, steps: journey.steps.slice(0, count) }, stage);
    return dossier === undefined ? undefined : telling(observe(dossier, log.at(-1), stage.compiled), dossier);
  };
  const expecting = <Told extends JourneyOpen | JourneyStep>(part: Told, count: number): Told => {
    const expect = part.refused === undefined ? after(count) : undefined;
    return expect === undefined ? part : { ...part, expect };
  };
  return { ...journey, title, kind, open: expecting(journey.open, 0), steps: journey.steps.map((step, index) => expecting(step, index + 1)) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Far more than any wait leads to; a circle of timers ends here. */
const MOST_TIMERS = 50;

function told(journey: Journey, now: Instant, stage: Stage): Attempt {
  const performance = play(journey, stage);
  const refused = performance.mismatches.find(({ step, what }) => step === journey.steps.length && what === "refused");
  if (refused !== undefined) return { violations: refused.actual as readonly Violation[] };
  return { rehearsal: { journey, now }, performance };
}

/** What a reader of the story wants to know; nothing that did not come up. */
function telling({ state, dueAt, notices, slips, results, done, ...others }: ReturnType<typeof observe>, { bill }: Dossier): Expectation {
  const { status, clock, total, outstanding } = others;
  const [only] = state;
  return {
    state: typeof state !== "string" && state.length === 1 && only !== undefined ? only : state,
    status,
    clock,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(bill === undefined ? {} : { total, outstanding }),
    ...(notices.length === 0 ? {} : { notices }),
    ...(slips.length === 0 ? {} : { slips }),
    ...(Object.keys(results).length === 0 ? {} : { results }),
    ...(done ? { done } : {}),
  };
}
