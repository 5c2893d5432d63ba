// Exports for tests: every journey of every definition, played and sealed as the server seals.

import { play } from "../../../engine/journeys/index.ts";
import { canonical } from "../../../engine/machine/index.ts";
import type { LogEntry } from "../../../engine/model/index.ts";
import { CHAIN_START, seal, sha256 } from "../../../server/commands/hash.ts";
import { exportOf } from "../../../server/audit/export.ts";
import type { StoredEntry } from "../../../server/stores/store.ts";
import { AGENCIES, CALENDAR, proceduresUnderTest, type ProcedureUnderTest } from "../../journeys/load-journeys.ts";

/** The content of an export file. */
export type ExportFile = ReturnType<typeof exportOf>;

/** A story as an export. */
export interface ExportedJourney {
  readonly name: string;
  readonly log: readonly LogEntry[];
  readonly file: ExportFile;
}

const { hash: calendarHash, ...calendar } = CALENDAR;

/** A log sealed anew, as whoever writes the database can. */
export function sealed(log: readonly LogEntry[], dossier: string): readonly StoredEntry[] {
  let previous = CHAIN_START;
  return log.map((entry) => {
    const { head, hash, nonce } = seal(dossier, previous, entry, sha256(`nonce ${entry.seq}`));
    previous = hash;
    return { head, hash, body: { entry, nonce } };
  });
}

/** A log as an export file under its definition. */
export function exported(log: readonly LogEntry[], { hash, compiled }: Pick<ProcedureUnderTest, "hash" | "compiled">): ExportFile {
  const dossier = log[0]?.event.kind === "open" ? log[0].event.id : "";
  const entries = sealed(log, dossier);
  return exportOf({
    dossier,
    entries,
    definitions: [{ hash, body: JSON.stringify(compiled.definition) }],
    calendars: [{ hash: calendarHash, body: canonical(calendar) }],
    exportedAt: "2027-01-04T02:00:00.000Z",
    receipt: { entries: entries.length, head: entries.at(-1)?.hash ?? "" },
  });
}

/** All stories that were filed at all. */
export function exportedJourneys(): readonly ExportedJourney[] {
  return proceduresUnderTest().flatMap((procedure) =>
    procedure.journeys.flatMap(({ name, journey, answers }) => {
      const { log } = play(journey, { compiled: procedure.compiled, definitionHash: procedure.hash, agencies: AGENCIES, calendar: CALENDAR, answers });
      return log.length === 0 ? [] : [{ name: `${procedure.name}/${name}`, log, file: exported(log, procedure) }];
    }),
  );
}
