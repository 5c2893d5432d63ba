// The hours planned along the ways a dossier can really go while its legal clock runs, beside what the law gives there. A step
// gone back to counts once, of steps begun side by side the longest. Judges nothing.

import { lineage } from "../../machine/index.ts";
import type { Exploration, Taken } from "../exploration.ts";
import type { Given, Reading } from "./limit-in-force.ts";
import { actionsOf, does, ownerOf, stateAt } from "./places.ts";

/** A way, or the beginning of one. */
export interface PlannedWay {
  readonly hours: number;
  /** The step it ends with for now; absent where the dossier is filed. */
  readonly last: Taken | undefined;
  /** What is in force there. */
  readonly limit: Given;
}

/** Every way in one reading of the time limit, from its beginning step by step. More exist in a large procedure than are tried. */
export function* plannedWays(explored: Exploration, { limitAt, assumed }: Reading): Generator<PlannedWay> {
  const starts = explored.reached.filter((start) => start.via === undefined && agrees(start.assumed, assumed));
  const waiting: Walk[] = starts.map(({ number }) => entered(explored, { at: number, hours: 0, planned: new Set(), seen: new Set(), recorded: new Set(), last: undefined }));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const walk = waiting.pop();
    if (walk === undefined) return;
    const here = explored.reached[walk.at];
    if (here !== undefined && here.situation.machine.status !== "done") yield { hours: walk.hours, last: walk.last, limit: limitAt(here, walk.recorded) };
    for (const step of explored.out[walk.at] ?? []) {
      // A re-appointment gives more time, and what the applicant supplements may start the count anew.
      if (step.to === undefined || does(step, "extendDue") || !agrees(step.assumed, assumed)) continue;
      const leaves = explored.reached[step.to]?.leaves.join(" ") ?? "";
      if (step.happening.kind === "case" || !walk.seen.has(leaves)) waiting.push(entered(explored, { ...walk, at: step.to, last: step, recorded: recordedBy(step, walk.recorded) }));
    }
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** Places of ways looked at. What is found is found all the same. */
const TRIES = 20_000;

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
