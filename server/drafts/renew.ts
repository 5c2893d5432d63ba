// Moves a draft to the version of its procedure that is in force now: the same answers, as far as they are still asked,
// for the applicant to look through again.

import { resolveForm } from "../../engine/forms/index.ts";
import type { Definition, FieldSchema, Instant, Json, JsonObject } from "../../engine/model/index.ts";
import type { Draft } from "../stores/store.ts";

/** The draft under another version. What that version does not ask for is left behind, papers too. */
export function renewed(draft: Draft, hash: string, { form, procedure }: Definition, at: Instant): Draft {
  const asked = procedure.components.map(({ id }) => id);
  return {
    ...draft,
    definitionHash: hash,
    revision: draft.revision + 1,
    answers: stillAsked(resolveForm(form), draft.answers) as JsonObject,
    components: Object.fromEntries(Object.entries(draft.components).filter(([id]) => asked.includes(id))),
    updatedAt: at,
  };
}

// ---------------------------------------------------------------------------------------------------------------------

/** The members a field has; whether their values still fit is for validation to say. */
function stillAsked(field: FieldSchema, value: Json): Json {
  if (Array.isArray(value)) return value.map((row) => stillAsked(field.items ?? {}, row));
  const { properties } = field;
  if (typeof value !== "object" || value === null || properties === undefined) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (Object.hasOwn(properties, key) ? [[key, stillAsked(properties[key] ?? {}, inner as Json)]] : [])));
}
