// What every store reads out of a step, so that all of them read the same.

import type { Dossier, JsonObject, LogEntry } from "../../engine/model/index.ts";
import type { Commit } from "./store.ts";

/** A commit that does not add exactly the next entry is a mistake of ours, not a race. */
export function assertNext({ dossier, entry, expectedRevision }: Commit): void {
  if (dossier.revision !== expectedRevision + 1 || entry.seq !== dossier.revision) {
    throw new Error(`Step ${entry.seq} of dossier ${dossier.id} (revision ${dossier.revision}) does not follow revision ${expectedRevision}`);
  }
}

/** The receiving agency and all that take part; fixed when the dossier is opened. */
export function agenciesOf(dossier: Pick<Dossier, "agency" | "participants">): ReadonlySet<string> {
  return new Set([dossier.agency, ...Object.values(dossier.participants)]);
}

/** In whose lists the dossier stands; fixed when it is opened. */
export function peopleOf(dossier: Pick<Dossier, "owner" | "submitter">): ReadonlySet<string> {
  return new Set([dossier.owner.id, dossier.submitter.id]);
}

/** The answers an entry gave. */
export function answersGivenBy({ event }: LogEntry): JsonObject {
  return event.kind === "open" || event.kind === "act" ? (event.answers ?? {}) : {};
}
