// Steps of a version's life for tests of stores: valid by default, the same on every run, chained as the port says.

import { canonical } from "../../engine/machine/index.ts";
import { CHAIN_START, sha256 } from "../../server/commands/hash.ts";
import type { DefinitionCommit, DefinitionEntry, DefinitionState, DefinitionVersion } from "../../server/stores/store.ts";
import { later } from "./dossier.ts";

/** What of a step a test cares about. */
export interface StepOptions {
  /** The step before this one. Absent: a submission. */
  readonly after?: DefinitionCommit;
  readonly body?: string;
  readonly validators?: string;
  readonly version?: Partial<DefinitionVersion>;
  readonly request?: DefinitionCommit["entry"]["request"];
}

const AUTHOR = { id: "account:author", name: "Nguyễn Thị Soạn" };

const STEP_TO: Readonly<Record<DefinitionState, DefinitionEntry["step"]>> = {
  inReview: "submitted",
  returned: "returned",
  approved: "approved",
  published: "published",
  retired: "retired",
};

/** A step, by default the submission of new content. */
export function aDefinitionStep({ after, body = '{"tên":"Đăng ký khai tử"}', validators, version: changes = {}, request }: StepOptions = {}): DefinitionCommit {
  const expectedRevision = after?.version.revision ?? 0;
  const before = after?.version ?? submitted(sha256(body));
  const draft = { ...before, ...changes, revision: expectedRevision + 1 };
  const entry: DefinitionEntry = { v: 1, definition: draft.hash, seq: draft.revision, at: later(draft.revision), by: AUTHOR, step: STEP_TO[draft.state], previous: after?.entry.hash ?? CHAIN_START };
  const hash = sha256(canonical(entry));
  return {
    expectedRevision,
    version: { ...draft, head: hash },
    entry: { entry, hash, ...(request === undefined ? {} : { request }) },
    ...(after === undefined ? { body } : {}),
    ...(validators === undefined ? {} : { validators }),
  };
}

// ---------------------------------------------------------------------------------------------------------------------

function submitted(hash: string): DefinitionVersion {
  return {
    hash,
    procedureCode: "1.000656",
    name: { vi: "Đăng ký khai tử", en: "Death registration" },
    revision: 0,
    state: "inReview",
    origin: "submitted",
    author: AUTHOR,
    submittedAt: later(0),
    submittedBy: AUTHOR,
    head: CHAIN_START,
  };
}
