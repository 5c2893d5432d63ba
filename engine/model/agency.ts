// Who does the work: agencies, roles and the parties a definition names.

import type { LocalizedText } from "./text.ts";

/** What kind of body an agency is. Definitions bind tasks to kinds, never to a particular agency. */
export type AgencyKind = "communePeopleCommittee" | "provincePeopleCommittee" | "provincialDepartment" | "communePolice" | "socialInsurance";

/** A body that receives or resolves dossiers (`definitions/agencies.json`). */
export interface Agency {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: LocalizedText;
  /** e-ID code, province first (QĐ 20/2020/QĐ-TTg), e.g. `H56.120`. */
  readonly code: string;
  /** Administrative unit it serves: province 2 digits or commune 5 digits (QĐ 19/2025/QĐ-TTg). */
  readonly area: string;
  readonly province: string;
  readonly parent?: string;
  /** Its one-stop unit, as printed on slips. */
  readonly oneStopUnit?: LocalizedText;
  readonly calendar: string;
  readonly reviewNote?: string;
}

/** A role people hold within an agency (`definitions/roles.json`). */
export interface Role {
  readonly id: string;
  readonly name: LocalizedText;
  /** What the role is for, in one sentence. */
  readonly about: LocalizedText;
}

/**
 * Who may do something or whose task it is: a role at one of the procedure's participants. Without `at` it is
 * the agency that received the dossier. The role `applicant` is whoever owns or submitted the dossier, `system`
 * is the engine's own events.
 */
export interface Party {
  readonly role: string;
  readonly at?: string;
}

/** A further agency taking part (inter-agency one-stop), found by kind in the receiving agency's area. */
export interface Participant {
  readonly id: string;
  readonly agencyKind: AgencyKind;
  readonly label: LocalizedText;
}
