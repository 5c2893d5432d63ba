// A life in a few lines, for the report.

import type { Run, Taken } from "./run.ts";
import { placeOf } from "./position.ts";

/** The steps up to one of them: when, who, what, and where that led. */
export function tell({ filing, habit, steps }: Run, upTo: number): readonly string[] {
  return [`${filing.key}, ${filing.channel}, ${habit.name}`, ...steps.slice(0, upTo + 1).map(line)];
}

// ---------------------------------------------------------------------------------------------------------------------

function line({ event, actor, after, entry }: Taken): string {
  const what = event.kind === "act" ? event.name : event.kind === "timer" ? `timer ${event.id}` : event.kind === "reply" ? `${event.actor} ${event.outcome}` : event.kind;
  return `${entry.at.slice(0, 16)} ${actor.id}: ${what} → ${placeOf(after)} (${after.status}, clock ${after.clock.state})`;
}
