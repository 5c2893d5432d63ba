// Writes one decided step: everything or nothing, guarded by the revision.

import type { Accepted, Dossier } from "../../engine/model/index.ts";
import { foldText } from "../../engine/model/index.ts";
import type { Services } from "../services.ts";
import type { Commit, CommitResult, DossierIndex, IdempotentReply, Lease } from "../stores/store.ts";
import { seal } from "./hash.ts";

/** What goes with a step besides the decision. */
export interface StepCompanions {
  /** Hash of the dossier's last entry. */
  readonly head: string;
  readonly reply?: IdempotentReply;
  readonly lease?: Lease;
}

/** Commits a step and wakes the relay when it left effects. */
export async function commitStep(services: Services, decision: Accepted, companions: StepCompanions): Promise<CommitResult> {
  const { entry, dossier } = decision;
  const { head, ...rest } = companions;
  const commit: Commit = {
    expectedRevision: entry.seq - 1,
    dossier,
    entry,
    seal: seal(dossier.id, head, entry),
    index: await indexOf(services, dossier),
    ...rest,
  };
  const result = await services.stores.dossiers.commit(commit);
  if (result.outcome === "committed" && entry.effects.length > 0) services.wake();
  return result;
}

async function indexOf(services: Services, dossier: Dossier): Promise<DossierIndex> {
  const compiled = await services.catalogue.byHash(dossier.definitionHash);
  const { name, sector } = compiled.procedure;
  return {
    procedureName: name.vi,
    sector: sector.id,
    searchText: foldText(`${dossier.code} ${dossier.owner.name} ${name.vi}`),
  };
}
