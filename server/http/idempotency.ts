// A request repeated under its key gets its first answer back, byte for byte (faults C01, C02).

import { canonical } from "../../engine/machine/index.ts";
import { balanceOf } from "../../engine/fees/index.ts";
import type { Dossier } from "../../engine/model/index.ts";
import { sha256 } from "../commands/hash.ts";
import type { Services } from "../services.ts";
import type { IdempotentReply } from "../stores/store.ts";
import type { ProblemCode } from "./problem.ts";

/** A request as far as its key is concerned. */
export interface KeyedRequest {
  /** The dossier it files or changes. */
  readonly dossier: string;
  readonly actor: string;
  readonly key: string;
  /** What must be the same for it to be the same request. */
  readonly content: unknown;
}

/** The answer kept for this request; a problem when the key was used for another one; undefined when it is new. */
export async function keptReply(services: Services, request: KeyedRequest): Promise<{ readonly kept: IdempotentReply } | { readonly problem: ProblemCode } | undefined> {
  const kept = await services.stores.dossiers.repliedTo(request.dossier, request.actor, request.key);
  if (kept === undefined) return undefined;
  return kept.request === fingerprint(request) ? { kept } : { problem: "idempotency_key_reused" };
}

/** The answer to keep with a step: the dossier's receipt, small and made of the step alone. */
export function replyFor(services: Services, request: KeyedRequest, status: number, dossier: Dossier): IdempotentReply {
  return {
    actor: request.actor,
    key: request.key,
    request: fingerprint(request),
    status,
    headers: { ETag: `"${dossier.revision}"`, ...(status === 201 ? { Location: `/api/dossiers/${dossier.id}` } : {}) },
    body: JSON.stringify(presentReceipt(dossier)),
    at: services.now(),
  };
}

/** What a step answers: enough to go on, the rest is read when wanted. */
export function presentReceipt(dossier: Dossier) {
  return {
    id: dossier.id,
    code: dossier.code,
    revision: dossier.revision,
    status: dossier.status,
    done: dossier.machine.status === "done",
    total: balanceOf(dossier).total,
    ...(dossier.clock.dueAt === undefined ? {} : { dueAt: dossier.clock.dueAt }),
  };
}

function fingerprint(request: KeyedRequest): string {
  return sha256(canonical(request.content));
}
