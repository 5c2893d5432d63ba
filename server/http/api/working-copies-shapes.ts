// Shapes of working copies. The content is any JSON of a procedure's folder: unfinished drafts are normal, so nothing in it is
// checked here but that it has the parts of a folder.
//
// | route                                         | body                          | answer                                  |
// | GET  /api/working-copies?procedureCode&creator=me&trashed=true&limit&after | – | 200 { rows: WorkingCopyRow[], next? } |
// | POST /api/working-copies  (Idempotency-Key)   | { folder, basedOn?, from? }   | 201 WorkingCopyRow, Location, ETag; 404 when there is no copy `from` |
// | GET  /api/working-copies/{id}                 | –                             | 200 WorkingCopyRow + { folder, mayEdit }, ETag = revision |
// | PUT  /api/working-copies/{id}  (If-Match)     | { folder, summary?: text[≤20] } | 200 WorkingCopyRow, ETag; 412 `stale` with { revision, savedBy, savedAt }; 409 `conflict` when it is in the bin |
// | GET  /api/working-copies/{id}/revisions       | –                             | 200 { rows: { revision, begunAt, at, by, summary }[], next? } |
// | GET  /api/working-copies/{id}/revisions/{n}   | –                             | 200 the same + { folder }; only `n` of the list exist: saves of one person within five minutes are one entry |
// | POST /api/working-copies/{id}/trash, /restore | {}                            | 200 WorkingCopyRow                      |
// | POST /api/working-copies/{id}/submit (Idempotency-Key, If-Match) | {}         | 201 { copy: WorkingCopyRow, version }; 422 `definition_faulty` with findings; 409 when this very content is a version already; 412 as above |

import { z } from "zod";
import { contentHash, definitionState, definitionVersion, remark, signer } from "./definition-shapes.ts";
import { id, localized } from "./shapes.ts";

/** By id. */
export const byId = z.object({ id });

/** An entry of a copy's history. */
export const byRevision = z.object({ id, revision: z.coerce.number().int().min(1).max(999_999_999) });

/** A value that must be said, whatever it is. */
const said = z.unknown().refine((value) => value !== undefined, "is missing");
const named = z.record(z.string(), z.unknown());

/** The files of a procedure as their authors left them. */
export const procedureFolder = z.strictObject({ procedure: said, form: said, formUi: said, workflow: said, documents: named, journeys: named, answers: named });

/** What the editor calls its steps. */
const step = z.strictObject({ vi: z.string().max(300), en: z.string().max(300).optional() });

export const createBody = z.strictObject({
  folder: procedureFolder,
  basedOn: contentHash.optional(),
  from: id.optional().meta({ description: "The copy whose text this one goes on with: its writers are writers of this one too, and `basedOn` is its own unless said" }),
});
export const saveBody = z.strictObject({ folder: procedureFolder, summary: z.array(step).max(20).default([]) });

const submission = z.object({
  hash: contentHash,
  /** Of the copy. */
  revision: z.number().int(),
  at: z.string(),
  by: signer,
  state: definitionState.optional(),
  remarks: z.array(remark).optional().meta({ description: "Of the last return, at places of the definition: those of the folder, but for shared groups" }),
  reviewedAt: z.string().optional(),
  reviewedBy: signer.optional(),
});

/** A working copy without its content. */
export const workingCopyRow = z.object({
  id,
  title: localized,
  procedureCode: z.string().optional(),
  revision: z.number().int(),
  createdAt: z.string(),
  createdBy: signer,
  savedAt: z.string(),
  savedBy: signer,
  writers: z.array(signer).meta({ description: "Everybody who ever saved it: none of them may approve what becomes of it" }),
  basedOn: contentHash.optional(),
  submitted: submission.optional(),
  trashedAt: z.string().optional(),
  trashedBy: signer.optional(),
});

/** With its content. */
export const workingCopyView = workingCopyRow.extend({ folder: procedureFolder, mayEdit: z.boolean() });

/** An entry of the history. */
export const saveRow = z.object({ revision: z.number().int(), begunAt: z.string(), at: z.string(), by: signer, summary: z.array(localized) });

/** With its content. */
export const saveView = saveRow.extend({ folder: procedureFolder });

/** What a submission became. */
export const submittedAnswer = z.object({ copy: workingCopyRow, version: definitionVersion });
