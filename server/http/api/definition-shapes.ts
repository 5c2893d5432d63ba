// Shapes of versions of definitions and the steps of their life.

import { z } from "zod";
import { localized } from "./shapes.ts";

/** A content hash. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a version stands. */
export const definitionState = z.enum(["inReview", "returned", "approved", "published", "retired"]);

/** A step of a version's life. */
export const stepName = z.enum(["submitted", "returned", "approved", "published", "retired"]);

/** Who took a step. */
export const signer = z.object({ id: z.string(), name: z.string() });
/** What a reviewer asks to be changed. */
export const remark = z.strictObject({
  at: z.string().max(500).regex(/^(\/[^\n]*)?$/).optional().meta({ description: "JSON Pointer into the definition; absent for a remark on the whole" }),
  text: z.string().trim().min(1).max(4_000),
});
const decision = z.strictObject({ number: z.string().trim().min(1).max(100), text: z.string().trim().min(1).max(4_000).optional() });
/** A day in Vietnam that exists. */
const date = z.iso.date();

/** Bodies of the steps. */
export const stepBodies = {
  returned: z.strictObject({ remarks: z.array(remark).min(1).max(200) }),
  approved: z.strictObject({}),
  published: z.strictObject({ effectiveFrom: date, decision }),
  retired: z.strictObject({ effectiveTo: date, decision }),
} as const;

/** A version without its content. */
export const definitionVersion = z.object({
  hash: contentHash,
  procedureCode: z.string(),
  name: localized,
  revision: z.number().int(),
  state: definitionState,
  origin: z.enum(["submitted", "shipped"]),
  inForce: z.boolean(),
  author: signer,
  submittedAt: z.string(),
  submittedBy: signer,
  reviewedAt: z.string().optional(),
  reviewedBy: signer.optional(),
  remarks: z.array(remark).optional(),
  publishedAt: z.string().optional(),
  publishedBy: signer.optional(),
  decision: decision.optional(),
  effectiveFrom: z.string().optional(),
  effectiveTo: z.string().optional(),
  head: contentHash,
});

/** A fault with its sentence. A behavioural one brings its story along. */
export const presentedFinding = z.looseObject({ code: z.string(), severity: z.enum(["error", "warning"]), path: z.string(), params: z.record(z.string(), z.unknown()), text: localized });

const entry = z.object({
  v: z.literal(1),
  definition: contentHash,
  seq: z.number().int(),
  at: z.string(),
  by: signer,
  step: stepName,
  writers: z.array(signer).optional().meta({ description: "Who wrote what was submitted" }),
  remarks: z.array(remark).optional(),
  decision: decision.optional(),
  effectiveFrom: z.string().optional(),
  effectiveTo: z.string().optional(),
  note: z.string().optional(),
  previous: contentHash,
  hash: contentHash,
});

/** The content itself; its format has a schema of its own. */
export const definitionContent = z.looseObject({ formatVersion: z.number().int(), procedure: z.looseObject({ code: z.string() }) });

/** A version with everything a reviewer decides by. */
export const versionView = z.object({
  version: definitionVersion,
  may: z.array(stepName),
  definition: definitionContent,
  findings: z.array(presentedFinding),
  history: z.array(entry),
  isIntact: z.boolean(),
});
