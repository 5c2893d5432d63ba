// An amount in whole đồng.

import { moneyText } from "../plain-text.ts";
import { hasChoices, type Widget } from "./widget.ts";

export const money: Widget = {
  name: "money",
  about: { vi: "Số tiền (đồng)", en: "An amount of money (đồng)" },
  options: {},
  accepts: (field) => field.type === "integer" && !hasChoices(field),
  print: (value, _field, language) => (typeof value === "number" ? moneyText(value, language) : String(value)),
  examples: [{ field: { type: "integer", title: "Mức hỗ trợ", minimum: 0 }, value: 40_000_000, vi: "40.000.000 đồng", en: "40,000,000 VND" }],
};
