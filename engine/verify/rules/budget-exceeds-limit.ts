// The internal process plans more hours, on some way a dossier can really go, than the law gives. Only steps begun while the
// legal clock runs count, a step gone back to counts once, of steps begun side by side the longest.

import type { Duration, LocalizedText, TimeLimit } from "../../model/index.ts";
import type { Exploration, Reached, Taken } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { does, ownerOf, stateAt } from "./places.ts";
import { lineage } from "../../machine/index.ts";

const HOURS_A_DAY = 8;
const WORKING_DAYS_A_MONTH = 20;
/** Offices close at five. */
const CLOSING = 17;
/** Ways tried. More exist in a large procedure; what is found is found all the same. */
const TRIES = 20_000;

export const budgetExceedsLimit: Rule = {
  id: "budget-exceeds-limit",
  severity: "error",
  sentence: { vi: "Các bước nội bộ cộng lại {planned} giờ làm việc, nhiều hơn số giờ mà thời hạn “{case}” chắc chắn có ({allowed} giờ)", en: "The internal steps add up to {planned} working hours, more than the time limit “{case}” is sure to give ({allowed} hours)" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 18, Điều 19" },
  *check({ definition, explored }) {
    const over = overbookedWay(explored, definition.procedure.timeLimit);
    if (over === undefined) return;
    const { walk, limit } = over;
    yield { path: "workflow.json#", params: { planned: Math.round(walk.hours * 10) / 10, allowed: limit.hours, case: limit.label }, ...(walk.last === undefined ? {} : { way: { step: walk.last } }) };
  },
};

// ---------------------------------------------------------------------------------------------------------------------

/** What a time limit is sure to give, and what it is called. */
interface Given {
  readonly hours: number;
  readonly label: LocalizedText;
}

/**
 * The working hours that are left in any case. "0 working days" ends the same day, also for what is accepted at the cut-off;
 * calendar days may fall on a weekend, and what ends there ends on the next working day (BLDS 2015 Đ148).
 */
function hoursOf({ amount, unit }: Duration, { cutOff }: TimeLimit): number {
  switch (unit) {
    case "workingHour":
      return amount;
    case "workingDay":
      return amount > 0 ? amount * HOURS_A_DAY : cutOff === undefined ? 0.5 : Math.max(0.5, CLOSING - Number(cutOff.slice(0, 2)) - Number(cutOff.slice(3)) / 60);
    case "calendarDay":
      return Math.max(1, Math.floor((amount * 5) / 7)) * HOURS_A_DAY;
    case "month":
      return amount * WORKING_DAYS_A_MONTH * HOURS_A_DAY;
  }
}

/** The time limit in force: of those that may be, the one that gives most. */
function limitAt(explored: Exploration, { situation }: Reached, timeLimit: TimeLimit): Given {
  const open: Given[] = [];
  for (const limitCase of timeLimit.cases) {
    const condition = limitCase.when === undefined ? undefined : explored.conditions.idOf(limitCase.when);
    const holds = condition === undefined ? true : (explored.conditions.judged(condition, situation) ?? situation.known[condition]);
    if (holds !== false) open.push({ hours: hoursOf(limitCase, timeLimit), label: limitCase.label });
    if (holds === true) break;
  }
  return open.reduce((most, given) => (given.hours > most.hours ? given : most), open[0] ?? { hours: 0, label: { vi: "" } });
}

interface Walk {
  readonly at: number;
  readonly hours: number;
  /** Tasks planned for already. */
  readonly planned: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly last: Taken | undefined;
}

function overbookedWay(explored: Exploration, timeLimit: TimeLimit): { readonly walk: Walk; readonly limit: Given } | undefined {
  const starts = explored.reached.filter(({ via }) => via === undefined);
  const waiting: Walk[] = starts.map(({ number }) => entered(explored, { at: number, hours: 0, planned: new Set(), seen: new Set(), last: undefined }));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const walk = waiting.pop();
    if (walk === undefined) return undefined;
    const here = explored.reached[walk.at];
    const limit = here === undefined || here.situation.machine.status === "done" ? undefined : limitAt(explored, here, timeLimit);
    if (limit !== undefined && walk.hours > limit.hours) return { walk, limit };
    for (const step of explored.out[walk.at] ?? []) {
      // A re-appointment gives more time, and what the applicant supplements may start the count anew.
      if (step.to === undefined || does(step, "extendDue")) continue;
      const leaves = explored.reached[step.to]?.leaves.join(" ") ?? "";
      if (step.happening.kind === "case" || !walk.seen.has(leaves)) waiting.push(entered(explored, { ...walk, at: step.to, last: step }));
    }
  }
  return undefined;
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
