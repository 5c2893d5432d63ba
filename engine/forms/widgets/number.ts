// A number people count or measure with.

import { numberText } from "../plain-text.ts";
import { hasChoices, type Widget } from "./widget.ts";

const isNumber: Widget["accepts"] = (field) => (field.type === "number" || field.type === "integer") && !hasChoices(field);

export const number: Widget = {
  name: "number",
  about: { vi: "Số lượng, số đo", en: "A count or a measure" },
  options: {},
  accepts: isNumber,
  claims: isNumber,
  print: (value, _field, language) => (typeof value === "number" ? numberText(value, language) : String(value)),
  examples: [
    { field: { type: "integer", title: "Số bản sao" }, value: 3, vi: "3", en: "3" },
    { field: { type: "number", title: "Diện tích" }, value: 1234.5, vi: "1.234,5", en: "1,234.5" },
  ],
};
