// A dossier is the fold of its log. Applying an entry never validates and never looks at who acted: that was decided
// when the entry was made.

import type { ActRecord, Change, Dossier, JsonObject, LogEntry, PersonKey } from "../model/index.ts";

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

/** The entry a change stands in, as far as changes lean on it. */
export type EntryInHand = Pick<LogEntry, "seq" | "at" | "actor" | "event">;

/** The dossier after one change of the entry in the making; how later actions of a step see earlier ones. */
export function applyChange(before: Dossier | undefined, change: Change, entry: EntryInHand): Dossier {
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
      return { ...before, answers: { seq: entry.seq, data: answersIn(entry) } };
    case "component":
      return { ...before, components: { ...before.components, [change.component]: change.state } };
    case "componentDropped":
      return { ...before, components: Object.fromEntries(Object.entries(before.components).filter(([component]) => component !== change.component)) };
    case "billed":
      return { ...before, bill: change.bill };
    case "paid":
      return { ...before, payments: [...before.payments, change.payment] };
    case "acted":
      return { ...before, acts: { ...before.acts, ...actRecord(before, change, entry) } };
    case "recorded":
      return { ...before, records: { ...before.records, [change.name]: change.record } };
    case "slipIssued":
      return { ...before, slips: [...before.slips, { kind: change.kind, number: change.number, at: entry.at, seq: entry.seq, data: actData(entry) }] };
    case "result":
      return { ...before, results: { ...before.results, [change.result]: change.state } };
    case "rated":
      return { ...before, rating: change.rating };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function answersIn({ event }: EntryInHand): JsonObject {
  const answers = event.kind === "open" || event.kind === "act" ? event.answers : undefined;
  if (answers === undefined) throw new Error("'answered' by an event without answers");
  return answers;
}

function actData({ event }: EntryInHand): JsonObject {
  return event.kind === "act" ? (event.data ?? {}) : {};
}

function actRecord(before: Dossier, { role, agency, onBehalfOf }: Extract<Change, { type: "acted" }>, { event, actor, at }: EntryInHand): Dossier["acts"] {
  if (event.kind !== "act") throw new Error("'acted' by an event that is no act");
  const { id, name, personalId } = actor;
  const earlier = Object.hasOwn(before.acts, event.name) ? before.acts[event.name] : undefined;
  const person: PersonKey = { id, ...(personalId === undefined ? {} : { personalId }) };
  const isKnown = earlier?.by.some((known) => known.id === id && known.personalId === personalId) === true;
  const record: ActRecord = {
    actor: { id, name, role, ...(agency === undefined ? {} : { agency }), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
    by: isKnown ? (earlier?.by ?? []) : [...(earlier?.by ?? []), person],
    at,
    times: (earlier?.times ?? 0) + 1,
    ...(event.data === undefined ? {} : { data: event.data }),
  };
  return { [event.name]: record };
}

function blank({ procedureCode }: Extract<Change, { type: "opened" }>, { event, actor, seq, at }: EntryInHand): Dossier {
  if (event.kind !== "open") throw new Error("'opened' by an event that is no filing");
  const { id, code, definitionHash, channel, returnBy, agency, participants, owner } = event;
  return {
    id,
    code,
    procedureCode,
    definitionHash,
    channel,
    returnBy,
    agency: agency.id,
    office: { name: agency.name, ...(agency.oneStopUnit === undefined ? {} : { oneStopUnit: agency.oneStopUnit }) },
    province: agency.province,
    participants,
    owner,
    submitter: { id: actor.id, name: actor.name, ...(actor.personalId === undefined ? {} : { personalId: actor.personalId }), identityLevel: actor.identityLevel ?? 0 },
    revision: 0,
    openedAt: at,
    updatedAt: at,
    machine: { value: {}, status: "active" },
    status: "registered",
    clock: { state: "notStarted", pauses: [], extensions: [], restarts: 0 },
    tasks: [],
    timers: [],
    awaiting: [],
    answers: { seq, data: {} },
    components: {},
    payments: [],
    acts: {},
    records: {},
    slips: [],
    results: {},
  };
}
