// Replay: a kept history decided again, entry by entry. What comes out must be what was kept, to the byte.

import canonicalize from "canonicalize";
import type { Calendar, Dossier, LogEntry } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { decide } from "./decide.ts";

/** Where a replay went another way than history. */
export interface Divergence {
  readonly seq: number;
  readonly kept: string;
  readonly replayed: string;
}

/** Decides a history anew. `divergence` names the first entry that comes out differently. */
export function replay(compiled: CompiledProcedure, log: readonly LogEntry[], calendar: Calendar): { readonly dossier: Dossier | undefined; readonly divergence?: Divergence } {
  let dossier: Dossier | undefined;
  for (const kept of log) {
    const decision = decide(compiled, { ...(dossier === undefined ? {} : { dossier }), event: kept.event, actor: kept.actor, at: kept.at, calendar });
    const replayed = canonical(decision.accepted ? decision.entry : decision.violations);
    if (!decision.accepted || replayed !== canonical(kept)) return { dossier, divergence: { seq: kept.seq, kept: canonical(kept), replayed } };
    dossier = decision.dossier;
  }
  return { dossier };
}

/** RFC 8785 canonical JSON: the form that is hashed, compared and signed. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? "";
}
