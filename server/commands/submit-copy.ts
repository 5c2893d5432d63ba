// Submits a working copy as it was seen: bundled here with the shared groups of this server, then through the one gate every
// submission goes through. What was submitted is noted in the copy.

import { type Actor, bundle, type ProcedureFolder } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { DefinitionVersion, WorkingCopy } from "../stores/store.ts";
import { type StepOutcome, submitDefinition } from "./definition-steps.ts";
import { type CopyOutcome, signerOf } from "./working-copies.ts";

/** What came of it: both as they stand now, or why nothing was submitted. */
export type CopySubmission =
  | { readonly outcome: "submitted"; readonly copy: WorkingCopy; readonly version: DefinitionVersion }
  | Extract<CopyOutcome, { readonly outcome: "unknown" | "stale" | "trashed" }>
  | Exclude<StepOutcome, { readonly outcome: "taken" | "repeated" }>;

/** Submits revision `expectedRevision`. */
export async function submitCopy(services: Services, id: string, { actor, key, expectedRevision }: { readonly actor: Actor; readonly key: string; readonly expectedRevision: number }): Promise<CopySubmission> {
  const found = await services.stores.workingCopies.load(id);
  if (found === undefined) return { outcome: "unknown" };
  const { copy, body } = found;
  if (copy.trashedAt !== undefined) return { outcome: "trashed", current: copy };
  if (copy.revision !== expectedRevision) return { outcome: "stale", current: copy };
  const { procedure, form, formUi, workflow, documents } = JSON.parse(body) as ProcedureFolder;
  const bundled = bundle({ files: { procedure, form, formUi, workflow, documents }, common: services.authoring.data.common });
  if ("findings" in bundled) return { outcome: "faulty", findings: bundled.findings };
  const outcome = await submitDefinition(services, bundled.definition, { actor, key, writers: copy.writers });
  if (!("version" in outcome)) return outcome;
  const submitted = { hash: outcome.version.hash, revision: copy.revision, at: services.now(), by: signerOf(actor) };
  await services.stores.workingCopies.submitted(id, submitted);
  return { outcome: "submitted", copy: { ...copy, submitted }, version: outcome.version };
}
