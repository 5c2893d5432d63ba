// Applications being filled in.

import type { FileRef, Instant, JsonObject } from "../../../engine/model/index.ts";

/** An application somebody is still filling in. Not a dossier: it has no legal existence. */
export interface Draft {
  readonly id: string;
  /** Account id, or the anonymous session's id before sign-in. */
  readonly owner: string;
  readonly procedureCode: string;
  readonly definitionHash: string;
  readonly agency: string;
  readonly revision: number;
  readonly answers: JsonObject;
  readonly components: { readonly [component: string]: readonly FileRef[] };
  /** Channel, return channel, owner of the matter … whatever the pages ask besides the form. */
  readonly choices: JsonObject;
  /** Idempotency key of the filing, made when the draft is. */
  readonly filingKey: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Drafts, with a revision check so that two devices do not overwrite each other. */
export interface DraftStore {
  create(draft: Draft): Promise<void>;
  load(id: string): Promise<Draft | undefined>;
  /** Writes if the stored revision is `draft.revision - 1`; otherwise returns the stored draft. */
  save(draft: Draft): Promise<{ readonly saved: true } | { readonly saved: false; readonly current: Draft | undefined }>;
  remove(id: string): Promise<void>;
  ofOwner(owner: string): Promise<readonly Draft[]>;
  /** After sign-in: the anonymous session's drafts become the account's. */
  adopt(from: string, to: string): Promise<number>;
}
