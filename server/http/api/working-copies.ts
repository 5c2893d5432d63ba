// Procedures somebody is writing: kept on the server as they are written, saved by whoever saw the last revision, submitted for
// review. Authors write; reviewers and auditors may look.

import type { RequestHandler } from "express";
import express from "express";
import { z } from "zod";
import { BOUNDS, type ProcedureFolder } from "../../../engine/model/index.ts";
import { submitCopy } from "../../commands/submit-copy.ts";
import { binCopy, createCopy, saveCopy } from "../../commands/working-copies.ts";
import { maySeeWorkingCopies, mayWriteWorkingCopies } from "../../policies/working-copy.ts";
import { presentCopy, viewCopy } from "../../presenters/working-copy.ts";
import type { ProblemCode } from "../problem.ts";
import { visitOf } from "../visit.ts";
import { route, type Route } from "./route.ts";
import { paging, stated } from "./shapes.ts";
import { answerTo, answerToSubmission, COPIES as path } from "./working-copies-answers.ts";
import { byId, byRevision, createBody, saveBody, saveRow, saveView, submittedAnswer, workingCopyRow, workingCopyView } from "./working-copies-shapes.ts";

const tag = "working copies";
const access = "officer";
const READ: readonly ProblemCode[] = ["not_signed_in", "forbidden", "not_found", "invalid"];
const WRITE: readonly ProblemCode[] = [...READ, "csrf", "unsupported_type", "definition_faulty", "conflict", "too_many_copies", "stale", "revision_missing", "idempotency_key_missing", "idempotency_key_reused"];

/** Takes the body of a working copy, which may be larger than others, from whoever may write one. */
export const workingCopyBody: RequestHandler = (request, response, next) => {
  const { actor } = visitOf(response);
  if (actor === undefined || !mayWriteWorkingCopies(actor)) return next();
  parseFolder(request, response, next);
};

/** Routes of working copies. */
export function workingCopyRoutes(): readonly Route[] {
  return [...readingRoutes(), ...writingRoutes()];
}

// ---------------------------------------------------------------------------------------------------------------------

/** A definition's files, and as much again of journeys. */
const parseFolder = express.json({ limit: Math.round(2 * BOUNDS.bytes * 1.25), strict: true, inflate: false });

function readingRoutes(): readonly Route[] {
  return [
    route({
      method: "get",
      path,
      summary: "Working copies, the latest saved first, without their content",
      tag,
      access,
      query: z.object({ ...paging, procedureCode: z.string().max(50).optional(), creator: z.literal("me").optional(), trashed: z.enum(["true", "false"]).default("false") }),
      answers: { 200: z.object({ rows: z.array(workingCopyRow), next: z.string().optional() }) },
      problems: READ,
      async handle({ services, actor, query: { creator, trashed, ...query } }) {
        if (!maySeeWorkingCopies(actor)) return { problem: "forbidden" };
        const page = await services.stores.workingCopies.list({ ...stated(query), trashed: trashed === "true", ...(creator === undefined ? {} : { creator: actor.id }) });
        return { status: 200, body: { ...page, rows: await Promise.all(page.rows.map((copy) => presentCopy(services, copy))) } };
      },
    }),
    route({
      method: "get",
      path: `${path}/{id}`,
      summary: "A working copy with its content, and where its last submission stands",
      tag,
      access,
      params: byId,
      answers: { 200: workingCopyView },
      problems: READ,
      async handle({ services, actor, params }) {
        if (!maySeeWorkingCopies(actor)) return { problem: "forbidden" };
        const found = await services.stores.workingCopies.load(params.id);
        if (found === undefined) return { problem: "not_found" };
        return { status: 200, body: await viewCopy(services, found, mayWriteWorkingCopies(actor)), headers: { ETag: `"${found.copy.revision}"`, "Cache-Control": "no-store" } };
      },
    }),
    route({
      method: "get",
      path: `${path}/{id}/revisions`,
      summary: "Its history, the latest first. Saves of one person within five minutes are one entry, under the last revision",
      tag,
      access,
      params: byId,
      query: z.object(paging),
      answers: { 200: z.object({ rows: z.array(saveRow), next: z.string().optional() }) },
      problems: READ,
      async handle({ services, actor, params, query }) {
        if (!maySeeWorkingCopies(actor)) return { problem: "forbidden" };
        const page = await services.stores.workingCopies.history(params.id, stated(query));
        return page.rows.length === 0 && query.after === undefined ? { problem: "not_found" } : { status: 200, body: page };
      },
    }),
    route({
      method: "get",
      path: `${path}/{id}/revisions/{revision}`,
      summary: "An entry of its history with its content",
      tag,
      access,
      params: byRevision,
      answers: { 200: saveView },
      problems: READ,
      async handle({ services, actor, params }) {
        if (!maySeeWorkingCopies(actor)) return { problem: "forbidden" };
        const found = await services.stores.workingCopies.revision(params.id, params.revision);
        return found === undefined ? { problem: "not_found" } : { status: 200, body: { ...found.save, folder: JSON.parse(found.body) as object } };
      },
    }),
  ];
}

function writingRoutes(): readonly Route[] {
  return [
    route({
      method: "post",
      path,
      summary: "Make a working copy: of a template, of a published procedure, of a file, of anything",
      tag,
      access,
      idempotent: true,
      body: createBody,
      answers: { 201: workingCopyRow },
      problems: WRITE,
      async handle({ services, actor, body, idempotencyKey: key }) {
        if (!mayWriteWorkingCopies(actor)) return { problem: "forbidden" };
        const { folder, basedOn, from } = body;
        if (from !== undefined && !maySeeWorkingCopies(actor)) return { problem: "forbidden" };
        return answerTo(services, 201, await createCopy(services, { folder: folder as ProcedureFolder, ...stated({ basedOn, from }) }, { actor, key }));
      },
    }),
    route({
      method: "put",
      path: `${path}/{id}`,
      summary: "Save. Refused as `stale` when somebody else was first, with whose change stands there",
      tag,
      access,
      ifMatch: true,
      params: byId,
      body: saveBody,
      answers: { 200: workingCopyRow },
      problems: WRITE,
      async handle({ services, actor, params, body, expectedRevision }) {
        if (!mayWriteWorkingCopies(actor)) return { problem: "forbidden" };
        const summary = body.summary.map(stated);
        return answerTo(services, 200, await saveCopy(services, params.id, { folder: body.folder as ProcedureFolder, summary, expectedRevision, actor }));
      },
    }),
    binRoute("trash", "Throw it away; it can be taken out of the bin"),
    binRoute("restore", "Take it out of the bin"),
    route({
      method: "post",
      path: `${path}/{id}/submit`,
      summary: "Submit it for review as it was seen",
      tag,
      access,
      idempotent: true,
      ifMatch: true,
      params: byId,
      body: z.strictObject({}),
      answers: { 201: submittedAnswer },
      problems: WRITE,
      async handle({ services, actor, params, idempotencyKey: key, expectedRevision }) {
        if (!mayWriteWorkingCopies(actor)) return { problem: "forbidden" };
        return answerToSubmission(services, await submitCopy(services, params.id, { actor, key, expectedRevision }));
      },
    }),
  ];
}

function binRoute(name: "trash" | "restore", summary: string): Route {
  return route({
    method: "post",
    path: `${path}/{id}/${name}`,
    summary,
    tag,
    access,
    params: byId,
    body: z.strictObject({}),
    answers: { 200: workingCopyRow },
    problems: WRITE,
    async handle({ services, actor, params }) {
      if (!mayWriteWorkingCopies(actor)) return { problem: "forbidden" };
      return answerTo(services, 200, await binCopy(services, params.id, { actor, to: name === "trash" ? "trash" : "desk" }));
    },
  });
}
