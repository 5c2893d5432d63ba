// The one door to a dossier: load, decide with the pinned definition, commit. People's clicks, due timers and answers of
// outside systems all come through here.

import { decide } from "../../engine/machine/index.ts";
import type { Actor, Dossier, DossierEvent, OpenEvent, Violation } from "../../engine/model/index.ts";
import { calendarOf, type Services } from "../services.ts";
import type { IdempotentReply, Lease, StoredDossier } from "../stores/store.ts";
import { commitStep } from "./commit-step.ts";

/** An event for a dossier that exists. */
export interface EventRequest {
  readonly dossier: string;
  readonly event: Exclude<DossierEvent, OpenEvent>;
  readonly actor: Actor;
  /** What the person saw when acting (`If-Match`); the system does not say and retries instead. */
  readonly expectedRevision?: number;
  /** Makes the answer that is kept with the step under the request's idempotency key. */
  readonly reply?: (dossier: Dossier) => IdempotentReply;
  readonly lease?: Lease;
}

/** What came of it. */
export type EventOutcome =
  | { readonly outcome: "applied"; readonly dossier: Dossier; readonly reply?: IdempotentReply }
  | { readonly outcome: "refused"; readonly violations: readonly Violation[]; readonly dossier: Dossier }
  | { readonly outcome: "stale"; readonly dossier: Dossier }
  | { readonly outcome: "repeated"; readonly reply: IdempotentReply }
  | { readonly outcome: "unknown" }
  /** Another process took the work over. */
  | { readonly outcome: "fenced" };

/** A system event that keeps losing the race is left to its next delivery. */
const ATTEMPTS = 8;

/** Applies one event. */
export async function applyEvent(services: Services, request: EventRequest): Promise<EventOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await services.stores.dossiers.load(request.dossier);
    if (stored === undefined) return { outcome: "unknown" };
    const outcome = await attemptOnce(services, request, stored);
    if (outcome.outcome !== "stale") return outcome;
    if (request.expectedRevision !== undefined || attempt === ATTEMPTS) return { outcome: "stale", dossier: (await services.stores.dossiers.load(request.dossier))?.dossier ?? outcome.dossier };
  }
}

async function attemptOnce(services: Services, request: EventRequest, stored: StoredDossier): Promise<EventOutcome> {
  const { dossier, head } = stored;
  if (request.expectedRevision !== undefined && request.expectedRevision !== dossier.revision) return { outcome: "stale", dossier };
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const decision = decide(compiled, {
    dossier,
    event: request.event,
    actor: request.actor,
    at: services.now(),
    calendar: calendarOf(services, dossier.agency),
  });
  if (!decision.accepted) return { outcome: "refused", violations: decision.violations, dossier };
  // Bound before they are referred to: a crash in between leaves a file to be swept, never a dossier without its paper.
  const papers = request.event.kind === "act" ? Object.values(request.event.components ?? {}).flatMap(({ files }) => files.map(({ id }) => id)) : [];
  if (papers.length > 0) await services.stores.files.attach(papers, dossier.id);
  const reply = request.reply?.(decision.dossier);
  const result = await commitStep(services, decision, {
    head,
    ...(reply === undefined ? {} : { reply }),
    ...(request.lease === undefined ? {} : { lease: request.lease }),
  });
  switch (result.outcome) {
    case "committed":
      return { outcome: "applied", dossier: decision.dossier, ...(reply === undefined ? {} : { reply }) };
    case "stale":
      return { outcome: "stale", dossier };
    case "repeated":
      return { outcome: "repeated", reply: result.reply };
    case "fenced":
      return { outcome: "fenced" };
  }
}
