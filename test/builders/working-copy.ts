// A save of a working copy: a new copy by default, or what follows on another save.

import { KEPT_SAVES, type WorkingCopy, type WorkingCopyCommit } from "../../server/stores/store.ts";
import { later } from "./dossier.ts";

export const HANH = { id: "author-1", name: "Mai Thị Hạnh" } as const;
export const BICH = { id: "author-2", name: "Ngô Thị Bích" } as const;

/** What a test may want otherwise. */
export interface SaveWanted {
  readonly after?: WorkingCopyCommit;
  readonly copy?: Partial<WorkingCopy>;
  readonly by?: WorkingCopy["savedBy"];
  readonly body?: string;
  readonly continues?: boolean;
  readonly summary?: string;
}

let made = 0;

export function aSave({ after, copy: changes = {}, by = HANH, body, continues = false, summary }: SaveWanted = {}): WorkingCopyCommit {
  const revision = (after?.copy.revision ?? 0) + 1;
  const savedAt = later(revision);
  const fresh: WorkingCopy = {
    id: `copy-${(made += 1)}`,
    title: { vi: "Đăng ký khai tử" },
    procedureCode: "1.000656",
    revision,
    createdAt: later(0),
    createdBy: by,
    savedAt,
    savedBy: by,
    writers: [by],
    request: "d".repeat(64),
  };
  const copy = { ...(after?.copy ?? fresh), revision, savedAt, savedBy: by, ...changes };
  return {
    expectedRevision: revision - 1,
    copy,
    save: { revision, begunAt: continues && after !== undefined ? after.save.begunAt : copy.savedAt, at: copy.savedAt, by, summary: summary === undefined ? [] : [{ vi: summary }] },
    body: body ?? `{"procedure":{"lần":${revision}}}`,
    continues,
  };
}

/** So many saves one after the other. */
export function saves(count: number, first: WorkingCopyCommit = aSave()): readonly WorkingCopyCommit[] {
  const all = [first];
  while (all.length < count) all.push(aSave({ after: all.at(-1) as WorkingCopyCommit }));
  return all;
}

/** One more than is kept. */
export const TOO_MANY = KEPT_SAVES + 1;
