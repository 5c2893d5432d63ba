// Who may do what on a dossier, by the parties a definition names and the agencies the dossier was filed with.

import type { Party } from "../law.ts";
import { own, type Actor } from "../record.ts";
import type { Seat } from "./step.ts";
import type { Standing } from "./standing.ts";

/** Where and whose a dossier is. */
export type Whose = Pick<Standing, "opened" | "submitter">;

/** Where a dossier is handled. */
export type Where = Pick<Standing["opened"], "agency" | "participants">;

/** The first of the parties the actor belongs to. */
export function seatOf(parties: readonly Party[], actor: Actor, dossier: Whose, filedBy: readonly Party[]): Seat | undefined {
  for (const party of parties) {
    const seat = party.role === "applicant" ? applicantSeat(actor, dossier, filedBy) : officerSeat(party, actor, dossier.opened);
    if (seat !== undefined) return seat;
  }
  return undefined;
}

/** The seat of an officer who holds the party's role at the agency it is held at. */
export function officerSeat(party: Party, actor: Actor, where: Where): Seat | undefined {
  const agency = agencyOf(party, where);
  return agency !== undefined && isSeated(actor, party.role, agency) ? { role: party.role, agency } : undefined;
}

/** Whether an officer holds a role at an agency. */
export function isSeated(actor: Actor, role: string, agency: string): boolean {
  return actor.kind === "officer" && actor.roles.some((held) => held.role === role && held.agency === agency);
}

/** The agency at which a party's role is held. */
export function agencyOf({ at }: Party, { agency, participants }: Where): string | undefined {
  return at === undefined ? agency.id : own(participants, at);
}

/** Owner or submitter, or proved by e-ID to be the owner entered at the counter. */
export function isApplicant(actor: Actor, { opened, submitter }: Whose): boolean {
  if (actor.kind !== "citizen") return false;
  const { owner } = opened;
  const isProved = actor.identityLevel === 2 && actor.personalId !== undefined && actor.personalId === owner.personalId;
  return actor.id === owner.id || actor.id === submitter.id || isProved;
}

/** Whether the dossier is the actor's own, under any account. At the counter the submitter only typed it in. */
export function isOwnMatter(actor: Actor, { opened, submitter }: Whose): boolean {
  const people = opened.channel === "online" ? [opened.owner, submitter] : [opened.owner];
  return people.some(({ id, personalId }) => id === actor.id || (personalId !== undefined && personalId === actor.personalId));
}

// ---------------------------------------------------------------------------------------------------------------------

/** Applicants act for themselves; what they bring on paper, those who file enter on their behalf. */
function applicantSeat(actor: Actor, dossier: Whose, filedBy: readonly Party[]): Seat | undefined {
  if (isApplicant(actor, dossier)) return { role: "applicant" };
  if (dossier.opened.channel === "online") return undefined;
  const seat = filedBy.map((party) => officerSeat(party, actor, dossier.opened)).find((found) => found !== undefined);
  return seat === undefined ? undefined : { ...seat, onBehalfOf: "applicant" };
}
