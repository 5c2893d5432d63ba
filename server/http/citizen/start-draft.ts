// Begins an application: a draft under the definition in force, prefilled with what the account knows.

import type { FieldSchema, FormSchema, Json, JsonObject } from "../../../engine/model/index.ts";
import { agencyById } from "../../services.ts";
import type { Draft } from "../../stores/store.ts";
import { goTo, showProblem, text, type PageCall } from "./frame.ts";

/** Handles the start button of a procedure's page. */
export async function startDraft(call: PageCall): Promise<void> {
  const { services, request, visit } = call;
  const code = text(request.params["code"]);
  const found = services.catalogue.current(code);
  const agency = agencyById(services, text(request.body?.["agency"]));
  // Its page says why: it may have ended since it was opened.
  if (found === undefined) return goTo(call, `/thu-tuc/${encodeURIComponent(code)}`);
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

/** Shared groups the account's profile knows, wherever the form asks for them, e.g. `requester`. */
function prefill(form: FormSchema, profile: JsonObject): JsonObject {
  const known = (field: FieldSchema): Json | undefined => {
    const group = field.$ref?.replace("#/definitions/", "");
    if (group !== undefined) return Object.hasOwn(profile, group) ? profile[group] : undefined;
    const members = Object.entries(field.properties ?? {}).flatMap(([name, member]) => {
      const value = known(member);
      return value === undefined ? [] : [[name, value] as const];
    });
    return members.length === 0 ? undefined : Object.fromEntries(members);
  };
  return (known({ ...form, definitions: undefined } as FieldSchema) ?? {}) as JsonObject;
}
