// An application begun under rules that have changed since: taken over to those in force, to be looked through again.

import type { DraftForm } from "../../drafts/draft-form.ts";
import { revisionOf } from "../../drafts/draft-form.ts";
import { renewed } from "../../drafts/renew.ts";
import { goTo, showProblem, type PageCall } from "./frame.ts";

/** Name of the address. */
export const RENEW = "quy-dinh-moi";

/** Handles the button of the check page. Pressed again it changes nothing. */
export async function renewDraft(call: PageCall, { draft }: DraftForm): Promise<void> {
  const { services } = call;
  const current = services.catalogue.current(draft.procedureCode);
  if (current === undefined || revisionOf(draft) !== undefined) return showProblem(call, "conflict");
  if (current.hash !== draft.definitionHash) {
    const stored = await services.stores.drafts.save(renewed(draft, current.hash, current.definition, services.now()));
    if (!stored.saved) return showProblem(call, "stale");
  }
  const [first] = Object.keys(current.definition.form.properties);
  goTo(call, `/nhap/${draft.id}/${first ?? ""}`);
}
