// Schema of a required document.

import type { Component } from "../procedure.ts";
import { BOOLEAN, closed, list, LOCALIZED, NAME, oneOf, PREDICATE, REVIEW_NOTE, told } from "./parts.ts";
import { LEGAL_BASIS } from "./time.ts";

export const COMPONENT = closed<Component>("Component", "A required document (thành phần hồ sơ).", {
  required: {
    id: told("Id", "Appears in the facts as `/components/<id>`.", NAME),
    name: told("Name", "As the law calls it.", LOCALIZED),
    forms: told("Forms", "Original, certified copy, copy, electronic.", list(oneOf("original", "certifiedCopy", "copy", "electronic"), 1)),
    copies: told("Copies", "How many are handed in.", { type: "integer", minimum: 1 }),
    manner: told("Manner", "Handed in, or only shown.", oneOf("submit", "present")),
    sources: told("Sources", "Where it may come from.", list(oneOf("upload", "vault", "lookup"))),
    maxFiles: told("Most files", "e.g. photos of the pages.", { type: "integer", minimum: 1, maximum: 50 }),
  },
  optional: {
    help: told("Help", "A hint for the citizen.", LOCALIZED),
    requiredWhen: told("Required when", "The case in which it applies. Absent: always.", PREDICATE),
    optional: told("Optional", "Offered but never demanded.", BOOLEAN),
    basis: LEGAL_BASIS,
    reviewNote: REVIEW_NOTE,
  },
});
