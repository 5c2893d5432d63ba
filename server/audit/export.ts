// One dossier's history with all it takes to judge it elsewhere: the chained entries, the definitions and calendars they
// were decided with. Who may have it the policy decides; it is had whole or not at all, because what is left out no longer
// fits its digest.

import { canonical } from "../../engine/machine/index.ts";
import type { Instant } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import type { StoredDossier, StoredEntry, Stores } from "../stores/store.ts";

/** Raised when the meaning of a field changes. */
export const EXPORT_FORMAT = 1;

/** The content of an export file, written as canonical JSON (RFC 8785): one content has one text. */
export interface ExportContent {
  readonly dossier: string;
  /** In order. Of an erased dossier only the chained lines are left. */
  readonly entries: readonly StoredEntry[];
  readonly definitions: readonly HashedBody[];
  readonly calendars: readonly HashedBody[];
  readonly exportedAt: Instant;
  /** How many entries there are and where they end by the dossier's own record, which is kept apart from its history. */
  readonly receipt?: { readonly entries: number; readonly head: string };
}

/** A text under its SHA-256. */
export interface HashedBody {
  readonly hash: string;
  readonly body: string;
}

/** What an export is made of. */
export type ExportSource = Pick<Stores, "dossiers" | "definitions" | "calendars">;

/** Exports one dossier, an erased one too; undefined when there never was one. */
export async function exportDossier(stores: ExportSource, dossier: string, exportedAt: Instant): Promise<ReturnType<typeof exportOf> | undefined> {
  const { entries, stored } = await readTogether(stores, dossier);
  if (entries.length === 0) return undefined;
  const named = entries.filter(({ body }) => body !== undefined).map(({ head }) => head);
  const [definitions, calendars] = await Promise.all([
    bodies(named.map(({ definition }) => definition), stores.definitions.byHash),
    bodies(named.map(({ calendar }) => calendar), stores.calendars.byHash),
  ]);
  return exportOf({ dossier, entries, definitions, calendars, exportedAt, ...(stored === undefined ? {} : { receipt: { entries: stored.dossier.revision, head: stored.head } }) });
}

/** The file as it is written. */
export function exportText(file: object): string {
  return `${canonical(file)}\n`;
}

/** The file of a content: with its format, and a digest that finds accidents. */
export function exportOf(content: ExportContent) {
  const file = { format: EXPORT_FORMAT, ...content };
  return { ...file, digest: sha256(canonical(file)) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Looks at record and history until they agree; a step may come in between. */
const LOOKS = 5;

/** History and record as of one moment. Where they go on disagreeing nobody was writing, and the receipt will show it. */
async function readTogether({ dossiers }: ExportSource, dossier: string): Promise<{ readonly entries: readonly StoredEntry[]; readonly stored: StoredDossier | undefined }> {
  for (let looks = 1; ; looks += 1) {
    const entries = await dossiers.history(dossier);
    const stored = await dossiers.load(dossier);
    if (looks === LOOKS || stored === undefined || stored.dossier.revision === entries.length) return { entries, stored };
  }
}

/** Each named text once. What nobody has any more is left out, and whoever judges the export will say so. */
async function bodies(hashes: readonly string[], find: (hash: string) => Promise<{ readonly body: string } | undefined>): Promise<readonly HashedBody[]> {
  const found = await Promise.all([...new Set(hashes)].map(async (hash) => ({ hash, body: (await find(hash))?.body })));
  return found.flatMap(({ hash, body }) => (body === undefined ? [] : [{ hash, body }]));
}
