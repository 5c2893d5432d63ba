import { expect, test } from "vitest";
import { clockNotStarted } from "../../../engine/clock/index.ts";
import cases from "./clock.cases.json" with { type: "json" };
import { limitOf, play, type LimitOfStory, type StoryStep } from "./clock-story.ts";
import { told } from "./vietnam.ts";

interface ExpectingStep extends StoryStep {
  readonly refused?: boolean;
  readonly state?: string;
  readonly dueAt?: string;
  readonly startedAt?: string;
  readonly restarts?: number;
  readonly pauses?: number;
  readonly extensions?: number;
}

interface ClockCase extends LimitOfStory {
  readonly name: string;
  readonly steps: readonly ExpectingStep[];
}

test.each(cases as ClockCase[])("clock: $name", (story) => {
  let clock = clockNotStarted();
  for (const step of story.steps) {
    const next = play(clock, step, limitOf(story));
    const place = `${step.do} at ${step.at}`;
    expect(next === undefined, place).toBe(step.refused ?? false);
    if (next === undefined) continue;
    clock = next;
    if (step.state !== undefined) expect(clock.state, place).toBe(step.state);
    if (step.dueAt !== undefined) expect(told(clock.dueAt ?? ""), place).toBe(step.dueAt);
    if (step.startedAt !== undefined) expect(told(clock.startedAt ?? ""), place).toBe(step.startedAt);
    if (step.restarts !== undefined) expect(clock.restarts, place).toBe(step.restarts);
    if (step.pauses !== undefined) expect(clock.pauses.length, place).toBe(step.pauses);
    if (step.extensions !== undefined) expect(clock.extensions.length, place).toBe(step.extensions);
  }
});
