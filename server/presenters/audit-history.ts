// A dossier's history for auditors: who did what when, what it changed, and whether what is kept still is what was sealed.
// Answers, free text, papers and citizens' names do not leave (faults A04, L02), and neither do nonces: with a nonce a short
// secret can be guessed from its digest. Officers taking part get the bodies as well and check everything themselves.

import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Calendar, Change, LogEntry } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { StoredDossier, StoredEntry } from "../stores/store.ts";
import { agencyName, type ChangeWords, limitLabel, roleName, tellChange } from "./audit-changes.ts";
import { partsOf } from "./audit-seal.ts";

/** How much of it is told: everything, or what is nobody's personal matter. */
export type AuditDetail = "full" | "masked";

/** What is asked for. `stored` is missing once the dossier was erased. */
export interface AuditSubject {
  readonly id: string;
  readonly stored: StoredDossier | undefined;
  readonly log: readonly StoredEntry[];
}

/** A history as it leaves. */
export async function presentAuditHistory(services: Services, { id, stored, log }: AuditSubject, detail: AuditDetail) {
  const compiled = await definitionOf(services, stored?.dossier.definitionHash ?? log[0]?.head.definition);
  const calendars = await calendarsOf(services, log);
  return {
    id,
    detail,
    isErased: stored === undefined,
    ...(stored === undefined ? {} : { code: stored.dossier.code, status: stored.dossier.status, agency: agencyName(stored.dossier.agency, { services }), tail: { revision: stored.dossier.revision, hash: stored.head } }),
    ...(compiled === undefined ? {} : { procedure: { code: compiled.procedure.code, name: compiled.procedure.name } }),
    entries: log.map((entry) => presentEntry(entry, { services, compiled, calendar: calendars.get(entry.head.calendar) }, detail)),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function presentEntry(stored: StoredEntry, words: ChangeWords, detail: AuditDetail) {
  const { head, hash, body } = stored;
  const told = body === undefined ? undefined : readable(() => tell(body.entry, words, detail));
  return { head, hash, parts: readable(() => partsOf(stored)) ?? UNREADABLE, ...(told === undefined ? {} : { told }), ...(body === undefined || detail === "masked" ? {} : { body }) };
}

const UNREADABLE = { event: "altered", changes: "altered", effects: "altered", line: "altered" } as const;

/** An entry somebody altered may have any shape; what cannot be read is not told, and its digests say why. */
function readable<Told>(read: () => Told): Told | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function tell(entry: LogEntry, words: ChangeWords, detail: AuditDetail) {
  return {
    who: who(entry, words, detail),
    what: what(entry, words),
    changes: entry.changes.map((change) => tellChange(change, words)),
    effects: entry.effects.map(({ type, params }) => ({ type, ...(type === "notify" ? { notice: noticeTitle(String(params["notice"]), words) } : {}) })),
  };
}

/** The account is in the chained line. Officers answer by name for what they do; citizens do not. */
function who({ actor, changes }: LogEntry, words: ChangeWords, detail: AuditDetail) {
  const acted = changes.find((change): change is Extract<Change, { type: "acted" }> => change.type === "acted");
  const role = acted?.role ?? (actor.kind === "officer" ? actor.roles[0]?.role : undefined);
  const agency = acted?.agency ?? (actor.kind === "officer" ? actor.roles[0]?.agency : undefined);
  return {
    kind: actor.kind,
    ...(actor.kind === "citizen" && detail === "masked" ? {} : { name: actor.name }),
    ...(role === undefined ? {} : { role: roleName(role, words) }),
    ...(agency === undefined ? {} : { agency: agencyName(agency, words) }),
    isOnBehalf: acted?.onBehalfOf !== undefined,
  };
}

function what({ event }: LogEntry, words: ChangeWords) {
  switch (event.kind) {
    case "open":
      return { kind: event.kind, channel: event.channel };
    case "act":
      return { kind: event.kind, name: event.name, label: actLabel(event.name, words), revises: event.answers !== undefined || event.components !== undefined };
    case "timer":
      return { kind: event.kind, label: limitLabel(event.id.split(":")[1] ?? "", words) };
    case "reply":
      return { kind: event.kind, actor: event.actor, outcome: event.outcome };
    case "rate":
      return { kind: event.kind, score: event.score };
    case "claim":
    case "release":
      return { kind: event.kind };
  }
}

function actLabel(event: string, { compiled }: ChangeWords) {
  const offering = [...(compiled?.states.values() ?? [])].find(({ on }) => on.has(event));
  return offering?.on.get(event)?.[0]?.meta?.label ?? { vi: event };
}

function noticeTitle(notice: string, { compiled }: ChangeWords) {
  const known = compiled !== undefined && Object.hasOwn(compiled.procedure.notices, notice) ? compiled.procedure.notices[notice] : undefined;
  return known?.title ?? { vi: notice };
}

/** Of a chain that was tampered with the definition may be one that never was. */
async function definitionOf({ stores, catalogue }: Services, hash: string | undefined): Promise<CompiledProcedure | undefined> {
  const found = hash === undefined ? undefined : await stores.definitions.byHash(hash);
  return found?.version.publishedAt === undefined ? undefined : catalogue.byHash(found.version.hash);
}

async function calendarsOf({ stores }: Services, log: readonly StoredEntry[]): Promise<ReadonlyMap<string, Calendar>> {
  const hashes = [...new Set(log.flatMap(({ head, body }) => (body === undefined ? [] : [head.calendar])))];
  const found = await Promise.all(hashes.map((hash) => stores.calendars.byHash(hash)));
  return new Map(found.flatMap((calendar) => (calendar === undefined ? [] : [[calendar.hash, JSON.parse(calendar.body) as Calendar] as const])));
}
