// A counter-example: the shortest way to what is wrong, as plain data that can be told, drawn and played.

import type { Exploration, Reached, Taken } from "./exploration.ts";
import type { Situation } from "./situation.ts";

/** A way a dossier can go. */
export interface Way {
  /** Where it begins after the filing: paths of the active leaves. */
  readonly start: readonly string[];
  /** Conditions the filing supposes of the case. */
  readonly assumed: { readonly [condition: string]: boolean };
  readonly steps: readonly WayStep[];
}

/** One step of it. */
export interface WayStep {
  /** `case`: what matters about the case from here on. */
  readonly kind: "act" | "timer" | "reply" | "failure" | "case";
  /** The act, the limit, or the invocation. */
  readonly name: string;
  /** The state that offers the act or waits. */
  readonly state: string;
  readonly by: readonly { readonly role: string; readonly at?: string }[];
  /** Where the transition stands. */
  readonly place: string;
  /** Conditions the step supposes of the case. */
  readonly assumed: { readonly [condition: string]: boolean };
  /** Where it leads; absent when the engine refuses it. */
  readonly leaves?: readonly string[];
  readonly status: Situation["status"];
}

/** The way to a situation, or up to a step and through it. */
export function wayOf(explored: Exploration, goal: { readonly to: number } | { readonly step: Taken }): Way {
  const last = "step" in goal ? goal.step : undefined;
  const steps: Taken[] = last === undefined ? [] : [last];
  let here: Reached | undefined = explored.reached["to" in goal ? goal.to : goal.step.from];
  while (here?.via !== undefined) {
    steps.unshift(here.via);
    here = explored.reached[here.via.from];
  }
  return { start: here?.leaves ?? [], assumed: here?.assumed ?? {}, steps: steps.map((step) => wayStep(explored, step)) };
}

// ---------------------------------------------------------------------------------------------------------------------

function wayStep({ reached }: Exploration, { happening, place, assumed, to, after }: Taken): WayStep {
  const { kind, name, state, by } = happening;
  const leaves = to === undefined ? undefined : reached[to]?.leaves;
  return { kind, name, state, by, place, assumed, status: after.status, ...(leaves === undefined ? {} : { leaves }) };
}
