// What is answered about working copies: what came of a change, and whose change was first.

import type { CopySubmission } from "../../commands/submit-copy.ts";
import type { CopyOutcome } from "../../commands/working-copies.ts";
import { presentFinding, presentVersion } from "../../presenters/definition-version.ts";
import { presentCopy } from "../../presenters/working-copy.ts";
import type { Services } from "../../services.ts";
import type { Answer } from "./route.ts";

/** Where they are. */
export const COPIES = "/api/working-copies";

/** To making, saving, throwing away. */
export async function answerTo(services: Services, status: number, outcome: CopyOutcome): Promise<Answer> {
  switch (outcome.outcome) {
    case "done":
      return { status, body: await presentCopy(services, outcome.copy), headers: { ETag: `"${outcome.copy.revision}"`, ...(status === 201 ? { Location: `${COPIES}/${outcome.copy.id}` } : {}) } };
    case "unknown":
      return { problem: "not_found" };
    case "stale":
    case "trashed":
      return refusalOf(outcome);
    case "keyReused":
      return { problem: "idempotency_key_reused" };
    case "tooMany":
      return { problem: "too_many_copies" };
    case "unbearable":
      return { problem: "definition_faulty", extra: { findings: outcome.findings.map(presentFinding) } };
  }
}

/** To a submission. */
export async function answerToSubmission(services: Services, outcome: CopySubmission): Promise<Answer> {
  switch (outcome.outcome) {
    case "submitted":
      return { status: 201, body: { copy: await presentCopy(services, outcome.copy), version: presentVersion(services, outcome.version) }, headers: { Location: `/api/definitions/${outcome.version.hash}/life` } };
    case "unknown":
      return { problem: "not_found" };
    case "trashed":
      return refusalOf(outcome);
    case "stale":
      return "current" in outcome ? refusalOf(outcome) : { problem: "conflict", extra: { detail: "The version went on meanwhile" } };
    case "outOfTurn":
      return { problem: "conflict", extra: { detail: `This very content is a version already; it is ${outcome.state}` } };
    case "faulty":
      return { problem: "definition_faulty", extra: { findings: outcome.findings.map(presentFinding) } };
    case "keyReused":
      return { problem: "idempotency_key_reused" };
    case "ownWork":
      return { problem: "four_eyes" };
    case "misdated":
      return { problem: "invalid", extra: { detail: outcome.reason } };
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function refusalOf({ outcome, current: { revision, savedAt, savedBy, trashedBy } }: Extract<CopyOutcome, { readonly outcome: "stale" | "trashed" }>): Answer {
  if (outcome === "trashed") return { problem: "conflict", extra: { detail: `It is in the bin, put there by ${trashedBy?.name ?? savedBy.name}` } };
  return { problem: "stale", extra: { revision, savedAt, savedBy } };
}
