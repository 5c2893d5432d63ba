// Schema of `documents/<name>.json`.

import type { DocumentRow, DocumentTemplate } from "../document.ts";
import { closed, type FormatSchema, list, LOCALIZED, oneOf, POINTER, PREDICATE, TEXT, told } from "./parts.ts";

const WHEN = told("When", "Left out unless this holds.", PREDICATE);

const ROW = closed<DocumentRow>("Row", "A labelled value.", {
  required: { label: told("Label", "As printed.", TEXT), fact: told("Fact", "JSON Pointer of the value, e.g. `/answers/deceased/fullName`.", POINTER) },
  optional: { when: WHEN },
});

// One object for all types of block, so that a wrong key is named and not "matches none of five". Which type takes which
// keys is checked with the documents.
const BLOCK: FormatSchema = {
  title: "Block",
  description: "A part of the document.",
  type: "object",
  required: ["type"],
  properties: {
    type: told("Type", "What it is.", oneOf("nationalHeader", "heading", "paragraph", "fields", "signature")),
    text: told("Text", "With facts in braces, e.g. `{/answers/deceased/fullName}`.", { type: "string" }),
    align: told("Alignment", "Of a paragraph.", oneOf("left", "center", "right")),
    rows: told("Rows", "Labelled values.", list(ROW)),
    role: told("Role", "Who signs here.", TEXT),
    when: WHEN,
  },
  additionalProperties: false,
};

export const DOCUMENT_FORMAT = closed<DocumentTemplate>("Document", "A template; only named facts are filled in.", {
  required: {
    title: told("Title", "Of the document.", LOCALIZED),
    paper: told("Paper", "Slips are A5, results A4.", oneOf("A4", "A5")),
    blocks: told("Blocks", "From top to bottom.", list(BLOCK, 1)),
  },
  optional: {},
});
