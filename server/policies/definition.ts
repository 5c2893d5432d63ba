// Who may write, review and publish procedures. These seats count wherever they are held. What is not said here is not
// allowed; that nobody reviews their own work, and not under another account either, is said here too.

import type { Actor } from "../../engine/model/index.ts";
import { mayFollow, type StepName } from "../definitions/life.ts";
import type { Account, DefinitionVersion } from "../stores/store.ts";

/** Seats that may read versions which are not published. */
const READERS = ["procedureAuthor", "procedureReviewer", "auditor"] as const;

/** The seat each step takes. A reviewer publishes, by a decision whose number the step names. */
const SEAT: Readonly<Record<StepName, string>> = {
  submitted: "procedureAuthor",
  returned: "procedureReviewer",
  approved: "procedureReviewer",
  published: "procedureReviewer",
  retired: "procedureReviewer",
};

/** Steps somebody else must take than whoever submitted the version. */
const FOUR_EYES: ReadonlySet<StepName> = new Set<StepName>(["returned", "approved", "published"]);

/** May see versions in review, their findings and their history. */
export function maySeeVersions(actor: Actor): boolean {
  return READERS.some((role) => holds(actor, role));
}

/** Holds the seat a step takes. */
export function mayTake(actor: Actor, step: StepName): boolean {
  return holds(actor, SEAT[step]);
}

/** The step is somebody else's, because the version is this person's work. `submitters` are the accounts that submitted it. */
export function isOwnWork(actor: Actor, step: StepName, submitters: readonly Pick<Account, "id" | "personalId">[]): boolean {
  return FOUR_EYES.has(step) && submitters.some(({ id, personalId }) => id === actor.id || (personalId !== undefined && personalId === actor.personalId));
}

/** Steps open to this person now. */
export function openSteps(actor: Actor, version: Pick<DefinitionVersion, "state">, submitters: readonly Pick<Account, "id" | "personalId">[]): readonly StepName[] {
  return (Object.keys(SEAT) as StepName[]).filter((step) => mayFollow(version.state, step) && mayTake(actor, step) && !isOwnWork(actor, step, submitters));
}

// ---------------------------------------------------------------------------------------------------------------------

function holds(actor: Actor, role: string): boolean {
  return actor.kind === "officer" && actor.roles.some((seat) => seat.role === role);
}
