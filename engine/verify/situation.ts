// A situation: everything about a dossier that can matter for where it may go, and nothing else. Two dossiers in the same
// situation have the same futures as far as the verifier can tell.

import type { ClockState, DossierStatus, MachineState } from "../model/index.ts";

/** Where a dossier stands, told in the few things its futures depend on. */
export interface Situation {
  readonly machine: MachineState;
  readonly status: DossierStatus;
  readonly clock: ClockState["state"];
  /** It has been accepted or worked on. */
  readonly isAccepted: boolean;
  /** An officer has accepted the papers. */
  readonly papersAccepted: boolean;
  /** How often the applicant was asked to supplement; 2 stands for more. */
  readonly supplements: number;
  /** How often the due instant was moved; 2 stands for more. */
  readonly extensions: number;
  /** Invocations that have ended although their state goes on. */
  readonly ended: readonly string[];
  /** The applicant has been told something since the last result was signed. */
  readonly isAnnounced: boolean;
  /** How often acts that something asks about were done, up to the number that still makes a difference. */
  readonly acts: { readonly [event: string]: number };
  readonly results: { readonly [result: string]: ResultSituation };
  /** What has been assumed of the case and still holds, by condition. Nothing is assumed before somebody asks. */
  readonly known: { readonly [condition: string]: boolean };
}

/** How far a result has come, and which acts drafted it. */
export interface ResultSituation {
  readonly stage: "drafted" | "signed" | "returned";
  readonly draftedBy: readonly string[];
}

/** Equal for situations that are equal. */
export function keyOf(situation: Situation): string {
  const { machine, status, clock, isAccepted, papersAccepted, supplements, extensions, ended, isAnnounced, acts, results, known } = situation;
  return JSON.stringify([machine, status, clock, isAccepted, papersAccepted, supplements, extensions, ended, isAnnounced, sorted(acts), sorted(results), sorted(known)]);
}

// ---------------------------------------------------------------------------------------------------------------------

function sorted(table: { readonly [name: string]: unknown }): readonly (readonly [string, unknown])[] {
  return Object.entries(table).sort(([one], [other]) => (one < other ? -1 : 1));
}
