// A dossier's history for auditors: who did what when, what it changed, and whether what is kept still is what was sealed.
// Answers, free text, papers and citizens' names do not leave (faults A04, L02), and neither do nonces: with a nonce a short
// secret can be guessed from its digest. Officers taking part get the bodies as well and check everything themselves.

import type { CompiledProcedure } from "../../engine/machine/index.ts";
import type { Calendar, LogEntry } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { StoredDossier, StoredEntry } from "../stores/store.ts";
import { agencyName, type ChangeWords, tellChange } from "./audit-changes.ts";
import { noticeTitle, tellEvent, tellWho } from "./audit-event.ts";
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
    who: tellWho(entry, words, detail === "full"),
    what: tellEvent(entry, words),
    changes: entry.changes.map((change) => tellChange(change, words)),
    effects: entry.effects.map(({ type, params }) => ({ type, ...(type === "notify" ? { notice: noticeTitle(String(params["notice"]), words) } : {}) })),
  };
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
