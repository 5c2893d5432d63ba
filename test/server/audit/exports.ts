// Exports for tests: every journey of every definition, played and sealed as the server seals.

import { play } from "../../../engine/journeys/index.ts";
import { canonical } from "../../../engine/machine/index.ts";
import type { Definition, LogEntry } from "../../../engine/model/index.ts";
import { exportOf, exportText } from "../../../server/audit/export.ts";
import { readExport } from "../../../server/audit/verify/read-file.ts";
import type { Export } from "../../../server/audit/verify/record.ts";
import { CHAIN_START, seal, sha256 } from "../../../server/commands/hash.ts";
import type { StoredEntry } from "../../../server/stores/store.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest } from "../../journeys/load-journeys.ts";

/** The content of an export file. */
export type ExportFile = ReturnType<typeof exportOf>;

/** A definition under its hash. */
export interface Pinned {
  readonly hash: string;
  readonly definition: Definition;
}

/** A story as an export. */
export interface ExportedJourney extends Pinned {
  readonly name: string;
  readonly log: readonly LogEntry[];
  readonly file: ExportFile;
}

const { hash: CALENDAR_HASH, ...calendar } = CALENDAR;

/** The calendar of all stories as it is kept. */
export const CALENDAR_KEPT = { hash: CALENDAR_HASH, id: calendar.id, body: canonical(calendar) };

/** A log sealed anew, as whoever writes the database can. */
export function sealed(log: readonly LogEntry[], dossier: string): readonly StoredEntry[] {
  let previous = CHAIN_START;
  return log.map((entry) => {
    const { head, hash, nonce } = seal(dossier, previous, entry, sha256(`nonce ${entry.seq}`));
    previous = hash;
    return { head, hash, body: { entry, nonce } };
  });
}

/** A log as an export file under its definition; the receipt is that of this very log. */
export function exported(log: readonly LogEntry[], { hash, definition }: Pinned): ExportFile {
  const dossier = log[0]?.event.kind === "open" ? log[0].event.id : "";
  const entries = sealed(log, dossier);
  return exportOf({
    dossier,
    entries,
    definitions: [{ hash, body: JSON.stringify(definition) }],
    calendars: [{ hash: CALENDAR_KEPT.hash, body: CALENDAR_KEPT.body }],
    exportedAt: "2027-01-04T02:00:00.000Z",
    receipt: { entries: entries.length, head: entries.at(-1)?.hash ?? "" },
  });
}

/** The file as the audit program reads it. */
export function read(file: object): Export {
  const found = readExport(exportText(file));
  if ("unreadable" in found) throw new Error(`unreadable: ${found.unreadable}`);
  return found.content;
}

let journeys: readonly ExportedJourney[] | undefined;

/** All stories that were filed at all. */
export function exportedJourneys(): readonly ExportedJourney[] {
  journeys ??= proceduresUnderTest().flatMap(({ name: procedure, hash, compiled, journeys: told }) =>
    told.flatMap(({ name, journey, answers }) => {
      const { log } = play(journey, { compiled, definitionHash: hash, agencies: AGENCIES, calendar: CALENDAR, answers });
      const pinned = { hash, definition: compiled.definition };
      return log.length === 0 ? [] : [{ name: `${procedure}/${name}`, log, ...pinned, file: exported(log, pinned) }];
    }),
  );
  return journeys;
}

/** One story by procedure and name. */
export function journeyNamed(name: string): ExportedJourney {
  const found = exportedJourneys().find((told) => told.name === name);
  if (found === undefined) throw new Error(`No journey ${name}: ${exportedJourneys().map((told) => told.name).join(", ")}`);
  return found;
}
