// Begins an application: a draft under the definition in force, prefilled with what the account knows.

import type { JsonObject } from "../../../engine/model/index.ts";
import { resolveForm } from "../../../engine/forms/index.ts";
import { agencyById } from "../../services.ts";
import type { Draft } from "../../stores/store.ts";
import { goTo, showProblem, text, type PageCall } from "./frame.ts";

/** Handles the start button of a procedure's page. */
export async function startDraft(call: PageCall): Promise<void> {
  const { services, request, visit } = call;
  const found = services.catalogue.current(text(request.params["code"]));
  const agency = agencyById(services, text(request.body?.["agency"]));
  if (found === undefined) return showProblem(call, "not_found");
  const { procedure, form } = found.definition;
  if (agency === undefined || agency.kind !== procedure.receivedBy || !procedure.submitBy.includes("online")) return showProblem(call, "invalid");
  const now = services.now();
  const draft: Draft = {
    id: services.newId(),
    owner: visit.holder,
    procedureCode: procedure.code,
    definitionHash: found.hash,
    agency: agency.id,
    revision: 1,
    answers: prefill(form, visit.account?.profile ?? {}),
    components: {},
    choices: {},
    filingKey: services.newId(),
    createdAt: now,
    updatedAt: now,
  };
  await services.stores.drafts.create(draft);
  goTo(call, `/nhap/${draft.id}`);
}

/** Topics the account's profile has the same name for; only fields the form asks for. */
function prefill(form: Parameters<typeof resolveForm>[0], profile: JsonObject): JsonObject {
  const topics = resolveForm(form).properties ?? {};
  return Object.fromEntries(
    Object.entries(profile).flatMap(([topic, known]) => {
      const fields = Object.hasOwn(topics, topic) ? topics[topic]?.properties : undefined;
      if (fields === undefined || typeof known !== "object" || known === null || Array.isArray(known)) return [];
      return [[topic, Object.fromEntries(Object.entries(known).filter(([name]) => Object.hasOwn(fields, name)))]];
    }),
  ) as JsonObject;
}
