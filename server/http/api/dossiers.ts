// Dossiers: filing, reading, acting.

import { z } from "zod";
import { idFromKey } from "../../commands/hash.ts";
import { openDossier } from "../../commands/open-dossier.ts";
import { applyEvent, type EventOutcome } from "../../commands/apply-event.ts";
import type { JsonObject, PersonRef } from "../../../engine/model/index.ts";
import { mayFile, mayReadHistory, maySeeDossier } from "../../policies/dossier.ts";
import { viewDossier } from "../../presenters/dossier.ts";
import { agencyById } from "../../services.ts";
import type { StoredDossier } from "../../stores/store.ts";
import { keptReply, presentReceipt, replyFor, type KeyedRequest } from "../idempotency.ts";
import { problemOf } from "../problem.ts";
import { route, type Answer, type Call, type Route } from "./route.ts";
import { handedIn, personOf } from "./handed-in.ts";
import { id, jsonObject, paging, suppliedFiles } from "./shapes.ts";
import { dossierRow, dossierView, logEntry, receipt } from "./dossier-shapes.ts";
import { eventBody, eventFrom } from "./event-from.ts";


const filing = z.strictObject({
  procedureCode: z.string().max(50),
  definitionHash: z.string().max(64).optional(),
  agency: z.string().max(100),
  channel: z.enum(["counter", "online", "post"]),
  returnBy: z.enum(["counter", "online", "post"]),
  /** Whose matter it is, when an officer files on somebody's behalf. */
  owner: z.strictObject({ name: z.string().min(1).max(200), personalId: z.string().max(20).optional(), phone: z.string().max(20).optional(), email: z.string().max(200).optional() }).optional(),
  answers: jsonObject,
  components: suppliedFiles.default({}),
});

const byId = z.object({ id });

/** Routes of dossiers. */
export function dossierRoutes(): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/dossiers",
      summary: "File a dossier",
      tag: "dossiers",
      access: "signedIn",
      idempotent: true,
      body: filing,
      answers: { 201: receipt },
      problems: ["invalid", "conflict", "forbidden", "separation_of_duties", "idempotency_key_missing", "idempotency_key_reused", "unsupported_type", "csrf", "not_signed_in"],
      handle: file,
    }),
    route({
      method: "get",
      path: "/api/dossiers",
      summary: "The dossiers of whoever asks, newest first",
      tag: "dossiers",
      access: "signedIn",
      query: z.object(paging),
      answers: { 200: z.object({ rows: z.array(dossierRow), next: z.string().optional() }) },
      problems: ["not_signed_in", "invalid"],
      handle: async ({ services, actor, query }) => ({ status: 200, body: await services.stores.dossiers.ofPerson(actor.id, query.limit, query.after) }),
    }),
    route({
      method: "get",
      path: "/api/dossiers/{id}",
      summary: "One dossier, with what may be done now",
      tag: "dossiers",
      access: "signedIn",
      params: byId,
      answers: { 200: dossierView },
      problems: ["not_signed_in", "not_found"],
      async handle(call) {
        const stored = await visible(call, call.params.id);
        if (stored === undefined) return { problem: "not_found" };
        const view = await viewDossier(call.services, stored.dossier, call.actor);
        return { status: 200, body: view, headers: { ETag: `"${view.revision}"` } };
      },
    }),
    route({
      method: "get",
      path: "/api/dossiers/{id}/history",
      summary: "The log with its hash chain, for officers taking part",
      tag: "dossiers",
      access: "officer",
      params: byId,
      answers: { 200: z.object({ entries: z.array(logEntry) }) },
      problems: ["not_signed_in", "forbidden", "not_found"],
      async handle(call) {
        const stored = await visible(call, call.params.id);
        if (stored === undefined || !mayReadHistory(call.actor, stored.dossier)) return { problem: "not_found" };
        return { status: 200, body: { entries: await call.services.stores.dossiers.history(call.params.id) } };
      },
    }),
    route({
      method: "post",
      path: "/api/dossiers/{id}/events",
      summary: "Act on a dossier, claim or release a task, rate",
      tag: "dossiers",
      access: "signedIn",
      idempotent: true,
      ifMatch: true,
      params: byId,
      body: eventBody,
      answers: { 200: receipt },
      problems: ["invalid", "conflict", "forbidden", "separation_of_duties", "event_not_accepted", "stale", "revision_missing", "idempotency_key_missing", "idempotency_key_reused", "not_found", "not_signed_in", "csrf", "unsupported_type"],
      handle: act,
    }),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

type SignedInCall<Params, Body> = Call<Params, unknown, Body>;

/** A dossier this person may see; to others it does not exist (faults A01). */
export async function visible({ services, actor }: Pick<Call<unknown, unknown, unknown>, "services" | "actor">, dossier: string): Promise<StoredDossier | undefined> {
  const stored = await services.stores.dossiers.load(dossier);
  return stored !== undefined && maySeeDossier(actor, stored.dossier) ? stored : undefined;
}

async function file(call: SignedInCall<unknown, z.infer<typeof filing>>): Promise<Answer> {
  const { services, actor, body, visit } = call;
  const agency = agencyById(services, body.agency);
  if (agency === undefined) return { problem: "forbidden" };
  const keyed = keyedRequest(call, idFromKey(agency, actor.id, call.idempotencyKey));
  const kept = await keptReply(services, keyed);
  if (kept !== undefined) return kept;
  if (!mayFile(actor, body.channel, agency.id)) return { problem: "forbidden" };
  const components = await handedIn(services, { holder: visit.holder ?? "", dossier: keyed.dossier }, body.components);
  if ("unknownFile" in components) return { problem: "invalid", extra: { detail: `components: unknown file ${components.unknownFile}` } };
  const owner = actor.kind === "citizen" ? citizenOwner(call) : body.owner;
  if (owner === undefined) return { problem: "invalid", extra: { detail: "owner: say on whose behalf you file" } };
  const outcome = await openDossier(services, {
    procedureCode: body.procedureCode,
    ...(body.definitionHash === undefined ? {} : { definitionHash: body.definitionHash }),
    agency,
    channel: body.channel,
    returnBy: body.returnBy,
    owner: { id: `person:${services.newId()}`, ...owner } as PersonRef,
    actor,
    answers: body.answers as JsonObject,
    components: components.supplied,
    key: keyed.key,
    reply: (dossier) => replyFor(services, keyed, 201, dossier),
  });
  switch (outcome.outcome) {
    case "filed":
      return { kept: outcome.reply ?? replyFor(services, keyed, 201, outcome.dossier) };
    case "exists":
      return (await keptReply(services, keyed)) ?? { status: 201, body: presentReceipt(outcome.dossier) };
    case "repeated":
      return { kept: outcome.reply };
    case "refused":
      return { problem: problemOf(outcome.violations), extra: { violations: outcome.violations } };
    case "unknownProcedure":
      return { problem: "invalid", extra: { detail: "procedureCode: no such procedure" } };
    case "wrongAgency":
      return { problem: "invalid", extra: { detail: "agency: does not receive this procedure" } };
  }
}

async function act(call: SignedInCall<{ id: string }, z.infer<typeof eventBody>>): Promise<Answer> {
  const { services, actor, params, body, expectedRevision, visit } = call;
  const keyed = keyedRequest(call, params.id);
  const kept = await keptReply(services, keyed);
  if (kept !== undefined) return kept;
  if ((await visible(call, params.id)) === undefined) return { problem: "not_found" };
  const event = await eventFrom(services, { holder: visit.holder ?? "", dossier: params.id }, body);
  if ("unknownFile" in event) return { problem: "invalid", extra: { detail: `components: unknown file ${event.unknownFile}` } };
  const outcome = await applyEvent(services, { dossier: params.id, event: event.event, actor, expectedRevision, reply: (dossier) => replyFor(services, keyed, 200, dossier) });
  return afterEvent(outcome);
}

function afterEvent(outcome: EventOutcome): Answer {
  switch (outcome.outcome) {
    case "applied":
      return outcome.reply === undefined ? { status: 200, body: presentReceipt(outcome.dossier) } : { kept: outcome.reply };
    case "refused":
      return { problem: problemOf(outcome.violations), extra: { violations: outcome.violations, revision: outcome.dossier.revision } };
    case "stale":
      return { problem: "stale", extra: { revision: outcome.dossier.revision } };
    case "repeated":
      return { kept: outcome.reply };
    case "unknown":
      return { problem: "not_found" };
    case "fenced":
      throw new Error("A person's event holds no lease and cannot be fenced");
  }
}

function keyedRequest({ actor, idempotencyKey, request, body, expectedRevision }: SignedInCall<unknown, unknown>, dossier: string): KeyedRequest {
  return { dossier, actor: actor.id, key: idempotencyKey, content: { method: request.method, path: request.path, body, expectedRevision } };
}

/** A citizen files in their own matter, as identified by the account. */
function citizenOwner({ visit }: Pick<SignedInCall<unknown, unknown>, "visit">): PersonRef | undefined {
  return visit.account === undefined ? undefined : personOf(visit.account);
}
