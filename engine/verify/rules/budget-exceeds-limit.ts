// The internal process plans more hours, on some way a dossier can really go, than the law gives. Only steps begun while the
// legal clock runs count, a step gone back to counts once, of steps begun side by side the longest.

import type { Duration } from "../../model/index.ts";
import type { Exploration, Taken } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { does, ownerOf, stateAt } from "./places.ts";
import { lineage } from "../../machine/index.ts";

const HOURS_A_DAY = 8;
const DAYS_A_MONTH = 30;
/** Ways tried. More exist in a large procedure; what is found is found all the same. */
const TRIES = 40_000;

export const budgetExceedsLimit: Rule = {
  id: "budget-exceeds-limit",
  severity: "error",
  sentence: { vi: "Các bước nội bộ cộng lại {planned} giờ làm việc, quá thời hạn giải quyết dài nhất ({allowed} giờ)", en: "The internal steps add up to {planned} working hours, more than the longest time limit gives ({allowed} hours)" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 18, Điều 19" },
  *check({ definition, explored }) {
    const allowed = Math.max(...definition.procedure.timeLimit.cases.map(hoursOf));
    const { hours, last } = heaviestWay(explored);
    if (hours > allowed) yield { path: "workflow.json#", params: { planned: Math.round(hours * 10) / 10, allowed }, ...(last === undefined ? {} : { way: { step: last } }) };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

/** The most working hours a legal duration can hold. "0 working days" is the same day. */
function hoursOf({ amount, unit }: Duration): number {
  switch (unit) {
    case "workingHour":
      return amount;
    case "workingDay":
    case "calendarDay":
      return Math.max(1, amount) * HOURS_A_DAY;
    case "month":
      return amount * DAYS_A_MONTH * HOURS_A_DAY;
  }
}

interface Walk {
  readonly at: number;
  readonly hours: number;
  /** Tasks planned for already. */
  readonly planned: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly last: Taken | undefined;
}

function heaviestWay(explored: Exploration): { readonly hours: number; readonly last: Taken | undefined } {
  let best: { readonly hours: number; readonly last: Taken | undefined } = { hours: 0, last: undefined };
  const starts = explored.reached.filter(({ via }) => via === undefined);
  const waiting: Walk[] = starts.map(({ number }) => entered(explored, { at: number, hours: 0, planned: new Set(), seen: new Set(), last: undefined }));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const walk = waiting.pop();
    if (walk === undefined) break;
    if (walk.hours > best.hours) best = walk;
    for (const step of explored.out[walk.at] ?? []) {
      // A re-appointment gives more time, and what the applicant supplements may start the count anew.
      if (step.to === undefined || does(step, "extendDue")) continue;
      const leaves = explored.reached[step.to]?.leaves.join(" ") ?? "";
      if (step.happening.kind === "case" || !walk.seen.has(leaves)) waiting.push(entered(explored, { ...walk, at: step.to, last: step }));
    }
  }
  return best;
}

/** Adds what is planned for the tasks that begin here. */
function entered(explored: Exploration, walk: Walk): Walk {
  const here = explored.reached[walk.at];
  const leaves = here?.leaves ?? [];
  const tasks = new Map(leaves.flatMap((leaf) => taskOf(explored, leaf)));
  const fresh = here?.situation.clock === "running" ? [...tasks].filter(([path]) => !walk.planned.has(path)) : [];
  return {
    ...walk,
    hours: walk.hours + Math.max(0, ...fresh.map(([, hours]) => hours)),
    planned: new Set([...walk.planned, ...fresh.map(([path]) => path)]),
    seen: new Set([...walk.seen, leaves.join(" ")]),
  };
}

function taskOf(explored: Exploration, leaf: string): readonly (readonly [string, number])[] {
  const owning = [...lineage(stateAt(explored, leaf))].find(({ state }) => state.meta?.owner !== undefined);
  return owning === undefined || ownerOf(explored, leaf)?.role === "applicant" ? [] : [[owning.path, owning.state.meta?.budget?.workingHours ?? 0]];
}
