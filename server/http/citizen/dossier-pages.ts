// A filed dossier as its owner works with it: look, pay, act, rate.

import { Router } from "express";
import { offers } from "../../../engine/machine/index.ts";
import type { ActForm, Definition, Dossier, JsonObject, Offer, Violation } from "../../../engine/model/index.ts";
import { explainInWords, type FormBody, parseFormPost, read, violationSentence } from "../../../portal/citizen/render.tsx";
import { applyEvent } from "../../commands/apply-event.ts";
import { settlePayment } from "../../commands/settle-payment.ts";
import { awaitedPayment, startPayment } from "../../commands/start-payment.ts";
import { viewDossier } from "../../presenters/dossier.ts";
import { presentSupplementRequest } from "../../presenters/supplement-request.ts";
import { visible } from "../api/dossiers.ts";
import { problemOf } from "../problem.ts";
import { goTo, page, show, showProblem, text, type Citizens, type PageCall } from "./frame.ts";
import { startRevision } from "./start-revision.ts";

/** Routes of these pages. */
export function dossierPages(citizens: Citizens): Router {
  const router = Router();
  const withDossier = (handle: (call: SignedIn, dossier: Dossier) => Promise<void>) =>
    page(citizens, async (call) => {
      const { actor } = call.visit;
      if (actor === undefined) return goTo(call, `/dang-nhap?tiep=${encodeURIComponent(call.request.originalUrl)}`);
      const stored = await visible({ services: call.services, actor }, text(call.request.params["id"]));
      if (stored === undefined || actor.kind !== "citizen") return showProblem(call, "not_found");
      await handle({ ...call, actor }, stored.dossier);
    });
  router.get("/", page(citizens, myDossiers));
  router.get("/:id", withDossier(dossierPage));
  router.post("/:id/thanh-toan", withDossier(pay));
  router.get("/:id/thanh-toan/ket-qua", withDossier(backFromGateway));
  router.get("/:id/viec/:event", withDossier(actPage));
  router.post("/:id/viec/:event", withDossier(act));
  router.post("/:id/danh-gia", withDossier(rate));
  return router;
}

// ---------------------------------------------------------------------------------------------------------------------

type SignedIn = PageCall & { readonly actor: NonNullable<PageCall["visit"]["actor"]> };

const PER_PAGE = 20;

async function myDossiers(call: PageCall): Promise<void> {
  const { services, visit } = call;
  const drafts = await services.stores.drafts.ofOwner(visit.holder);
  const after = text(call.request.query["sau"]);
  const filed = visit.actor === undefined ? { rows: [] } : await services.stores.dossiers.ofPerson(visit.actor.id, PER_PAGE, after === "" ? undefined : after);
  show(call, {
    page: "myDossiers",
    props: {
      drafts: drafts.map(({ id, procedureCode, updatedAt }) => ({ id, updatedAt, procedureName: read(services.catalogue.current(procedureCode)?.definition.procedure.name, call.language) })),
      dossiers: filed.rows.map(({ id, code, procedureName, status, openedAt, done, clock }) => ({ id, code, procedureName, status, openedAt, done, ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }) })),
      ...("next" in filed && filed.next !== undefined ? { next: filed.next } : {}),
    },
  });
}

async function dossierPage(call: SignedIn, dossier: Dossier): Promise<void> {
  const { language, request } = call;
  const view = await viewDossier(call.services, dossier, call.actor);
  const compiled = await call.services.catalogue.byHash(dossier.definitionHash);
  const stateLabel = (path: string) => read(compiled.states.get(path)?.meta?.label, language) || path;
  show(call, {
    page: "dossier",
    props: {
      id: view.id,
      code: view.code,
      revision: view.revision,
      procedure: view.procedure.name,
      agency: view.agency.name,
      status: view.status,
      done: view.done,
      justFiled: text(request.query["moi"]) === "1",
      situation: view.states.map((state) => state.citizenText ?? state.label),
      holders: view.tasks.map((task) => ({ task: task.label, agency: task.agencyName })),
      asked: presentSupplementRequest(compiled, dossier),
      clock: view.clock.state,
      explanation: explainInWords(view.clock.explanation, language, stateLabel),
      bill: view.bill.lines,
      outstanding: view.bill.outstanding,
      awaitsPayment: view.awaitsPayment,
      acts: view.offers.map((offer) => ({ event: offer.event, label: offer.label, tone: offer.tone, allowed: offer.allowed, ...why(call, offer, compiled.definition) })),
      results: view.results.map(({ id, name, number, signedBy, returnedAt }) => ({ id, name, signed: signedBy !== undefined, returned: returnedAt !== undefined, ...(number === undefined ? {} : { number }) })),
      slips: view.slips,
      returnBy: view.returnBy,
      timeline: view.timeline,
      ...(view.clock.dueAt === undefined ? {} : { dueAt: view.clock.dueAt }),
      ...(view.rating === undefined ? {} : { rating: view.rating.score }),
    },
  });
}

async function pay(call: SignedIn, dossier: Dossier): Promise<void> {
  const attempt = await startPayment(call.services, dossier).catch((error: unknown) => {
    call.services.log.warn({ dossier: dossier.id, reason: String(error) }, "gateway did not take the payment");
    return "down" as const;
  });
  if (attempt === "down") return showProblem(call, "gateway_unavailable");
  if (attempt === undefined) return goTo(call, `/ho-so/${dossier.id}`);
  goTo(call, attempt.url);
}

/** The browser's return proves nothing: the gateway is asked (faults P04). */
async function backFromGateway(call: SignedIn, dossier: Dossier): Promise<void> {
  const { services } = call;
  const awaited = awaitedPayment(dossier);
  if (awaited === undefined) return goTo(call, `/ho-so/${dossier.id}?bao=${dossier.payments.length > 0 ? "da-thanh-toan" : "da-luu"}`);
  const attempts = await services.stores.payments.ofEffect(awaited.effect);
  const latest = attempts.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (latest?.state === "open") {
    const word = await services.payment.query(latest.transaction).catch(() => ({ status: "pending", amount: 0 }) as const);
    if (word.status !== "pending") await settlePayment(services, { transactionId: latest.transaction, status: word.status, amount: word.amount });
  }
  const now = latest === undefined ? undefined : await services.stores.payments.find(latest.transaction);
  const told = { paid: "da-thanh-toan", cancelled: "da-huy-thanh-toan", failed: "thanh-toan-loi", mismatch: "thanh-toan-loi", open: "dang-cho-thanh-toan" } as const;
  goTo(call, `/ho-so/${dossier.id}?bao=${told[now?.state ?? "open"]}`);
}

async function actPage(call: SignedIn, dossier: Dossier): Promise<void> {
  const found = await offerOf(call, dossier);
  if (found === undefined) return showProblem(call, "conflict");
  if (found.offer.revises && found.offer.allowed) return startRevision(call, dossier, found.offer.event);
  showAct(call, dossier, found, []);
}

async function act(call: SignedIn, dossier: Dossier): Promise<void> {
  const found = await offerOf(call, dossier);
  if (found === undefined) return showProblem(call, "conflict");
  const form = found.offer.form as ActForm | undefined;
  const body = (call.request.body ?? {}) as FormBody;
  const data = form === undefined ? undefined : parseFormPost(form, body);
  const outcome = await applyEvent(call.services, {
    dossier: dossier.id,
    actor: call.actor,
    event: { kind: "act", name: found.offer.event, ...(data === undefined ? {} : { data }) },
    expectedRevision: Number(text(body["_revision"] as string)),
  });
  switch (outcome.outcome) {
    case "applied":
      return goTo(call, `/ho-so/${dossier.id}?bao=da-thuc-hien`);
    case "refused":
      return problemOf(outcome.violations) === "invalid" ? showAct(call, dossier, found, outcome.violations, data) : showProblem(call, problemOf(outcome.violations));
    case "stale":
      return showProblem(call, "stale");
    case "unknown":
    case "repeated":
    case "fenced":
      return showProblem(call, "not_found");
  }
}

async function rate(call: SignedIn, dossier: Dossier): Promise<void> {
  const body = (call.request.body ?? {}) as Record<string, unknown>;
  const score = (["verySatisfied", "satisfied", "notSatisfied"] as const).find((candidate) => candidate === text(body["score"]));
  if (score === undefined) return showProblem(call, "invalid");
  const comment = text(body["comment"]).trim().slice(0, 2000);
  await applyEvent(call.services, { dossier: dossier.id, actor: call.actor, event: { kind: "rate", score, ...(comment === "" ? {} : { comment }) } });
  goTo(call, `/ho-so/${dossier.id}`);
}

interface Found {
  readonly offer: Offer;
  readonly definition: Definition;
}

async function offerOf(call: SignedIn, dossier: Dossier): Promise<Found | undefined> {
  const compiled = await call.services.catalogue.byHash(dossier.definitionHash);
  const offer = offers(compiled, dossier, call.actor, call.services.now()).find((candidate) => candidate.event === text(call.request.params["event"]));
  return offer === undefined ? undefined : { offer, definition: compiled.definition };
}

function showAct(call: SignedIn, dossier: Dossier, { offer, definition }: Found, violations: readonly Violation[], data: JsonObject = {}): void {
  show(call, {
    page: "act",
    props: {
      dossier: dossier.id,
      code: dossier.code,
      label: offer.label,
      ...(offer.effect === undefined ? {} : { effect: offer.effect }),
      ...(offer.note === undefined ? {} : { note: offer.note }),
      ...why(call, offer, definition),
      act: {
        event: offer.event,
        revision: dossier.revision,
        form: (offer.form as ActForm | undefined) ?? { type: "object", properties: {} },
        data,
        violations,
        tone: offer.tone,
      },
    },
  }, violations.length === 0 ? 200 : 422);
}

/** Why an offer is closed, in the page's language. */
function why(call: PageCall, offer: Offer, { procedure, form }: Definition): { readonly why?: string } {
  if (offer.allowed) return {};
  const roleName = (role: string) => call.services.roles.find((candidate) => candidate.id === role)?.name;
  return { why: offer.violations.map((violation) => violationSentence(violation, { procedure, form, language: call.language, roleName })).join(" ") };
}
