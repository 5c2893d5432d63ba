// Plays a list of things that happen to a clock, as the case files write them.

import { clockNotStarted, extend, pause, recase, run, stop } from "../../../engine/clock/index.ts";
import type { ClockState, Duration, TimeLimit, TimeLimitCase } from "../../../engine/model/index.ts";
import { VN, wall } from "./vietnam.ts";

/** A time limit with one case, or two. */
export interface LimitOfStory {
  readonly limit: Duration;
  readonly other?: Duration;
  readonly onSupplement?: TimeLimit["onSupplement"];
}

/** One thing that happens, at a Vietnamese wall-clock time. */
export interface StoryStep {
  readonly do: "run" | "pause" | "stop" | "extend" | "recase";
  readonly at: string;
  readonly case?: "usual" | "other";
  readonly supplement?: boolean;
  readonly to?: string;
}

/** The time limit of a story, with the 15:00 cut-off. */
export function limitOf({ limit, other = limit, onSupplement = "pause" }: LimitOfStory): TimeLimit & { readonly cases: readonly [TimeLimitCase, TimeLimitCase] } {
  return {
    cases: [
      { ...other, id: "other", label: { vi: "Trường hợp khác" }, when: "isOther" },
      { ...limit, id: "usual", label: { vi: "Thông thường" } },
    ],
    cutOff: "15:00",
    onSupplement,
    endsAt: "closing",
  };
}

/** The clock after one step; undefined when it is refused. */
export function play(clock: ClockState, step: StoryStep, timeLimit: ReturnType<typeof limitOf>): ClockState | undefined {
  const at = wall(step.at);
  const terms = { timeLimit, case: timeLimit.cases[step.case === "other" ? 0 : 1], calendar: VN };
  switch (step.do) {
    case "run":
      return run(clock, { ...terms, at, state: "processing", resumeFromSupplement: step.supplement ?? false });
    case "pause":
      return pause(clock, { at, state: "waiting" });
    case "stop":
      return stop(clock, { at });
    case "extend":
      return extend(clock, { at, to: step.to ?? "", reason: "Chưa có kết quả xác minh", calendar: VN });
    case "recase":
      return recase(clock, terms);
  }
}

/** The clock after a story in which nothing may be refused. */
export function playAll(story: LimitOfStory & { readonly steps: readonly StoryStep[] }): ClockState {
  return story.steps.reduce((clock, step) => {
    const next = play(clock, step, limitOf(story));
    if (next === undefined) throw new Error(`Refused: ${JSON.stringify(step)}`);
    return next;
  }, clockNotStarted());
}
