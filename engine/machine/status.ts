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
  const declared = new Set(activeLeaves(compiled, dossier.machine).map((path) => compiled.states.get(path)?.status));
  return URGENCY.find((status) => declared.has(status)) ?? dossier.status;
}
