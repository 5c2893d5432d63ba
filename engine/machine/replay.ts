// Replay: a kept history decided again, entry by entry. What comes out must be what was kept, to the byte.

import type { Dossier, LogEntry, PinnedCalendar } from "../model/index.ts";
import { canonical } from "./canonical.ts";
import type { CompiledProcedure } from "./compile.ts";
import { decide } from "./decide.ts";

/** Where a replay went another way than history. */
export interface Divergence {
  readonly seq: number;
  readonly kept: string;
  readonly replayed: string;
}

/**
 * Decides a history anew, each entry with the calendar it was decided with (by content hash). `divergence` names the first
 * entry that comes out differently, or whose calendar nobody has.
 */
export function replay(compiled: CompiledProcedure, log: readonly LogEntry[], calendarOf: (hash: string) => PinnedCalendar | undefined): { readonly dossier: Dossier | undefined; readonly divergence?: Divergence } {
  let dossier: Dossier | undefined;
  for (const kept of log) {
    const calendar = calendarOf(kept.calendar);
    if (calendar === undefined) return { dossier, divergence: { seq: kept.seq, kept: canonical(kept), replayed: `no calendar ${kept.calendar}` } };
    const decision = decide(compiled, { ...(dossier === undefined ? {} : { dossier }), event: kept.event, actor: kept.actor, at: kept.at, calendar });
    const replayed = canonical(decision.accepted ? decision.entry : decision.violations);
    if (!decision.accepted || replayed !== canonical(kept)) return { dossier, divergence: { seq: kept.seq, kept: canonical(kept), replayed } };
    dossier = decision.dossier;
  }
  return { dossier };
}
