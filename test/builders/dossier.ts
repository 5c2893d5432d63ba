// Dossiers, log entries and commits for tests: valid by default, the same on every run, and true to the engine: the
// dossier is always the fold of its entries, the hashes are the real chain.

import { apply } from "../../engine/machine/index.ts";
import { foldText } from "../../engine/model/index.ts";
import { RULES, type Actor, type Change, type Dossier, type Effect, type Instant, type JsonObject, type LogEntry, type OpenEvent, type PersonRef, type Task, type Timer } from "../../engine/model/index.ts";
import { CHAIN_START, seal } from "../../server/commands/hash.ts";
import type { Commit } from "../../server/stores/store.ts";

/** The identity a filing gives a dossier. Without a submitter the owner files. */
export interface Opened extends Pick<OpenEvent, "id" | "code" | "definitionHash" | "participants" | "channel" | "returnBy" | "owner"> {
  readonly procedureCode: string;
  readonly agency: string;
  readonly submitter?: PersonRef;
}

/** What of a commit a test cares about. */
export interface CommitOptions extends Pick<Commit, "reply" | "lease"> {
  /** The step before this one. Absent: a filing. */
  readonly after?: Commit;
  readonly at?: Instant;
  readonly actor?: Actor;
  /** For a filing. */
  readonly opened?: Partial<Opened>;
  /** New answers the step's event brings. */
  readonly answers?: JsonObject;
  /** What the step changes, after what a filing always does. */
  readonly changes?: readonly Change[];
  /** Type and params; the ids are given as the engine gives them. */
  readonly effects?: readonly Omit<Effect, "id">[];
}

/** 09:00 in Vietnam on a working day. */
export const START: Instant = "2026-11-23T02:00:00.000Z";

const PROCEDURE_NAME = "Đăng ký khai tử";

let made = 0;

/** So many minutes after another instant (`START`). */
export function later(minutes: number, from: Instant = START): Instant {
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}

/** A step to write: a filing, or what follows `after`. */
export function aCommit({ after, at, actor, opened, answers, changes = [], effects = [], ...rest }: CommitOptions = {}): Commit {
  const seq = (after?.entry.seq ?? 0) + 1;
  if (after === undefined) made += 1;
  const when = at ?? (after === undefined ? later(made) : later(1, after.entry.at));
  const filing = after === undefined ? filed(opened) : undefined;
  const id = filing?.id ?? after?.dossier.id ?? "";
  const entry: LogEntry = {
    seq,
    at: when,
    actor: actor ?? (filing === undefined ? OFFICER : { ...CITIZEN, ...(filing.submitter ?? filing.owner) }),
    event: filing === undefined ? { kind: "act", name: "PROCEED", ...(answers === undefined ? {} : { answers }) } : openEvent(filing),
    changes: [...(filing === undefined ? [] : filingChanges(filing, when)), ...(answers === undefined || filing !== undefined ? [] : [{ type: "answered" } as const]), ...changes],
    effects: effects.map((effect, index) => ({ id: `${id}:${seq}:${index}`, ...effect })),
    definition: "d".repeat(64),
    calendar: "c".repeat(64),
    rules: RULES,
  };
  const dossier = apply(after?.dossier, entry);
  return {
    expectedRevision: seq - 1,
    dossier,
    entry,
    seal: seal(id, after?.seal.hash ?? CHAIN_START, entry, "0".repeat(64)),
    index: { procedureName: PROCEDURE_NAME, sector: "ho-tich", searchText: foldText(`${dossier.code} ${dossier.owner.name} ${PROCEDURE_NAME}`) },
    ...rest,
  };
}

/** A dossier just filed, but for what the test says. */
export function aDossier(overrides: Partial<Dossier> = {}): Dossier {
  return { ...aCommit().dossier, ...overrides };
}

/** The entry of a filing, but for what the test says. */
export function anEntry(overrides: Partial<LogEntry> = {}): LogEntry {
  return { ...aCommit().entry, ...overrides };
}

/** An open task of the one-stop unit. */
export function aTask(overrides: Partial<Task> = {}): Task {
  return { state: "receiving", role: "oneStopOfficer", agency: AGENCY.id, since: START, ...overrides };
}

/** A timer of a supplement window. */
export function aTimer(overrides: Partial<Timer> = {}): Timer {
  return { id: "1:supplementWindow:supplementing", limit: "supplementWindow", state: "supplementing", setAt: START, dueAt: later(60), ...overrides };
}

/** A one-stop officer of the default agency. */
export const OFFICER: Actor = { id: "officer-1", name: "Lê Thị Tiếp", kind: "officer", roles: [{ role: "oneStopOfficer", agency: "ubnd-xa-nhu-thanh" }] };

// ---------------------------------------------------------------------------------------------------------------------

const CITIZEN: Actor = { id: "citizen-1", name: "Nguyễn Văn An", kind: "citizen", roles: [], identityLevel: 2 };

const AGENCY = { id: "ubnd-xa-nhu-thanh", name: { vi: "UBND xã Như Thanh" }, province: "38" } as const;

const ANSWERS = { deceased: { fullName: "Đặng Thị Ưỡng", diedOn: "2026-11-20" } };

function filed(overrides: Partial<Opened> = {}): Opened {
  const owner = { id: CITIZEN.id, name: CITIZEN.name };
  return {
    id: `00000000-0000-5000-8000-${made.toString(16).padStart(12, "0")}`,
    code: `H56.120-261123-${String(made).padStart(4, "0")}`,
    procedureCode: "1.000656",
    definitionHash: "d".repeat(64),
    channel: "online",
    returnBy: "counter",
    agency: AGENCY.id,
    participants: {},
    owner,
    ...overrides,
  };
}

function openEvent({ id, code, definitionHash, participants, channel, returnBy, owner, agency }: Opened): LogEntry["event"] {
  return { kind: "open", id, code, definitionHash, agency: { ...AGENCY, id: agency }, participants, channel, returnBy, owner, answers: ANSWERS, components: {} };
}

function filingChanges(opened: Opened, at: Instant): readonly Change[] {
  return [
    { type: "opened", procedureCode: opened.procedureCode },
    { type: "answered" },
    { type: "billed", bill: { lines: [{ fee: "registration", unitAmount: 8_000, times: 1, amount: 8_000 }], total: 8_000 } },
    { type: "moved", machine: { value: "receiving", status: "active" } },
    { type: "tasks", tasks: [aTask({ since: at, agency: opened.agency })] },
  ];
}
