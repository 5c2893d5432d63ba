import { expect, test } from "vitest";
import { clockNotStarted, pause, run } from "../../../engine/clock/index.ts";
import cases from "./clock.cases.json" with { type: "json" };
import { limitOf, play, type LimitOfStory, type StoryStep } from "./clock-story.ts";
import { told, VN, wall, WITH_SATURDAY } from "./vietnam.ts";

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

test("a newer calendar with more open days never moves a promise earlier", () => {
  const limitCase = { id: "usual", label: { vi: "Thông thường" }, amount: 2, unit: "workingDay" } as const;
  const terms = { case: limitCase, timeLimit: { cases: [limitCase], onSupplement: "pause", endsAt: "closing" } as const };
  const order = { ...terms, state: "processing", resumeFromSupplement: false };
  const started = run(clockNotStarted(), { ...order, at: wall("2026-11-19 09:00"), calendar: VN });
  const paused = pause(started ?? clockNotStarted(), { at: wall("2026-11-19 18:00"), state: "waiting" });
  const goingOn = run(paused, { ...order, at: wall("2026-11-19 19:00"), calendar: WITH_SATURDAY });
  expect(told(started?.dueAt ?? "")).toBe("2026-11-23 17:30");
  expect(goingOn?.dueAt).toBe(started?.dueAt);
});
