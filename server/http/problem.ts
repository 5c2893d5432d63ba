// Errors as RFC 9457 problem+json with stable codes. No stack, path or SQL ever leaves. A 500 is always a bug.

import type { Response } from "express";
import { z } from "zod";
import { VIOLATION, type Violation } from "../../engine/model/index.ts";
import type { Signer } from "../stores/store.ts";
import { presentedFinding, signer } from "./api/definition-shapes.ts";

/** Code → status and title. The title is for developers; people get sentences made from the code. */
export const PROBLEM = {
  malformed: [400, "The request cannot be read"],
  idempotency_key_missing: [400, "Send an Idempotency-Key header"],
  not_signed_in: [401, "Sign in first"],
  bad_credentials: [401, "Login or password is wrong"],
  bad_signature: [401, "The signature does not fit"],
  forbidden: [403, "You may see this but not do it"],
  separation_of_duties: [403, "Nobody decides on their own application"],
  four_eyes: [403, "Somebody else than the author must do this"],
  csrf: [403, "The request does not come from our own pages"],
  not_found: [404, "There is nothing here for you"],
  method_not_allowed: [405, "This address does not take that method"],
  conflict: [409, "Not possible now"],
  too_many_copies: [409, "Nobody has more than 200 working copies out of the bin"],
  in_flight: [409, "The same request is being worked on"],
  stale: [412, "Somebody else was first; look at what changed"],
  too_large: [413, "Too large"],
  unsupported_type: [415, "This content type is not accepted"],
  invalid: [422, "What was sent does not hold together"],
  definition_faulty: [422, "The definition has faults; see `findings`"],
  event_not_accepted: [422, "No such act"],
  idempotency_key_reused: [422, "This Idempotency-Key was used for another request"],
  revision_missing: [428, "Send the revision you saw as If-Match"],
  too_many: [429, "Too many requests; wait a little"],
  bug: [500, "Something is wrong on our side"],
  storage_unavailable: [503, "The database does not answer"],
  gateway_unavailable: [503, "The payment gateway does not answer"],
} as const satisfies Record<string, readonly [number, string]>;

/** Seconds after which a request may be sent again when the database did not answer. */
export const RETRY_STORAGE_S = 2;

/** A stable error code of the API. */
export type ProblemCode = keyof typeof PROBLEM;

/** Extra members of a problem. */
export interface ProblemDetail {
  readonly detail?: string;
  readonly violations?: readonly Violation[];
  readonly findings?: readonly object[];
  readonly revision?: number;
  /** Whose change stands there. */
  readonly savedBy?: Signer;
  readonly savedAt?: string;
  readonly retryAfter?: number;
}

/** The body of every error. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(PROBLEM) as [ProblemCode, ...ProblemCode[]]),
  detail: z.string().optional(),
  violations: z.array(z.object({ code: z.string(), path: z.string().optional(), params: z.record(z.string(), z.unknown()).optional() })).optional(),
  findings: z.array(presentedFinding).optional(),
  revision: z.number().int().optional(),
  savedBy: signer.optional(),
  savedAt: z.string().optional(),
});

/** The body for a code. */
export function problemBody(code: ProblemCode, extra: ProblemDetail = {}): z.infer<typeof problemSchema> {
  const [status, title] = PROBLEM[code];
  const { retryAfter: _, violations, findings, ...rest } = extra;
  return { type: `urn:motcua:problem:${code}`, title, status, code, ...rest, ...(violations === undefined ? {} : { violations: violations.slice(0, 20) as never }), ...(findings === undefined ? {} : { findings: findings.slice(0, 100) as never }) };
}

/** Answers with a problem. */
export function sendProblem(response: Response, code: ProblemCode, extra: ProblemDetail = {}): void {
  if (extra.retryAfter !== undefined) response.setHeader("Retry-After", String(extra.retryAfter));
  // The rest of the body is not read, so nothing can follow it on this connection.
  if (code === "too_large") response.setHeader("Connection", "close");
  response.status(PROBLEM[code][0]).type("application/problem+json").send(JSON.stringify(problemBody(code, extra)));
}

/** The problem that fits the engine's refusal: the gravest kind of its violations. */
export function problemOf(violations: readonly Violation[]): ProblemCode {
  const codes = violations.map((violation) => violation.code);
  if (codes.includes("separation_of_duties")) return "separation_of_duties";
  if (codes.includes("event_not_accepted")) return "event_not_accepted";
  const kinds = new Set(codes.map((code) => VIOLATION[code]));
  if (kinds.has("forbidden")) return "forbidden";
  return kinds.has("conflict") ? "conflict" : "invalid";
}
