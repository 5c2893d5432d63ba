// Whether a lease is still its owner's. The fence grows with every owner, so a worker that slept through its lease is
// told apart from the one that took over (faults C06). The check is a condition of the write itself.

import type { Lease } from "../store.ts";
import type { DossierDocument } from "./collections.ts";

/** What a lease calls a piece of work of a dossier. Dossier ids have no slash. */
export function workOf(dossier: string, id: string): string {
  return `${dossier}/${id}`;
}

/** Whose work a lease is on. */
export function dossierOf({ work }: Lease): string {
  return work.slice(0, work.indexOf("/"));
}

/** The effect's or timer's own id. */
export function idIn({ work }: Lease): string {
  return work.slice(work.indexOf("/") + 1);
}

/** Condition on a dossier's document: the lease is held. */
export function heldCondition(lease: Lease): object {
  const holder = { id: idIn(lease), owner: lease.owner, fence: lease.fence };
  return lease.kind === "timer" ? { timerLeases: { $elemMatch: holder } } : { outbox: { $elemMatch: { ...holder, dead: { $exists: false } } } };
}

/** The same of a document in hand. */
export function isHeld(lease: Lease, { outbox, timerLeases }: Pick<DossierDocument, "outbox" | "timerLeases">): boolean {
  const holders = lease.kind === "timer" ? timerLeases : outbox.filter(({ dead }) => dead !== true);
  return holders.some(({ id, owner, fence }) => id === idIn(lease) && owner === lease.owner && fence === lease.fence);
}
