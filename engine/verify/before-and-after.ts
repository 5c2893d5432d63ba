// A situation at the filing, and what an event does to it apart from moving: what a revision brings, what is counted.

import type { CompiledProcedure } from "../machine/index.ts";
import { PAPERS_COMPLETE, type Conditions } from "./conditions.ts";
import type { Happening } from "./happenings.ts";
import type { Situation } from "./situation.ts";

/** Facts of the moment: other at every step. */
export const MOMENT = ["/event", "/now", "/today"];

/** A dossier just filed, before the statechart begins. */
export const FILED = ({ definition, procedure }: CompiledProcedure, { judged }: Conditions): Situation => {
  const blank: Situation = { machine: { value: {}, status: "active" }, status: "registered", clock: "notStarted", isAccepted: false, papersAccepted: false, supplements: 0, extensions: 0, ended: [], isAnnounced: false, acts: {}, results: {}, known: {} };
  // What must be submitted has been, or the filing was refused; what is only shown may still be missing.
  const isComplete = judged(PAPERS_COMPLETE, blank) === true || procedure.components.every(({ manner, optional }) => manner === "submit" || optional === true);
  return isComplete && definition.procedure.components.length > 0 ? { ...blank, known: { [PAPERS_COMPLETE]: true } } : blank;
};

/** What an event changes before guards look. */
export function begin(situation: Situation, { revises }: Happening, { procedure }: CompiledProcedure): Situation {
  if (revises !== true) return situation;
  const isComplete = procedure.components.every(({ manner, optional }) => manner === "submit" || optional === true);
  const { [PAPERS_COMPLETE]: _, ...known } = situation.known;
  return { ...situation, papersAccepted: false, known: isComplete ? { ...known, [PAPERS_COMPLETE]: true } : known };
}

/** Counts an act that something asks about. */
export function count(situation: Situation, happening: Happening, { counted }: Conditions): Situation {
  const most = happening.kind === "act" ? counted.get(happening.name) : undefined;
  if (most === undefined) return situation;
  const times = (Object.hasOwn(situation.acts, happening.name) ? (situation.acts[happening.name] ?? 0) : 0) + 1;
  return { ...situation, acts: { ...situation.acts, [happening.name]: Math.min(most, times) } };
}
