// Officers of other agencies in a table: their agency has to take part in the procedure, or their tasks would be nobody's.

import { AGENCY_KIND } from "../card/words.ts";
import type { Edit } from "../edit/index.ts";
import type { AgencyKind, Json, Participant, Party } from "../model/index.ts";
import type { PlannedStep } from "./plan.ts";
import { listAt } from "./plain.ts";
import type { TableProblem } from "./table.ts";

/** Who is meant by a role, and what the procedure lacks for that. */
export interface Elsewhere {
  party(role: string): Party;
  readonly edits: readonly Edit[];
  readonly problems: readonly TableProblem[];
}

/** Looks at the roles of all steps. */
export function elsewhere(steps: readonly PlannedStep[], participants: readonly Participant[], procedure: Json): Elsewhere {
  const lacking = Object.entries(AGENCIES).flatMap(([role, { kind, id }]) => {
    const step = steps.find((one) => one.role === role);
    if (step === undefined || participants.some(({ agencyKind }) => agencyKind === kind)) return [];
    const free = participants.some((other) => other.id === id) ? `${id}2` : id;
    return [{ step, participant: { id: free, agencyKind: kind, label: AGENCY_KIND[kind] } satisfies Participant }];
  });
  const all = [...participants, ...lacking.map(({ participant }) => participant)];
  return {
    party(role) {
      const at = Object.hasOwn(AGENCIES, role) ? all.find(({ agencyKind }) => agencyKind === AGENCIES[role]?.kind)?.id : undefined;
      return at === undefined ? { role } : { role, at };
    },
    edits: lacking.length === 0 ? [] : [{ op: "set", at: "/procedure/participants", value: [...listAt(procedure, "participants"), ...lacking.map(({ participant }) => participant as unknown as Json)] }],
    problems: lacking.map(({ step: { row }, participant }) => ({ code: "participant_added", ...(row === undefined ? {} : { row }), params: { agency: participant.label.vi } })),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Where officers work who are not of the receiving agency. */
const AGENCIES: { readonly [role: string]: { readonly kind: AgencyKind; readonly id: string } } = {
  policeOfficer: { kind: "communePolice", id: "police" },
  insuranceOfficer: { kind: "socialInsurance", id: "insurance" },
};
