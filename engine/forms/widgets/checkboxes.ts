// Any number of a few choices.

import { choiceLabel } from "../labels.ts";
import { GENDER } from "./choice-examples.ts";
import { hasChoices, type Widget } from "./widget.ts";

export const checkboxes: Widget = {
  name: "checkboxes",
  about: { vi: "Chọn nhiều mục", en: "Any of several choices" },
  options: { inline: { type: "boolean" } },
  accepts: (field) => field.type === "array" && field.uniqueItems === true && field.items !== undefined && hasChoices(field.items),
  claims: (field) => field.type === "array" && field.uniqueItems === true && field.items !== undefined && hasChoices(field.items),
  print: (value, field, language) => (Array.isArray(value) ? value.map((choice) => choiceLabel(choice, field.items ?? {}, language)).join("; ") : String(value)),
  examples: [{ field: { type: "array", title: "Áp dụng cho", uniqueItems: true, items: GENDER }, value: ["male", "female"], vi: "Nam; Nữ", en: "Male; Female" }],
};
