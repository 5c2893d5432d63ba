// Who may do what on a dossier. A definition names parties and so narrows; what is refused here it can never allow.

import type { Actor, Dossier, Party, Violation } from "../model/index.ts";

/** The seat from which somebody acts. */
export interface Seat {
  readonly role: string;
  readonly agency?: string;
  /** An officer enters what the applicant hands in at the counter or posts. */
  readonly onBehalfOf?: "applicant";
}

/** The first of the parties the actor belongs to, or why none. `filedBy` may enter what applicants hand in on paper. */
export function seatFor(parties: readonly Party[], actor: Actor, dossier: Dossier, filedBy: readonly Party[]): { readonly seat: Seat } | { readonly violation: Violation } {
  for (const party of parties) {
    const seat = party.role === "applicant" ? applicantSeat(actor, dossier, filedBy) : officerSeat(party, actor, dossier);
    if (seat === undefined) continue;
    if (seat.role !== "applicant" && isOwnMatter(actor, dossier)) return { violation: { code: "separation_of_duties" } };
    return { seat };
  }
  return { violation: { code: "role_not_permitted", params: { roles: parties.map((party) => party.role) } } };
}

/** Where a dossier is handled. */
type Placed = Pick<Dossier, "agency" | "participants">;

/** Whether an officer holds a party's role at the agency it is held at. */
export function holdsSeat(party: Party, actor: Actor, dossier: Placed): boolean {
  return officerSeat(party, actor, dossier) !== undefined;
}

/**
 * Whether the dossier is the actor's own application: they own or filed it, or the owner entered at the counter is the
 * person this account has proved to be (e-ID level 2).
 */
export function isApplicant(actor: Actor, dossier: Pick<Dossier, "owner" | "submitter">): boolean {
  if (actor.kind !== "citizen") return false;
  const isProvedOwner = actor.identityLevel === 2 && actor.personalId !== undefined && actor.personalId === dossier.owner.personalId;
  return actor.id === dossier.owner.id || actor.id === dossier.submitter.id || isProvedOwner;
}

/** Nobody decides on their own application, whichever account they use (faults A03). */
export function isOwnMatter(actor: Actor, { owner, submitter, channel }: Dossier): boolean {
  // At the counter and by post the submitter is the officer who typed it in, whose matter it is not.
  const people = channel === "online" ? [owner, submitter] : [owner];
  return people.some(({ id, personalId }) => id === actor.id || (personalId !== undefined && personalId === actor.personalId));
}

/** The agency at which a party's role is held. */
export function agencyOf(party: Party, dossier: Placed): string | undefined {
  if (party.at === undefined) return dossier.agency;
  return Object.hasOwn(dossier.participants, party.at) ? dossier.participants[party.at] : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

/** Applicants act for themselves; at the counter and for post, those who enter dossiers enter what they hand in. */
function applicantSeat(actor: Actor, dossier: Dossier, filedBy: readonly Party[]): Seat | undefined {
  if (isApplicant(actor, dossier)) return { role: "applicant" };
  if (dossier.channel === "online") return undefined;
  const seat = filedBy.map((party) => officerSeat(party, actor, dossier)).find((found) => found !== undefined);
  return seat === undefined ? undefined : { ...seat, onBehalfOf: "applicant" };
}

function officerSeat(party: Party, actor: Actor, dossier: Placed): Seat | undefined {
  const agency = agencyOf(party, dossier);
  return agency !== undefined && holds(actor, party.role, agency) ? { role: party.role, agency } : undefined;
}

function holds(actor: Actor, role: string, agency: string): boolean {
  return actor.kind === "officer" && actor.roles.some((held) => held.role === role && held.agency === agency);
}
