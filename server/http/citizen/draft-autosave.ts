// Autosave of a topic while it is being filled in: JSON in, the draft's new revision out. Judges nothing; a draft may be wrong.

import express, { type RequestHandler, Router } from "express";
import type { JsonObject } from "../../../engine/model/index.ts";
import { isOwnRequest } from "../origin.ts";
import { sendProblem } from "../problem.ts";
import { visitOf } from "../visit.ts";
import { text, type Citizens } from "./frame.ts";

/** Handles `PUT /nhap/{draft}/{topic}` with `{ revision, answers }`: the answers of this topic only. */
export function autosave({ services }: Citizens): RequestHandler {
  const router = Router({ mergeParams: true });
  router.use(express.json({ limit: "256kb", inflate: false }), async (request, response) => {
    const visit = visitOf(response);
    if (!isOwnRequest(request, visit, request.get("x-csrf-token"))) return sendProblem(response, "csrf");
    const params = request.params as { readonly draft?: string; readonly topic?: string };
    const draft = await services.stores.drafts.load(text(params.draft));
    if (draft === undefined || draft.owner !== visit.holder) return sendProblem(response, "not_found");
    const compiled = await services.catalogue.byHash(draft.definitionHash);
    const topic = text(params.topic);
    const { revision, answers } = (request.body ?? {}) as { readonly revision?: unknown; readonly answers?: unknown };
    const isKnown = Object.hasOwn(compiled.definition.form.properties, topic);
    if (!isKnown || !Number.isInteger(revision) || typeof answers !== "object" || answers === null || Array.isArray(answers)) return sendProblem(response, "invalid");
    const given = Object.hasOwn(answers, topic) ? { [topic]: (answers as JsonObject)[topic] ?? null } : {};
    const { [topic]: _, ...others } = draft.answers;
    const saved = await services.stores.drafts.save({ ...draft, answers: { ...others, ...given }, revision: Number(revision) + 1, updatedAt: services.now() });
    if (!saved.saved) return sendProblem(response, "stale", { revision: saved.current?.revision ?? draft.revision });
    response.json({ revision: Number(revision) + 1, savedAt: services.now() });
  });
  return router;
}
