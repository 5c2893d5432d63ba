// A definition: everything that is declared about one procedure, bundled and self-contained.

import type { DocumentTemplate } from "./document.ts";
import type { Procedure } from "./procedure.ts";
import type { FormSchema, FormUi } from "./schema.ts";
import type { Workflow } from "./workflow.ts";

/** Raised when the meaning of a field changes; a dossier keeps the format its definition was written in. */
export const FORMAT_VERSION = 1;

/**
 * One procedure as data. Bundling inlines the shared groups, so the content hash covers all that can influence
 * a dossier. Published definitions never change; a dossier is pinned to the hash it started under.
 */
export interface Definition {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly procedure: Procedure;
  readonly form: FormSchema;
  readonly formUi: FormUi;
  readonly workflow: Workflow;
  readonly documents: { readonly [name: string]: DocumentTemplate };
}
