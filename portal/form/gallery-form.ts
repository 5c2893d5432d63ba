// Every widget with every example of its contract as one form, besides a list and a conditional question: for looking at, and
// for the tests that look at them for us. A new widget appears here by itself.

import { WIDGETS, type WidgetExample } from "../../engine/forms/index.ts";
import type { FieldSchema, FormSchema, FormUi, Json, JsonObject } from "../../engine/model/index.ts";
import { blankFacts } from "./blank-facts.ts";
import type { Law } from "./judge.ts";

/** The page of the gallery within its form. */
export const GALLERY_TOPIC = "gallery";

/** Widgets' examples as a topic, everything required, so that an empty page shows every fault. */
export function galleryForm(): { readonly form: FormSchema; readonly formUi: FormUi; readonly filled: JsonObject } {
  const examples = Object.values(WIDGETS).flatMap((widget: { readonly name: string; readonly examples: readonly WidgetExample[] }) =>
    widget.examples.map(({ field, value }, index): Shown => ({ key: `${widget.name}${index}`, widget: widget.name, field, value })),
  );
  const shown = examples.filter((one, index) => examples.findIndex((other) => other.widget === one.widget && JSON.stringify(other.field) === JSON.stringify(one.field)) === index);
  const properties: { readonly [key: string]: FieldSchema } = { ...Object.fromEntries(shown.map(({ key, field, widget }) => [key, described(field, widget)])), ...EXTRAS };
  const topic: FieldSchema = { type: "object", title: "Bộ sưu tập câu hỏi", "x-en": { title: "Gallery of questions" }, required: Object.keys(properties), properties };
  return {
    form: { type: "object", title: "Gallery", properties: { [GALLERY_TOPIC]: topic } },
    formUi: { [GALLERY_TOPIC]: Object.fromEntries(shown.map(({ key, widget }) => [key, { "ui:widget": widget }])) },
    filled: { [GALLERY_TOPIC]: { ...Object.fromEntries(shown.map(({ key, value }) => [key, value])), members: [{ name: "Nguyễn Thị Hoa" }, { name: "Lê Văn Minh", helped: true, need: "Xe lăn" }] } },
  };
}

/** No fees, no rules, nothing known: the gallery's conditions look at answers only. */
export const GALLERY_LAW: Law = {
  procedure: { derive: [], fees: [], predicates: {}, rules: [] },
  baseFacts: blankFacts("2026-11-21T02:00:00.000Z"),
};

// ---------------------------------------------------------------------------------------------------------------------

interface Shown {
  readonly key: string;
  readonly widget: string;
  readonly field: FieldSchema;
  readonly value: Json;
}

const EXTRAS: { readonly [key: string]: FieldSchema } = {
  members: {
    type: "array",
    title: "Thành viên hộ gia đình",
    description: "Mỗi người một mục",
    minItems: 1,
    maxItems: 5,
    "x-en": { title: "Members of the household", description: "One entry each" },
    items: {
      type: "object",
      title: "Thành viên",
      required: ["name", "need"],
      "x-en": { title: "Member" },
      properties: {
        name: { type: "string", title: "Họ, chữ đệm, tên của thành viên", maxLength: 100, "x-en": { title: "Full name of the member" } },
        helped: { type: "boolean", title: "Cần hỗ trợ", "x-en": { title: "Needs help" } },
        need: {
          type: "string",
          title: "Nội dung hỗ trợ",
          maxLength: 100,
          "x-relevant": { here: { required: ["helped"], properties: { helped: { const: true } } } },
          "x-en": { title: "What help" },
        },
      },
    },
  },
};

/** Every question of the gallery says which widget asks it. */
function described(field: FieldSchema, widget: string): FieldSchema {
  return field.description === undefined && field.properties === undefined ? { ...field, description: `${WIDGETS[widget as keyof typeof WIDGETS].about.vi} (${widget})` } : field;
}
