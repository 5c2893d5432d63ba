// The life of a version: which step may follow which, and what a step makes of the version and its history. Pure; who may
// take a step is the policies' business, whether the content is sound is that of `findingsOf`.

import { canonical } from "../../engine/machine/index.ts";
import type { Instant, LocalDate, LocalizedText } from "../../engine/model/index.ts";
import { CHAIN_START, sha256 } from "../commands/hash.ts";
import type { DefinitionCommit, DefinitionEntry, DefinitionState, DefinitionVersion, PublicationDecision, ReviewRemark, Signer, StoredDefinitionEntry } from "../stores/store.ts";

/** A step and what it says. */
export type LifeStep =
  | { readonly step: "submitted"; readonly writers?: readonly Signer[] }
  | { readonly step: "returned"; readonly remarks: readonly ReviewRemark[] }
  | { readonly step: "approved" }
  | { readonly step: "published"; readonly decision: PublicationDecision; readonly effectiveFrom: LocalDate; readonly effectiveTo?: LocalDate }
  | { readonly step: "retired"; readonly effectiveTo: LocalDate; readonly decision?: PublicationDecision };

/** Name of a step. */
export type StepName = DefinitionEntry["step"];

/** Who takes it, when, and at whose request. */
export interface Taking {
  readonly by: Signer;
  readonly at: Instant;
  readonly note?: string;
  readonly request?: StoredDefinitionEntry["request"];
}

/** Content nobody has submitted yet. */
export interface NewContent extends Pick<DefinitionVersion, "hash" | "procedureCode" | "origin"> {
  readonly name: LocalizedText;
  readonly body: string;
}

/** What a version in each state may become. Approval can be taken back until the version is published, and never after. */
const NEXT: Readonly<Record<DefinitionState, readonly StepName[]>> = {
  inReview: ["returned", "approved"],
  returned: ["submitted"],
  approved: ["returned", "published"],
  published: ["retired"],
  retired: [],
};

/** Whether the step may follow. */
export function mayFollow(state: DefinitionState, step: StepName): boolean {
  return NEXT[state].includes(step);
}

/** The first step of new content: submitted by its author, or published because it came with the software. */
export function begin({ body, ...content }: NewContent, step: Extract<LifeStep, { readonly step: "submitted" | "published" }>, taking: Taking): DefinitionCommit {
  const unborn: DefinitionVersion = { ...content, revision: 0, state: "inReview", author: taking.by, submittedAt: taking.at, submittedBy: taking.by, head: CHAIN_START };
  return { ...follow(unborn, step, taking), body };
}

/** The step as something to commit. */
export function follow(before: DefinitionVersion, step: LifeStep, { by, at, note, request }: Taking): DefinitionCommit {
  const seq = before.revision + 1;
  const { step: name, ...said } = step;
  const entry: DefinitionEntry = { v: 1, definition: before.hash, seq, at, by, step: name, ...said, ...(note === undefined ? {} : { note }), previous: before.head };
  const hash = sha256(canonical(entry));
  return {
    expectedRevision: before.revision,
    version: { ...after(before, step, by, at), revision: seq, head: hash },
    entry: { entry, hash, ...(request === undefined ? {} : { request }) },
  };
}

/** Whether a history is whole: every entry hashes to what is kept and is chained to the one before, up to the version's head. */
export function isIntact(version: Pick<DefinitionVersion, "hash" | "head" | "revision">, history: readonly StoredDefinitionEntry[]): boolean {
  const follows = history.every(({ entry, hash }, index) => {
    const previous = history[index - 1]?.hash ?? CHAIN_START;
    return entry.definition === version.hash && entry.seq === index + 1 && entry.previous === previous && sha256(canonical(entry)) === hash;
  });
  return follows && history.length === version.revision && history.at(-1)?.hash === version.head;
}

// ---------------------------------------------------------------------------------------------------------------------

function after(before: DefinitionVersion, step: LifeStep, by: Signer, at: Instant): DefinitionVersion {
  switch (step.step) {
    case "submitted": {
      const { reviewedAt: _, reviewedBy: __, remarks: ___, ...unreviewed } = before;
      return { ...unreviewed, state: "inReview", submittedAt: at, submittedBy: by };
    }
    case "returned":
      return { ...before, state: "returned", reviewedAt: at, reviewedBy: by, remarks: step.remarks };
    case "approved": {
      const { remarks: _, ...approved } = before;
      return { ...approved, state: "approved", reviewedAt: at, reviewedBy: by };
    }
    case "published": {
      const { step: _, ...published } = step;
      return { ...before, ...published, state: "published", publishedAt: at, publishedBy: by };
    }
    case "retired":
      return { ...before, state: "retired", effectiveTo: step.effectiveTo };
  }
}
