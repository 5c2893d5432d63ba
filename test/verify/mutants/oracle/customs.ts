// How the original lives: learnt from many of its lives, so that a mutant is held against behaviour and not against rules.

import type { Dossier } from "../../../../engine/model/index.ts";
import type { Run, Taken } from "./run.ts";
import { placeOf } from "./position.ts";

/** What is usual. */
export interface Customs {
  /** Act → seats it was done from. */
  readonly seats: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Act → sets of earlier acts: whoever had done all of a set was refused the act while somebody else could do it. No set
   * holds what one person has been seen to do together.
   */
  readonly apart: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Place → states of the legal clock. */
  readonly clocks: ReadonlyMap<string, ReadonlySet<string>>;
  /** `status > status` within one step. */
  readonly statuses: ReadonlySet<string>;
  /** Most requests to supplement, and most extensions, of one dossier. */
  readonly supplements: number;
  readonly extensions: number;
  /** Limit → shortest wait in milliseconds. */
  readonly waits: ReadonlyMap<string, number>;
  /** Acts without which nothing was ever granted. */
  readonly needed: ReadonlySet<string>;
  /** Longest promise in milliseconds, from the clock's start to the due instant; undefined when nothing is promised. */
  readonly promise: number | undefined;
  /** Filing → the bill it gets. */
  readonly bills: ReadonlyMap<string, number>;
  /** Harm the original shows itself: no mutant's fault. Filled in once the original has been judged. */
  readonly tolerated: ReadonlySet<string>;
}

/** Learns from lives. */
export function customsOf(runs: readonly Run[], tolerated: ReadonlySet<string> = new Set()): Customs {
  const steps = runs.flatMap((run) => run.steps);
  const granted = runs.filter(isGranted).map(actsOf);
  return {
    seats: gathered(steps.flatMap((step) => seatOf(step))),
    apart: keptApart(steps),
    clocks: gathered(steps.map(({ after }) => [placeOf(after), after.clock.state])),
    statuses: new Set(steps.flatMap(({ before, after }) => (before === undefined ? [] : [`${before.status} > ${after.status}`]))),
    supplements: most(steps, ({ after }) => after.slips.filter(({ kind }) => kind === "supplementSlip").length),
    extensions: most(steps, ({ after }) => after.clock.extensions.length),
    waits: shortest(steps.flatMap(({ after }) => after.timers.map(({ limit, setAt, dueAt }) => [limit, Date.parse(dueAt) - Date.parse(setAt)]))),
    needed: new Set(granted[0]?.filter((act) => granted.every((acts) => acts.includes(act)))),
    promise: longestPromise(steps),
    bills: new Map(runs.flatMap((run) => (run.steps[0] === undefined ? [] : [[run.filing.key, run.steps[0].after.bill?.total ?? 0]]))),
    tolerated,
  };
}

/** Whether a life ended with the result in the citizen's hands, or with what stands for it. */
export function isGranted({ ending, steps }: Run): boolean {
  const last = steps.at(-1)?.after;
  return ending === "done" && (last?.status === "resultReturned" || last?.status === "resolved");
}

/** The acts done, in order. */
export function actsOf({ steps }: Run): readonly string[] {
  return steps.flatMap(({ event }) => (event.kind === "act" ? [event.name] : []));
}

/** What the person who acts had done before on this dossier. */
export function doneBefore({ event, actor, before }: Taken): readonly string[] {
  if (event.kind !== "act" || before === undefined || actor.kind !== "officer") return [];
  return actsBy(before, actor.id).filter((act) => act !== event.name);
}

/** How long a dossier is promised to take. */
export function promiseOf({ after }: Taken): number | undefined {
  const { startedAt, dueAt, extensions, pauses } = after.clock;
  return startedAt === undefined || dueAt === undefined || extensions.length > 0 || pauses.length > 0 ? undefined : Date.parse(dueAt) - Date.parse(startedAt);
}

/** Act and seat. */
export function seatOf({ entry, event }: Taken): readonly (readonly [string, string])[] {
  if (event.kind !== "act") return [];
  return entry.changes.flatMap((change) => (change.type === "acted" ? [[event.name, change.onBehalfOf ?? change.role] as const] : []));
}

// ---------------------------------------------------------------------------------------------------------------------

function actsBy({ acts }: Dossier, person: string): readonly string[] {
  return Object.entries(acts).flatMap(([act, { by }]) => (by.some(({ id }) => id === person) ? [act] : []));
}

function keptApart(steps: readonly Taken[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const together = new Set(steps.flatMap((step) => doneBefore(step).map((act) => `${act} > ${step.event.kind === "act" ? step.event.name : ""}`)));
  const apart = new Map<string, (readonly string[])[]>();
  for (const { position, before } of steps) {
    if (position === undefined || before === undefined) continue;
    for (const { person, offer } of position.closed) {
      const isOpenToOthers = position.open.some((choice) => choice.kind === "act" && choice.offer.event === offer.event);
      const suspects = actsBy(before, person.actor.id).filter((act) => act !== offer.event && !together.has(`${act} > ${offer.event}`));
      const known = apart.get(offer.event) ?? [];
      if (isOpenToOthers && suspects.length > 0 && !known.some((set) => set.every((act) => suspects.includes(act)))) apart.set(offer.event, [...known, suspects]);
    }
  }
  return apart;
}

function gathered(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  for (const [key, value] of pairs) sets.set(key, (sets.get(key) ?? new Set()).add(value));
  return sets;
}

function shortest(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const [key, value] of pairs) least.set(key, Math.min(value, least.get(key) ?? Infinity));
  return least;
}

function most(steps: readonly Taken[], count: (step: Taken) => number): number {
  return steps.reduce((best, step) => Math.max(best, count(step)), 0);
}

function longestPromise(steps: readonly Taken[]): number | undefined {
  const promises = steps.flatMap((step) => promiseOf(step) ?? []);
  return promises.length === 0 ? undefined : Math.max(...promises);
}
