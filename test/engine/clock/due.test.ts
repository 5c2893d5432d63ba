import { expect, test } from "vitest";
import { dueAfter, type DueOptions } from "../../../engine/clock/index.ts";
import type { Duration } from "../../../engine/model/index.ts";
import cases from "./due.cases.json" with { type: "json" };
import { told, VN, wall, WITH_SATURDAY } from "./vietnam.ts";

interface DueCase {
  readonly name: string;
  readonly calendar?: string;
  readonly from: string;
  readonly duration: Duration;
  readonly options?: DueOptions;
  readonly dueAt: string | null;
  readonly countedFrom?: string;
  readonly putOff?: string;
  readonly lastDay?: string;
}

test.each(cases as DueCase[])("due: $name", ({ calendar, from, duration, options, dueAt, ...expected }) => {
  const due = dueAfter(calendar === "withSaturday" ? WITH_SATURDAY : VN, wall(from), duration, options);
  expect(due === undefined ? null : told(due.dueAt)).toBe(dueAt);
  if (expected.countedFrom !== undefined) expect(told(due?.countedFrom ?? "")).toBe(expected.countedFrom);
  if (expected.putOff !== undefined) expect(due?.putOff).toBe(expected.putOff);
  if (expected.lastDay !== undefined) expect(due?.lastDay).toBe(expected.lastDay);
});
