// Begins changing a filed dossier's answers and papers: a draft of the same kind as a new application, started from what
// was filed, that ends in the act asked for (usually SUPPLEMENT). Started twice it is one draft.

import type { Dossier } from "../../../engine/model/index.ts";
import type { Draft } from "../../stores/store.ts";
import { revisionOf } from "../../drafts/draft-form.ts";
import { goTo, type PageCall } from "./frame.ts";

/** Opens the draft for this act, or goes on with it. */
export async function startRevision(call: PageCall, dossier: Dossier, event: string): Promise<void> {
  const { services, visit } = call;
  const drafts = await services.stores.drafts.ofOwner(visit.holder);
  const begun = drafts.find((draft) => revisionOf(draft)?.dossier === dossier.id && revisionOf(draft)?.event === event);
  if (begun !== undefined) return goTo(call, `/nhap/${begun.id}`);
  const now = services.now();
  const draft: Draft = {
    id: services.newId(),
    owner: visit.holder,
    procedureCode: dossier.procedureCode,
    definitionHash: dossier.definitionHash,
    agency: dossier.agency,
    revision: 1,
    answers: dossier.answers.data,
    components: {},
    choices: { dossier: dossier.id, event, returnBy: dossier.returnBy },
    filingKey: services.newId(),
    createdAt: now,
    updatedAt: now,
  };
  await services.stores.drafts.create(draft);
  goTo(call, `/nhap/${draft.id}/giay-to`);
}
