import { expect, test } from "vitest";
import { explainDue, type DueStep } from "../../../engine/clock/index.ts";
import type { TimeLimitCase } from "../../../engine/model/index.ts";
import cases from "./explain.cases.json" with { type: "json" };
import { limitOf, playAll, type LimitOfStory, type StoryStep } from "./clock-story.ts";
import { toldAll, VN } from "./vietnam.ts";

interface ExplainCase extends LimitOfStory {
  readonly name: string;
  readonly steps: readonly StoryStep[];
  readonly explanation: readonly unknown[];
}

test.each(cases as ExplainCase[])("explains: $name", (story) => {
  const explanation = explainDue({ clock: playAll(story), timeLimit: limitOf(story), calendar: VN });
  expect(toldAll(explanation.map(brief))).toEqual(story.explanation);
});

test("says which law the limit, each closed day and the calendar come from", () => {
  const story: LimitOfStory & { readonly steps: readonly StoryStep[] } = { limit: { amount: 1, unit: "workingDay" }, steps: [{ do: "run", at: "2026-11-23 09:00" }] };
  const plain = limitOf(story);
  const basis = { document: "Luật Hộ tịch 60/2014/QH13", article: "Điều 34" };
  const timeLimit = { ...plain, cases: plain.cases.map((limitCase): TimeLimitCase => ({ ...limitCase, basis })) };
  const explanation = explainDue({ clock: playAll(story), timeLimit, calendar: VN });
  expect(explanation.find(({ type }) => type === "limit")).toMatchObject({ basis, label: { vi: "Thông thường" } });
  expect(explanation.find(({ type }) => type === "closedDay")).toMatchObject({ source: expect.stringContaining("28/2026/QH16") });
  expect(explanation.at(-1)).toMatchObject({ type: "due", calendarVersion: VN.version });
});

test("a case the definition no longer names leaves the stored due instant standing", () => {
  const story: LimitOfStory & { readonly steps: readonly StoryStep[] } = { limit: { amount: 1, unit: "workingDay" }, steps: [{ do: "run", at: "2026-11-23 09:00" }] };
  const clock = { ...playAll(story), case: "gone" };
  const explanation = explainDue({ clock, timeLimit: limitOf(story), calendar: VN });
  expect(explanation.map(({ type }) => type)).toEqual(["accepted", "due"]);
});

/** Without what a second test looks at: sources, labels, versions; names in Vietnamese only. */
function brief(step: DueStep): object {
  const { name, ...rest } = { name: undefined, ...step };
  const kept = Object.entries(rest).filter(([key]) => !["source", "label", "calendarVersion"].includes(key));
  return { ...Object.fromEntries(kept), ...(name === undefined ? {} : { name: name.vi }) };
}
