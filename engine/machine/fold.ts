// A dossier is the fold of its log. Applying an entry never validates and never looks at who acted: that was decided
// when the entry was made.

import type { Change, Dossier, LogEntry } from "../model/index.ts";

/** The dossier as it stands after these entries. The first entry must be the filing. */
export function fold(log: readonly LogEntry[]): Dossier {
  let dossier: Dossier | undefined;
  for (const entry of log) dossier = apply(dossier, entry);
  if (dossier === undefined) throw new Error("A log without entries is no dossier");
  return dossier;
}

/** The dossier after one more entry. */
export function apply(before: Dossier | undefined, entry: LogEntry): Dossier {
  const changed = entry.changes.reduce<Dossier | undefined>((dossier, change) => applyChange(dossier, change, entry), before);
  if (changed === undefined) throw new Error("The first entry of a log must open the dossier");
  return { ...changed, revision: entry.seq, updatedAt: entry.at };
}

/** The dossier after one change of the entry in the making; how later actions of a step see earlier ones. */
export function applyChange(before: Dossier | undefined, change: Change, entry: Pick<LogEntry, "seq" | "at" | "actor">): Dossier {
  if (change.type === "opened") return blank(change, entry);
  if (before === undefined) throw new Error(`'${change.type}' before the dossier was opened`);
  switch (change.type) {
    case "moved":
      return { ...before, machine: change.machine };
    case "status":
      return { ...before, status: change.status };
    case "clock":
      return { ...before, clock: change.clock };
    case "tasks":
      return { ...before, tasks: change.tasks };
    case "timerSet":
      return { ...before, timers: [...before.timers, change.timer] };
    case "timerDropped":
      return { ...before, timers: before.timers.filter((timer) => timer.id !== change.id) };
    case "awaited":
      return { ...before, awaiting: [...before.awaiting, change.awaited] };
    case "awaitDropped":
      return { ...before, awaiting: before.awaiting.filter((awaited) => awaited.effect !== change.effect) };
    case "answered":
      return { ...before, answers: { seq: entry.seq, data: change.answers } };
    case "component":
      return { ...before, components: { ...before.components, [change.component]: change.state } };
    case "billed":
      return { ...before, bill: change.bill };
    case "paid":
      return { ...before, payments: [...before.payments, change.payment] };
    case "acted":
      return { ...before, acts: { ...before.acts, [change.event]: actRecord(before, change, entry) } };
    case "recorded":
      return { ...before, records: { ...before.records, [change.name]: change.record } };
    case "slipIssued":
      return { ...before, slips: [...before.slips, change.slip] };
    case "result":
      return { ...before, results: { ...before.results, [change.result]: change.state } };
    case "rated":
      return { ...before, rating: change.rating };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function actRecord(before: Dossier, change: Extract<Change, { type: "acted" }>, entry: Pick<LogEntry, "at" | "actor">): Dossier["acts"][string] {
  const { role, agency, data } = change;
  const actor = { id: entry.actor.id, name: entry.actor.name, ...(role === undefined ? {} : { role }), ...(agency === undefined ? {} : { agency }) };
  const times = (Object.hasOwn(before.acts, change.event) ? (before.acts[change.event]?.times ?? 0) : 0) + 1;
  return { actor, at: entry.at, times, ...(data === undefined ? {} : { data }) };
}

function blank(change: Extract<Change, { type: "opened" }>, entry: Pick<LogEntry, "seq" | "at">): Dossier {
  return {
    ...change.dossier,
    revision: 0,
    openedAt: entry.at,
    updatedAt: entry.at,
    machine: { value: {}, status: "active" },
    status: "registered",
    clock: { state: "notStarted", pauses: [], extensions: [], restarts: 0 },
    tasks: [],
    timers: [],
    awaiting: [],
    answers: { seq: entry.seq, data: {} },
    components: {},
    bill: { lines: [], total: 0 },
    payments: [],
    acts: {},
    records: {},
    slips: [],
    results: {},
  };
}
