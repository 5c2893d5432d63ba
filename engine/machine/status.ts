// The national status of a dossier, read off its active states.

import type { Dossier, DossierStatus } from "../model/index.ts";
import type { CompiledProcedure } from "./compile.ts";
import { activeLeaves } from "./select.ts";

/** When regions run in parallel, the dossier shows the one the citizen must know about first. */
const URGENCY: readonly DossierStatus[] = [
  "withdrawRequested",
  "supplementRequired",
  "paymentRequired",
  "intakeRejected",
  "stopped",
  "processing",
  "accepted",
  "registered",
  "resolved",
  "resultReturned",
];

/** The status the active states declare; unchanged when they declare none. */
export function statusOf(compiled: CompiledProcedure, dossier: Dossier): DossierStatus {
  return statusAt(compiled, activeLeaves(compiled, dossier.machine)) ?? dossier.status;
}

/** The status these leaves declare, if any does. */
export function statusAt(compiled: CompiledProcedure, leaves: readonly string[]): DossierStatus | undefined {
  const declared = new Set(leaves.map((path) => compiled.states.get(path)?.status));
  return URGENCY.find((status) => declared.has(status));
}
