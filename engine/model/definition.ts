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

/** What is wrong with a definition, precise enough to mend it. */
export interface Finding {
  /** Stable code, e.g. `unknown-guard`. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** File and JSON Pointer, e.g. `workflow.json#/states/intake/on/ACCEPT`. */
  readonly path: string;
  /** For the sentence at the edge: what was found, what was expected, what to do. */
  readonly params: { readonly [name: string]: string | number | readonly string[] };
}
