// Where a dossier stands in inboxes: for each seat that has a task one key that sorts. A seat is a field name, so its
// parts are escaped.

import type { Dossier, Task } from "../../../engine/model/index.ts";
import { urgencyOf } from "../urgency.ts";
import type { InboxKeys } from "./collections.ts";

/** A seat as a field name, for tasks of anybody. */
export function seatField({ agency, role }: Pick<Task, "agency" | "role">): string {
  return `${escaped(agency)}|${escaped(role)}`;
}

/** A seat as a field name, for tasks this officer has taken. */
export function ownField(seat: Pick<Task, "agency" | "role">, officer: string): string {
  return `${seatField(seat)}|${escaped(officer)}`;
}

/** The keys of a dossier's tasks; of several tasks of a seat the most urgent counts. */
export function inboxKeys({ id, tasks, clock }: Dossier): InboxKeys {
  const keys = { all: {}, free: {}, own: {} };
  for (const task of tasks) {
    const key = `${urgencyOf(task, clock)}/${id}`;
    keepSmallest(keys.all, seatField(task), key);
    if (task.claimedBy === undefined) keepSmallest(keys.free, seatField(task), key);
    else keepSmallest(keys.own, ownField(task, task.claimedBy.id), key);
  }
  return keys;
}

// ---------------------------------------------------------------------------------------------------------------------

function keepSmallest(keys: { [seat: string]: string }, seat: string, key: string): void {
  const kept = keys[seat];
  if (kept === undefined || key < kept) keys[seat] = key;
}

/** No dot, no dollar, no bar. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll(".", "%2E");
}
