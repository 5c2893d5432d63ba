// A single commitment to tick, e.g. that what is declared is true. Never ticked beforehand.

import { yesOrNo } from "../labels.ts";
import type { Widget } from "./widget.ts";

export const checkbox: Widget = {
  name: "checkbox",
  about: { vi: "Một cam đoan để đánh dấu", en: "A single commitment to tick" },
  options: {},
  accepts: (field) => field.type === "boolean" && field.default !== true,
  claims: (field) => field.type === "boolean" && field.const === true && field.default !== true,
  print: (value, _field, language) => yesOrNo(value === true, language),
  examples: [{ field: { type: "boolean", title: "Tôi cam đoan nội dung khai là đúng sự thật", const: true }, value: true, vi: "Có", en: "Yes" }],
};
