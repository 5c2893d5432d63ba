// Who may do what on a dossier. A definition names parties and so narrows; what is refused here it can never allow.

import type { Actor, Dossier, Party, Violation } from "../model/index.ts";

/** The seat from which somebody acts. */
export interface Seat {
  readonly role: string;
  readonly agency?: string;
}

/** The first of the parties the actor belongs to, or why none. */
export function seatFor(parties: readonly Party[], actor: Actor, dossier: Dossier): { readonly seat: Seat } | { readonly violation: Violation } {
  for (const party of parties) {
    const seat = party.role === "applicant" ? applicantSeat(actor, dossier) : officerSeat(party, actor, dossier);
    if (seat === undefined) continue;
    if (seat.role !== "applicant" && isOwnMatter(actor, dossier)) return { violation: { code: "separation_of_duties" } };
    return { seat };
  }
  return { violation: { code: "role_not_permitted", params: { roles: parties.map((party) => party.role) } } };
}

/** Whether the dossier is the actor's own application. */
export function isApplicant(actor: Actor, dossier: Dossier): boolean {
  return actor.kind === "citizen" && (actor.id === dossier.owner.id || actor.id === dossier.submitter.id);
}

/** The agency at which a party's role is held. */
export function agencyOf(party: Party, dossier: Pick<Dossier, "agency" | "participants">): string | undefined {
  if (party.at === undefined) return dossier.agency;
  return Object.hasOwn(dossier.participants, party.at) ? dossier.participants[party.at] : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Applicants act for themselves; at the counter and for post, the intake officer enters what they hand in. */
function applicantSeat(actor: Actor, dossier: Dossier): Seat | undefined {
  if (isApplicant(actor, dossier)) return { role: "applicant" };
  const onBehalf = dossier.channel !== "online" && holds(actor, "intakeOfficer", dossier.agency);
  return onBehalf ? { role: "intakeOfficer", agency: dossier.agency } : undefined;
}

function officerSeat(party: Party, actor: Actor, dossier: Dossier): Seat | undefined {
  const agency = agencyOf(party, dossier);
  return agency !== undefined && holds(actor, party.role, agency) ? { role: party.role, agency } : undefined;
}

function holds(actor: Actor, role: string, agency: string): boolean {
  return actor.kind === "officer" && actor.roles.some((held) => held.role === role && held.agency === agency);
}

/** Nobody decides on their own application (faults A03). */
function isOwnMatter(actor: Actor, dossier: Dossier): boolean {
  const { owner, submitter } = dossier;
  const samePerson = actor.personalId !== undefined && actor.personalId === owner.personalId;
  const filedAsCitizen = submitter.id === actor.id && submitter.id === owner.id;
  return actor.id === owner.id || samePerson || filedAsCitizen;
}
