// The internal process plans more hours, on some way a dossier can really go, than the law gives. Only steps begun while the
// legal clock runs count, a step gone back to counts once, of steps begun side by side the longest.

import { lineage } from "../../machine/index.ts";
import type { Exploration, Taken } from "../exploration.ts";
import type { Rule } from "../rule.ts";
import { type Given, type Reading, readingsOfLimit } from "./limit-in-force.ts";
import { actionsOf, does, ownerOf, stateAt } from "./places.ts";

/** Ways tried. More exist in a large procedure; what is found is found all the same. */
const TRIES = 20_000;

export const budgetExceedsLimit: Rule = {
  id: "budget-exceeds-limit",
  severity: "error",
  sentence: { vi: "Các bước nội bộ cộng lại {planned} giờ làm việc, nhiều hơn số giờ mà thời hạn “{case}” chắc chắn có ({allowed} giờ)", en: "The internal steps add up to {planned} working hours, more than the time limit “{case}” is sure to give ({allowed} hours)" },
  basis: { document: "Nghị định 61/2018/NĐ-CP", article: "Điều 18, Điều 19" },
  *check({ explored }) {
    for (const reading of readingsOfLimit(explored)) {
      const over = overbookedWay(explored, reading);
      if (over === undefined) continue;
      const { walk, limit } = over;
      yield { path: "workflow.json#", params: { planned: Math.round(walk.hours * 10) / 10, allowed: limit.hours, case: limit.label }, ...(walk.last === undefined ? {} : { way: { step: walk.last } }) };
      return;
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

interface Walk {
  readonly at: number;
  readonly hours: number;
  /** Tasks planned for already. */
  readonly planned: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  /** Records made. */
  readonly recorded: ReadonlySet<string>;
  readonly last: Taken | undefined;
}

function overbookedWay(explored: Exploration, { limitAt, assumed }: Reading): { readonly walk: Walk; readonly limit: Given } | undefined {
  const starts = explored.reached.filter((start) => start.via === undefined && agrees(start.assumed, assumed));
  const waiting: Walk[] = starts.map(({ number }) => entered(explored, { at: number, hours: 0, planned: new Set(), seen: new Set(), recorded: new Set(), last: undefined }));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const walk = waiting.pop();
    if (walk === undefined) return undefined;
    const here = explored.reached[walk.at];
    const limit = here === undefined || here.situation.machine.status === "done" ? undefined : limitAt(here, walk.recorded);
    if (limit !== undefined && walk.hours > limit.hours) return { walk, limit };
    for (const step of explored.out[walk.at] ?? []) {
      // A re-appointment gives more time, and what the applicant supplements may start the count anew.
      if (step.to === undefined || does(step, "extendDue") || !agrees(step.assumed, assumed)) continue;
      const leaves = explored.reached[step.to]?.leaves.join(" ") ?? "";
      if (step.happening.kind === "case" || !walk.seen.has(leaves)) waiting.push(entered(explored, { ...walk, at: step.to, last: step, recorded: recordedBy(step, walk.recorded) }));
    }
  }
  return undefined;
}

function agrees(one: Reading["assumed"], other: Reading["assumed"]): boolean {
  return Object.entries(one).every(([condition, holds]) => (other[condition] ?? holds) === holds);
}

function recordedBy(step: Taken, before: ReadonlySet<string>): ReadonlySet<string> {
  const made = actionsOf(step).flatMap(({ type, params }) => (type === "record" ? [String(params?.["name"])] : []));
  return made.length === 0 ? before : new Set([...before, ...made]);
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
