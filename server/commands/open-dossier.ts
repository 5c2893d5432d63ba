// Files a dossier. The same actor and key can only ever make one.

import { decide } from "../../engine/machine/index.ts";
import { participantAgency } from "../../engine/journeys/index.ts";
import { localDate } from "../../engine/facts/index.ts";
import type { Actor, Agency, Channel, Dossier, JsonObject, OpenEvent, PersonRef, ReturnChannel, SuppliedComponents, Violation } from "../../engine/model/index.ts";
import { calendarOf, type Services } from "../services.ts";
import type { IdempotentReply } from "../stores/store.ts";
import { commitStep } from "./commit-step.ts";
import { CHAIN_START, idFromKey } from "./hash.ts";

/** A filing. */
export interface FilingRequest {
  readonly procedureCode: string;
  /** The definition the answers were filled in under; a draft keeps it. Default: the one in force. */
  readonly definitionHash?: string;
  readonly agency: Agency;
  readonly channel: Channel;
  readonly returnBy: ReturnChannel;
  readonly owner: PersonRef;
  readonly actor: Actor;
  readonly answers: JsonObject;
  readonly components: SuppliedComponents;
  /** The request's idempotency key; the dossier's id comes from it and from the area of the agency. */
  readonly key: string;
  readonly draft?: string;
  readonly reply?: (dossier: Dossier) => IdempotentReply;
}

/** What came of it. */
export type FilingOutcome =
  | { readonly outcome: "filed"; readonly dossier: Dossier; readonly reply?: IdempotentReply }
  | { readonly outcome: "refused"; readonly violations: readonly Violation[] }
  | { readonly outcome: "repeated"; readonly reply: IdempotentReply }
  /** Filed before under this key, but without a kept answer. */
  | { readonly outcome: "exists"; readonly dossier: Dossier }
  | { readonly outcome: "unknownProcedure" }
  /** This agency does not receive dossiers of this procedure. */
  | { readonly outcome: "wrongAgency" };

/** Files a dossier. */
export async function openDossier(services: Services, request: FilingRequest): Promise<FilingOutcome> {
  const hash = request.definitionHash ?? services.catalogue.current(request.procedureCode)?.hash;
  if (hash === undefined) return { outcome: "unknownProcedure" };
  const id = idFromKey(request.agency, request.actor.id, request.key);
  const before = await services.stores.dossiers.load(id);
  if (before !== undefined) return { outcome: "exists", dossier: before.dossier };

  const at = services.now();
  const outdated = await services.catalogue.mayFileUnder(request.procedureCode, hash, localDate(at));
  if (outdated !== undefined) return { outcome: "refused", violations: [outdated] };
  const compiled = await services.catalogue.byHash(hash);
  if (compiled.procedure.receivedBy !== request.agency.kind) return { outcome: "wrongAgency" };

  const calendar = calendarOf(services, request.agency.id);
  const event: OpenEvent = {
    kind: "open",
    id,
    code: "",
    definitionHash: hash,
    agency: officeOf(request.agency),
    participants: participantsOf(services, compiled.procedure.participants, request.agency),
    channel: request.channel,
    returnBy: request.returnBy,
    owner: request.owner,
    answers: request.answers,
    components: request.components,
  };
  // Decided once without a number, so that a refused filing does not use one up.
  const trial = decide(compiled, { event, actor: request.actor, at, calendar });
  if (!trial.accepted) return { outcome: "refused", violations: trial.violations };

  const code = await nextCode(services, request.agency, at);
  const decision = decide(compiled, { event: { ...event, code }, actor: request.actor, at, calendar });
  if (!decision.accepted) return { outcome: "refused", violations: decision.violations };
  await services.stores.files.attach(fileIds(request.components), id);
  const reply = request.reply?.(decision.dossier);
  const result = await commitStep(services, decision, {
    head: CHAIN_START,
    ...(reply === undefined ? {} : { reply }),
  });
  if (result.outcome === "repeated") return { outcome: "repeated", reply: result.reply };
  if (result.outcome !== "committed") {
    const winner = await services.stores.dossiers.load(id);
    if (winner === undefined) throw new Error(`Filing ${id} lost to a dossier that does not exist`);
    return { outcome: "exists", dossier: winner.dossier };
  }
  // Not in the same write: a draft left behind by a crash files the same dossier again, which is answered with this one.
  if (request.draft !== undefined) await services.stores.drafts.remove(request.draft);
  return { outcome: "filed", dossier: decision.dossier, ...(reply === undefined ? {} : { reply }) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Dossier number: agency code – date – running number of the day (TT 01/2018/TT-VPCP Đ19). Gaps are allowed. */
async function nextCode(services: Services, agency: Agency, at: string): Promise<string> {
  const series = `${agency.code}-${localDate(at).slice(2).replaceAll("-", "")}`;
  const number = await services.stores.dossiers.allocate(series);
  return `${series}-${String(number).padStart(4, "0")}`;
}

function participantsOf(services: Services, participants: readonly { readonly id: string; readonly agencyKind: Agency["kind"] }[], receiving: Agency): OpenEvent["participants"] {
  return Object.fromEntries(
    participants.flatMap(({ id, agencyKind }) => {
      const agency = participantAgency(services.agencies, receiving, agencyKind);
      return agency === undefined ? [] : [[id, agency.id] as const];
    }),
  );
}

function officeOf({ id, province, name, oneStopUnit }: Agency): OpenEvent["agency"] {
  return { id, province, name, ...(oneStopUnit === undefined ? {} : { oneStopUnit }) };
}

function fileIds(components: SuppliedComponents): readonly string[] {
  return Object.values(components).flatMap((supplied) => supplied.files.map((file) => file.id));
}
