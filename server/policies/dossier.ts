// Who may see a dossier and work on it. What is not said here is not allowed. Acts are further narrowed by the definition.

import { isApplicant } from "../../engine/machine/index.ts";
import type { Actor, Dossier } from "../../engine/model/index.ts";

/** May see the dossier: whoever owns or filed it, and officers of an agency that takes part. To others it does not exist. */
export function maySeeDossier(actor: Actor, dossier: Pick<Dossier, "owner" | "submitter" | "agency" | "participants">): boolean {
  if (actor.kind === "citizen") return isApplicant(actor, dossier);
  if (actor.kind === "officer") return worksAt(actor, dossier);
  return false;
}

/** May read the log: officers taking part. Citizens see the timeline instead. */
export function mayReadHistory(actor: Actor, dossier: Pick<Dossier, "agency" | "participants">): boolean {
  return actor.kind === "officer" && worksAt(actor, dossier);
}

/**
 * May take a dossier's whole history away, words and all: officers taking part. Auditors only of an erased one, of which no words
 * are left; of others they see what `mayAudit` shows, and who runs the server exports for them (faults A04).
 */
export function mayExport(actor: Actor, dossier: Pick<Dossier, "agency" | "participants"> | undefined): boolean {
  if (actor.kind !== "officer") return false;
  return dossier === undefined ? mayAudit(actor) : worksAt(actor, dossier);
}

/** May look into the history of any dossier, of an erased one too, wherever they sit. What is personal in it is not theirs to see. */
export function mayAudit(actor: Actor): boolean {
  return actor.kind === "officer" && actor.roles.some((held) => held.role === "auditor");
}

/** May file: a citizen online for themselves; an officer of the agency at the counter or for post. Which officers, the procedure says. */
export function mayFile(actor: Actor, channel: Dossier["channel"], agency: string): boolean {
  if (channel === "online") return actor.kind === "citizen";
  return actor.kind === "officer" && actor.roles.some((held) => held.agency === agency);
}

/** Agencies whose dossiers an officer may list. */
export function agenciesOf(actor: Actor): readonly string[] {
  return actor.kind === "officer" ? [...new Set(actor.roles.map((held) => held.agency))] : [];
}

function worksAt(actor: Actor, dossier: Pick<Dossier, "agency" | "participants">): boolean {
  const agencies = new Set([dossier.agency, ...Object.values(dossier.participants)]);
  return actor.roles.some((held) => agencies.has(held.agency));
}
