// Makes, saves and throws away working copies. Refuses what cannot be kept (too large, keys that reach for prototypes); what is
// unfinished or wrong is kept as it is, and judged when it is submitted.

import { type Actor, checkBounds, type Finding, type Instant, type LocalizedText, type ProcedureFolder } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { Signer, StoredWorkingCopy, WorkingCopy, WorkingCopyCommit, WorkingCopyOutcome } from "../stores/store.ts";
import { sha256 } from "./hash.ts";
import { copyNames } from "./working-copy-names.ts";

/** What came of it. */
export type CopyOutcome =
  | { readonly outcome: "done"; readonly copy: WorkingCopy }
  | Exclude<WorkingCopyOutcome, { readonly outcome: "saved" }>
  | { readonly outcome: "keyReused" }
  /** Whoever makes it has as many already as one may have. */
  | { readonly outcome: "tooMany" }
  | { readonly outcome: "unbearable"; readonly findings: readonly Finding[] };

/** Somebody goes on within this time: the entry of the history does too. In ms. */
export const ENTRY_MS = 5 * 60_000;

/** What a copy begins with. */
export interface CopyBeginning {
  readonly folder: ProcedureFolder;
  /** The version it is made from. */
  readonly basedOn?: string;
  /** The copy whose text it goes on with: who wrote that wrote a part of this, and it is based on what that is based on. */
  readonly from?: string;
}

/** Copies out of the bin that one person may have made. Looked at before one is made: at once somebody may get one or two more. */
export const MOST_COPIES = 200;

/** Makes a copy. The same request again finds the one it made, wherever that stands by then. */
export async function createCopy(services: Services, { folder, from, ...content }: CopyBeginning, { actor, key }: { readonly actor: Actor; readonly key: string }): Promise<CopyOutcome> {
  const findings = unbearable(folder);
  if (findings.length > 0) return { outcome: "unbearable", findings };
  const origin = from === undefined ? undefined : (await services.stores.workingCopies.load(from))?.copy;
  if (from !== undefined && origin === undefined) return { outcome: "unknown" };
  const body = JSON.stringify(folder);
  const request = sha256(JSON.stringify([content.basedOn ?? null, body, ...(from === undefined ? [] : [from])]));
  const [at, by] = [services.now(), signerOf(actor)];
  const basedOn = content.basedOn ?? origin?.basedOn;
  const copy: WorkingCopy = {
    id: idFor(actor, key),
    ...copyNames(folder),
    revision: 1,
    createdAt: at,
    createdBy: by,
    savedAt: at,
    savedBy: by,
    writers: withWriter(origin?.writers ?? [], by),
    ...(basedOn === undefined ? {} : { basedOn }),
    request,
  };
  if ((await hasEnough(services, actor.id)) && (await services.stores.workingCopies.load(copy.id)) === undefined) return { outcome: "tooMany" };
  const result = await services.stores.workingCopies.save({ expectedRevision: 0, copy, save: { revision: 1, begunAt: at, at, by, summary: [] }, body, continues: false });
  if (result.outcome === "saved") return { outcome: "done", copy };
  if (result.outcome === "unknown") return result;
  return result.current.request === request ? { outcome: "done", copy: result.current } : { outcome: "keyReused" };
}

/** Saves what was made from `expectedRevision`. What stands there already is no change. */
export async function saveCopy(services: Services, id: string, { folder, summary, expectedRevision, actor }: SaveRequest): Promise<CopyOutcome> {
  const findings = unbearable(folder);
  if (findings.length > 0) return { outcome: "unbearable", findings };
  const body = JSON.stringify(folder);
  const before = await services.stores.workingCopies.load(id);
  if (before === undefined) return { outcome: "unknown" };
  if (before.copy.trashedAt !== undefined) return { outcome: "trashed", current: before.copy };
  // Also when the answer to the very same save was lost: it made the revision after the expected one.
  const isThere = before.body === body && (before.copy.revision === expectedRevision || (before.copy.revision === expectedRevision + 1 && before.copy.savedBy.id === actor.id));
  if (isThere) return { outcome: "done", copy: before.copy };
  if (before.copy.revision !== expectedRevision) return { outcome: "stale", current: before.copy };
  const commit = following(before, { folder, body, summary, by: signerOf(actor), at: services.now() });
  const result = await services.stores.workingCopies.save(commit);
  return result.outcome === "saved" ? { outcome: "done", copy: commit.copy } : result;
}

/** A save somebody asks for. */
export interface SaveRequest {
  readonly folder: ProcedureFolder;
  /** What was done since the save before, in the editor's words. */
  readonly summary: readonly LocalizedText[];
  readonly expectedRevision: number;
  readonly actor: Actor;
}

/** Throws a copy away, or takes it out of the bin. */
export async function binCopy(services: Services, id: string, { actor, to }: { readonly actor: Actor; readonly to: "trash" | "desk" }): Promise<CopyOutcome> {
  const before = to === "desk" ? (await services.stores.workingCopies.load(id))?.copy : undefined;
  if (before?.trashedAt !== undefined && (await hasEnough(services, before.createdBy.id))) return { outcome: "tooMany" };
  const copy = await services.stores.workingCopies.bin(id, to === "trash" ? { at: services.now(), by: signerOf(actor) } : undefined);
  return copy === undefined ? { outcome: "unknown" } : { outcome: "done", copy };
}

/** An account as it signs. */
export function signerOf({ id, name }: Actor): Signer {
  return { id, name };
}

// ---------------------------------------------------------------------------------------------------------------------

/** What an entry of the history tells at most. */
const MOST_STEPS = 20;

interface Written {
  readonly folder: ProcedureFolder;
  readonly body: string;
  readonly summary: readonly LocalizedText[];
  readonly by: Signer;
  readonly at: Instant;
}

function following(before: StoredWorkingCopy, { folder, body, summary, by, at }: Written): WorkingCopyCommit {
  const { title: _, procedureCode: __, ...kept } = before.copy;
  const continues = goesOn(before, by, at);
  const revision = kept.revision + 1;
  const writers = withWriter(kept.writers, by);
  const steps = [...(continues ? before.save.summary : []), ...summary];
  return {
    expectedRevision: kept.revision,
    copy: { ...kept, ...copyNames(folder), revision, savedAt: at, savedBy: by, writers },
    save: { revision, begunAt: continues ? before.save.begunAt : at, at, by, summary: steps.slice(-MOST_STEPS) },
    body,
    continues,
  };
}

async function hasEnough({ stores }: Services, creator: string): Promise<boolean> {
  return (await stores.workingCopies.list({ creator, trashed: false, limit: MOST_COPIES })).rows.length === MOST_COPIES;
}

function withWriter(writers: readonly Signer[], by: Signer): readonly Signer[] {
  return writers.some(({ id }) => id === by.id) ? writers : [...writers, by];
}

/** Small steps of one person are one entry. What a copy began with and what was submitted stay entries of their own. */
function goesOn({ copy, save }: StoredWorkingCopy, by: Signer, at: Instant): boolean {
  return save.by.id === by.id && save.revision > 1 && save.revision !== copy.submitted?.revision && Date.parse(at) - Date.parse(save.begunAt) < ENTRY_MS;
}

/** The definition's files and what goes with them are each as large as a definition may be. */
function unbearable({ journeys, answers, ...files }: ProcedureFolder): readonly Finding[] {
  return [...checkBounds(files), ...checkBounds({ journeys, answers })];
}

/** The same UUID for the same person and key: a copy asked for twice is made once. */
function idFor(actor: Actor, key: string): string {
  const hex = sha256(`working-copy\n${actor.id}\n${key}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
