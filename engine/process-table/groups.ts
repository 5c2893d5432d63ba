// Sub-steps that follow one another become one step with steps in it. What stands alone keeps the name of its step in words.

import { nameFrom } from "../edit/index.ts";
import type { PlannedStep, Stage } from "./plan.ts";

/** Puts the steps of runs into their group; `taken` are names of states, and the groups' are added. */
export function grouped(stages: readonly Stage[], taken: Set<string>): readonly Stage[] {
  const runs: Stage[][] = [];
  for (const stage of stages) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && sectionOf(stage) !== undefined && sectionOf(run[0]) === sectionOf(stage);
    if (goesOn) run.push(stage);
    else runs.push([stage]);
  }
  return runs.flatMap((run) => {
    const section = sectionOf(run[0]);
    if (section === undefined || run.length < 2) return run.map((stage) => stage.map(alone) as unknown as Stage);
    const name = nameFrom(section, taken);
    taken.add(name);
    return run.map((stage) => stage.map((step) => ({ ...step, group: { name, label: { vi: section } } })) as unknown as Stage);
  });
}

/** A step that is in no run: the step it belongs to is told in its note. */
export function alone({ section, note, ...step }: PlannedStep): PlannedStep {
  const text = [section === undefined ? "" : `Thuộc bước: ${section}`, note ?? ""].filter((line) => line !== "").join("\n");
  return text === "" ? step : { ...step, note: text };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Of steps side by side: the one they share. */
function sectionOf(stage: Stage | undefined): string | undefined {
  const [first, ...others] = stage ?? [];
  return others.every(({ section }) => section === first?.section) ? first?.section : undefined;
}
