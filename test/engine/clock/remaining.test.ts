import { expect, test } from "vitest";
import { clockNotStarted, remaining, type Remaining } from "../../../engine/clock/index.ts";
import { playAll, type StoryStep } from "./clock-story.ts";
import { VN, wall } from "./vietnam.ts";

const RUN: StoryStep = { do: "run", at: "2026-11-16 09:00" };
const PAUSE: StoryStep = { do: "pause", at: "2026-11-17 13:30" };

interface RemainingCase {
  readonly name: string;
  readonly steps: readonly StoryStep[];
  readonly at: string;
  readonly left: Remaining;
}

// Two working days from Monday 16/11/2026: due on Wednesday 18/11 at 17:30.
test.each<RemainingCase>([
  { name: "plenty of time", steps: [RUN], at: "2026-11-16 09:00", left: { workingMinutes: 22 * 60 + 30, state: "early" } },
  { name: "half a day is not soon yet", steps: [RUN], at: "2026-11-18 11:30", left: { workingMinutes: 240, state: "early" } },
  { name: "less than half a day is soon", steps: [RUN], at: "2026-11-18 13:31", left: { workingMinutes: 239, state: "dueSoon" } },
  { name: "at the due instant it is still in time", steps: [RUN], at: "2026-11-18 17:30", left: { workingMinutes: 0, state: "dueSoon" } },
  { name: "overdue at night, before any working time has passed", steps: [RUN], at: "2026-11-18 17:31", left: { workingMinutes: 0, state: "overdue" } },
  { name: "overdue by working time", steps: [RUN], at: "2026-11-19 08:30", left: { workingMinutes: -60, state: "overdue" } },
  { name: "a paused clock keeps what was left", steps: [RUN, PAUSE], at: "2026-12-09 08:00", left: { workingMinutes: 12 * 60, state: "standing" } },
  { name: "a stopped clock keeps what was left", steps: [RUN, { do: "stop", at: "2026-11-18 16:30" }], at: "2026-12-09 08:00", left: { workingMinutes: 60, state: "standing" } },
  { name: "stopped too late stays visible", steps: [RUN, { do: "stop", at: "2026-11-19 08:30" }], at: "2026-12-09 08:00", left: { workingMinutes: -60, state: "standing" } },
  { name: "ended while it stood is not late", steps: [RUN, PAUSE, { do: "stop", at: "2026-12-08 08:00" }], at: "2026-12-09 08:00", left: { workingMinutes: 12 * 60, state: "standing" } },
])("remaining: $name", ({ steps, at, left }) => {
  expect(remaining(playAll({ limit: { amount: 2, unit: "workingDay" }, steps }), VN, wall(at))).toEqual(left);
});

test("nothing remains of what was never promised, nor beyond the calendar", () => {
  expect(remaining(clockNotStarted(), VN, wall("2026-11-16 09:00"))).toBeUndefined();
  expect(remaining(playAll({ limit: { amount: 2, unit: "workingDay" }, steps: [RUN] }), VN, wall("2028-01-03 09:00"))).toBeUndefined();
});
