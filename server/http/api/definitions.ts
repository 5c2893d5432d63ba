// The life of definitions on the server: submitted, reviewed, published, retired. Staff only; the content behind a dossier
// is for every officer.

import type { RequestHandler } from "express";
import express from "express";
import { z } from "zod";
import { canonical } from "../../../engine/machine/index.ts";
import { BOUNDS } from "../../../engine/model/index.ts";
import { submitDefinition, takeStep, type StepOutcome } from "../../commands/definition-steps.ts";
import { sha256 } from "../../commands/hash.ts";
import type { LifeStep } from "../../definitions/life.ts";
import { maySeeVersions, mayTake } from "../../policies/definition.ts";
import { presentFinding, presentVersion, viewVersion } from "../../presenters/definition-version.ts";
import type { ProblemCode } from "../problem.ts";
import { visitOf } from "../visit.ts";
import { route, type Answer, type Call, type Route } from "./route.ts";
import { contentHash, definitionContent, definitionState, definitionVersion, stepBodies, versionView } from "./definition-shapes.ts";
import { jsonObject, paging, stated } from "./shapes.ts";

const byHash = z.object({ hash: contentHash });
const tag = "definitions";
const access = "officer";
const READ: readonly ProblemCode[] = ["not_signed_in", "forbidden", "not_found"];
const WRITE: readonly ProblemCode[] = ["not_signed_in", "forbidden", "csrf", "unsupported_type", "invalid", "definition_faulty", "conflict", "stale", "idempotency_key_missing", "idempotency_key_reused"];
const STEP: readonly ProblemCode[] = [...WRITE, "not_found", "four_eyes", "revision_missing"];

/** Takes the body of a submission, which may be larger than others, from whoever may submit. */
export const definitionBody: RequestHandler = (request, response, next) => {
  const { actor } = visitOf(response);
  if (request.method !== "POST" || actor === undefined || !mayTake(actor, "submitted")) return next();
  parseDefinition(request, response, next);
};

/** Routes of definitions. */
export function definitionRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/definitions",
      summary: "Versions, the latest submitted first, without their content",
      tag,
      access,
      query: z.object({ ...paging, state: definitionState.optional(), procedureCode: z.string().max(50).optional() }),
      answers: { 200: z.object({ rows: z.array(definitionVersion), next: z.string().optional() }) },
      problems: ["not_signed_in", "forbidden", "invalid"],
      async handle({ services, actor, query }) {
        if (!maySeeVersions(actor)) return { problem: "forbidden" };
        const page = await services.stores.definitions.list(stated(query));
        return { status: 200, body: { ...page, rows: page.rows.map((version) => presentVersion(services, version)) } };
      },
    }),
    route({
      method: "get",
      path: "/api/definitions/{hash}",
      summary: "The content of a version; never changes",
      tag,
      access,
      params: byHash,
      answers: { 200: definitionContent },
      problems: READ,
      async handle({ services, actor, params }) {
        const found = await services.stores.definitions.byHash(params.hash);
        if (found === undefined || (found.version.publishedAt === undefined && !maySeeVersions(actor))) return { problem: "not_found" };
        return { status: 200, body: JSON.parse(found.body), headers: { "Cache-Control": "private, max-age=31536000, immutable" } };
      },
    }),
    route({
      method: "get",
      path: "/api/definitions/{hash}/life",
      summary: "One version with its content, findings and history, and the steps open now",
      tag,
      access,
      params: byHash,
      answers: { 200: versionView },
      problems: READ,
      async handle({ services, actor, params }) {
        if (!maySeeVersions(actor)) return { problem: "forbidden" };
        const found = await services.stores.definitions.byHash(params.hash);
        if (found === undefined) return { problem: "not_found" };
        return { status: 200, body: await viewVersion(services, found, actor), headers: { ETag: `"${found.version.revision}"` } };
      },
    }),
    route({
      method: "post",
      path: "/api/definitions",
      summary: "Submit a bundle for review; changed content is another version",
      tag,
      access,
      idempotent: true,
      body: jsonObject,
      answers: { 201: definitionVersion },
      problems: WRITE,
      async handle(call) {
        if (!mayTake(call.actor, "submitted")) return { problem: "forbidden" };
        return answerTo(call, 201, await submitDefinition(call.services, call.body, { actor: call.actor, key: call.idempotencyKey }));
      },
    }),
    stepRoute("return", "Return a version to its author with remarks", stepBodies.returned, (body) => ({ step: "returned", remarks: body.remarks.map(stated) })),
    stepRoute("approve", "Approve exactly this content", stepBodies.approved, () => ({ step: "approved" })),
    stepRoute("publish", "Publish an approved version by a decision, effective from a day", stepBodies.published, (body) => ({ step: "published", effectiveFrom: body.effectiveFrom, decision: stated(body.decision) })),
    stepRoute("retire", "End a published version; its dossiers go on under it", stepBodies.retired, (body) => ({ step: "retired", effectiveTo: body.effectiveTo, decision: stated(body.decision) })),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

const parseDefinition = express.json({ limit: Math.round(BOUNDS.bytes * 1.25), strict: true, inflate: false });

type LaterStep = Exclude<LifeStep, { readonly step: "submitted" }>;

function stepRoute<Body>(name: string, summary: string, body: z.ZodType<Body>, stepOf: (body: Body) => LaterStep): Route {
  return route({
    method: "post",
    path: `/api/definitions/{hash}/${name}`,
    summary,
    tag,
    access,
    idempotent: true,
    ifMatch: true,
    params: byHash,
    body,
    answers: { 200: definitionVersion },
    problems: STEP,
    async handle(call) {
      const { services, actor, params, idempotencyKey: key, expectedRevision } = call;
      const step = stepOf(call.body);
      if (!mayTake(actor, step.step)) return { problem: "forbidden" };
      return answerTo(call, 200, await takeStep(services, params.hash, step, { actor, key, digest: sha256(canonical({ step, expectedRevision })), expectedRevision }));
    },
  });
}

function answerTo({ services }: Pick<Call<unknown, unknown, unknown>, "services">, status: number, outcome: StepOutcome): Answer {
  switch (outcome.outcome) {
    case "taken":
    case "repeated":
      return { status, body: presentVersion(services, outcome.version), headers: { ETag: `"${outcome.version.revision}"`, Location: `/api/definitions/${outcome.version.hash}/life` } };
    case "keyReused":
      return { problem: "idempotency_key_reused" };
    case "unknown":
      return { problem: "not_found" };
    case "stale":
      return { problem: "stale", extra: { revision: outcome.revision } };
    case "outOfTurn":
      return { problem: "conflict", extra: { detail: `The version is ${outcome.state}` } };
    case "ownWork":
      return { problem: "four_eyes" };
    case "misdated":
      return { problem: "invalid", extra: { detail: outcome.reason } };
    case "faulty":
      return { problem: "definition_faulty", extra: { findings: outcome.findings.map(presentFinding) } };
  }
}
