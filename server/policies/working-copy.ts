// Who may look at procedures somebody is writing, and who may write. They are the office's, not one person's: any author goes
// on with any of them, and the history says who did what. What is not said here is not allowed.

import type { Actor } from "../../engine/model/index.ts";
import { maySeeVersions, mayTake } from "./definition.ts";

/** May see working copies, their history, and what procedures are written with: whoever may see versions in review. */
export function maySeeWorkingCopies(actor: Actor): boolean {
  return maySeeVersions(actor);
}

/** May make, save, throw away and submit working copies: whoever may submit a version. */
export function mayWriteWorkingCopies(actor: Actor): boolean {
  return mayTake(actor, "submitted");
}
