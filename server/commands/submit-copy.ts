// Submits a working copy as it was seen: bundled here with the shared groups of this server, then through the one gate every
// submission goes through. What was submitted is noted in the copy.

import { type Actor, bundle, type ProcedureFolder } from "../../engine/model/index.ts";
import { definitionHash } from "../definitions/load.ts";
import type { Services } from "../services.ts";
import type { DefinitionVersion, Signer, StoredWorkingCopy, WorkingCopy, WorkingCopySubmission } from "../stores/store.ts";
import { type StepOutcome, submitDefinition } from "./definition-steps.ts";
import { type CopyOutcome, signerOf } from "./working-copies.ts";

/** What came of it: both as they stand now, or why nothing was submitted. */
export type CopySubmission =
  | { readonly outcome: "submitted"; readonly copy: WorkingCopy; readonly version: DefinitionVersion }
  | Extract<CopyOutcome, { readonly outcome: "unknown" | "stale" | "trashed" }>
  | Exclude<StepOutcome, { readonly outcome: "taken" | "repeated" }>;

/** Somebody's request to submit. */
export interface CopySubmissionRequest {
  readonly actor: Actor;
  readonly key: string;
  readonly expectedRevision: number;
}

/** Submits revision `expectedRevision`. The same request again finds what it made, wherever that and the copy stand by then. */
export async function submitCopy(services: Services, id: string, { actor, key, expectedRevision }: CopySubmissionRequest): Promise<CopySubmission> {
  const found = await services.stores.workingCopies.load(id);
  if (found === undefined) return { outcome: "unknown" };
  const earlier = await earlierSubmission(services, found, { actor, key, expectedRevision });
  if (earlier !== undefined) return earlier;
  const { copy, body } = found;
  if (copy.trashedAt !== undefined) return { outcome: "trashed", current: copy };
  if (copy.revision !== expectedRevision) return { outcome: "stale", current: copy };
  const bundled = bundledHere(services, body);
  if ("findings" in bundled) return { outcome: "faulty", findings: bundled.findings };
  const outcome = await submitDefinition(services, bundled.definition, { actor, key, writers: copy.writers });
  if (!("version" in outcome)) return outcome;
  return note(services, copy, outcome.version, { hash: outcome.version.hash, revision: copy.revision, at: services.now(), by: signerOf(actor) });
}

// ---------------------------------------------------------------------------------------------------------------------

/** What this very request has submitted already; noted in the copy if the server went down before it was. */
async function earlierSubmission(services: Services, found: StoredWorkingCopy, { actor, key, expectedRevision }: CopySubmissionRequest): Promise<CopySubmission | undefined> {
  const { definitions } = services.stores;
  const { copy } = found;
  const isWriter = ({ id }: Signer): boolean => copy.writers.some((writer) => writer.id === id);
  for await (const hash of submittedPerhaps(services, found, expectedRevision)) {
    const entry = (await definitions.history(hash)).find((stored) => stored.entry.step === "submitted" && stored.entry.by.id === actor.id && stored.request?.key === key)?.entry;
    const version = entry?.writers?.every(isWriter) === true ? await definitions.version(hash) : undefined;
    if (entry === undefined || version === undefined) continue;
    const isOver = copy.submitted !== undefined && copy.submitted.revision >= expectedRevision;
    return isOver ? { outcome: "submitted", copy, version } : note(services, copy, version, { hash, revision: expectedRevision, at: entry.at, by: entry.by });
  }
  return undefined;
}

/** Versions that may have come of submitting a revision: the noted one, the one of that content, or, where small steps since have taken its place, the latest of the procedure. */
async function* submittedPerhaps(services: Services, { copy, body }: StoredWorkingCopy, revision: number): AsyncGenerator<string> {
  const { definitions, workingCopies } = services.stores;
  if (copy.submitted?.revision === revision) yield copy.submitted.hash;
  const seen = copy.revision === revision ? body : (await workingCopies.revision(copy.id, revision))?.body;
  if (seen !== undefined) yield* hashHere(services, seen);
  else if (revision < copy.revision && copy.procedureCode !== undefined) for (const { hash } of (await definitions.list({ procedureCode: copy.procedureCode, limit: LATEST_VERSIONS })).rows) yield hash;
}

/** Who asks again does so at once: then hardly anybody has submitted the same procedure since. */
const LATEST_VERSIONS = 20;

async function note(services: Services, copy: WorkingCopy, version: DefinitionVersion, submitted: WorkingCopySubmission): Promise<CopySubmission> {
  await services.stores.workingCopies.submitted(copy.id, submitted);
  return { outcome: "submitted", copy: { ...copy, submitted }, version };
}

function bundledHere({ authoring }: Pick<Services, "authoring">, body: string): ReturnType<typeof bundle> {
  const { procedure, form, formUi, workflow, documents } = JSON.parse(body) as ProcedureFolder;
  return bundle({ files: { procedure, form, formUi, workflow, documents }, common: authoring.data.common });
}

/** What a content would be called as a version; none when it cannot be one. */
function hashHere(services: Pick<Services, "authoring">, body: string): readonly string[] {
  const bundled = bundledHere(services, body);
  return "findings" in bundled ? [] : [definitionHash(bundled.definition)];
}
