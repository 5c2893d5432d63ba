// Where a step can be moved to besides among its neighbours: stages, branches, the top; and where exactly it comes to stand there.

import { aroundOf, type Chart, type Step, withinOf } from "../reading/chart.ts";

/** Where a step comes to stand. */
export interface StepPlace {
  readonly holder: Step;
  /** Name of the step it stands before; at the end without. */
  readonly before: string | undefined;
}

/** What a step can be moved into. Ends and branches belong where they are. */
export function holdersFor(chart: Chart, step: Step): readonly Step[] {
  if (!isMovable(step)) return [];
  const around = aroundOf(chart, step);
  const inner = chart.steps.filter(({ kind, at }) => (kind === "stage" || kind === "branch") && at !== step.at && !at.startsWith(`${step.at}/`));
  return [chart.root, ...inner].filter(({ at }) => at !== around.at);
}

/** Out of something: right after it. Into something: after its steps, before its ends. */
export function placeIn(chart: Chart, step: Step, holder: Step): StepPlace {
  const inner = withinOf(chart, holder);
  const from = inner.findIndex(({ at }) => step.at.startsWith(`${at}/`));
  const before = from === -1 ? inner.find(({ kind }) => kind === "end") : inner[from + 1];
  return { holder, before: before?.state.name };
}

/** The stage right above a step, or the last branch of what runs in branches there. */
export function holderAbove(chart: Chart, step: Step): Step | undefined {
  const siblings = withinOf(chart, aroundOf(chart, step));
  const above = siblings[siblings.findIndex(({ at }) => at === step.at) - 1];
  if (above === undefined || !isMovable(step)) return undefined;
  return above.kind === "stage" ? above : above.kind === "branches" ? withinOf(chart, above).at(-1) : undefined;
}

/** What is around the stage or the branches a step stands in. */
export function holderOutside(chart: Chart, step: Step): Step | undefined {
  const around = aroundOf(chart, step);
  if (!isMovable(step) || around === chart.root) return undefined;
  const outside = aroundOf(chart, around);
  return outside.kind === "branches" ? aroundOf(chart, outside) : outside;
}

// ---------------------------------------------------------------------------------------------------------------------

function isMovable({ kind }: Step): boolean {
  return kind === "step" || kind === "stage" || kind === "branches";
}
