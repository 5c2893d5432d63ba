// What may be written in a form and its appearance, as schemas for completion: made of the dialect the checks know, so that
// what is suggested is never refused.

import { FORMATS } from "../../../engine/facts/index.ts";
import { FIELD_KEYWORDS, FIELD_TYPES, UI_KEYWORDS, WIDGETS } from "../../../engine/forms/index.ts";
import type { FormatSchema } from "../../../engine/model/index.ts";

/** Of `form.schema.json`: a field, with fields in it. */
export const FORM_FORMAT: FormatSchema = { type: "object", properties: Object.fromEntries(Object.entries(FIELD_KEYWORDS).map(([keyword, { value }]) => [keyword, memberOf(value)])) };

/** Of `form.ui.json`: how a field looks, and the fields in it by name. */
export const FORM_UI_FORMAT: FormatSchema = {
  type: "object",
  properties: Object.fromEntries(UI_KEYWORDS.map((keyword) => [keyword, keyword === "ui:widget" ? { enum: Object.keys(WIDGETS) } : keyword === "ui:options" ? { type: "object" } : keyword === "ui:order" ? { type: "array" } : {}])),
  additionalProperties: { $ref: "#" },
};

// ---------------------------------------------------------------------------------------------------------------------

type KeywordValue = (typeof FIELD_KEYWORDS)[keyof typeof FIELD_KEYWORDS]["value"];

/** What each kind of keyword takes. */
function memberOf(value: KeywordValue): FormatSchema {
  switch (value) {
    case "type":
      return { enum: FIELD_TYPES };
    case "format":
      return { enum: Object.keys(FORMATS) };
    case "true":
      return { enum: [true] };
    case "sensitivity":
      return { enum: ["none", "basic", "sensitive"] };
    case "fields":
      return { type: "object", additionalProperties: { $ref: "#" } };
    case "field":
      return { $ref: "#" };
    case "scalars":
    case "names":
      return { type: "array" };
    case "choices":
      return { type: "array", items: { type: "object", properties: { const: {}, title: {}, "x-en": { type: "object", properties: { title: {} } } } } };
    case "english":
      return { type: "object", properties: { title: {}, description: {} } };
    case "condition":
      return { type: "object", properties: { facts: { type: "object" }, here: { type: "object" } } };
    case "text":
    case "json":
    case "scalar":
    case "pattern":
    case "count":
    case "number":
    case "wholeNumber":
    case "reference":
      return {};
  }
}
