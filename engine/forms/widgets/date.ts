// A day, `YYYY-MM-DD`, read as dd/mm/yyyy.

import { dateText } from "../plain-text.ts";
import type { Widget } from "./widget.ts";

export const date: Widget = {
  name: "date",
  about: { vi: "Ngày, tháng, năm", en: "A day" },
  options: {},
  accepts: (field) => field.type === "string" && field.format === "date",
  claims: (field) => field.format === "date",
  print: (value) => dateText(String(value)),
  examples: [{ field: { type: "string", title: "Ngày cấp", format: "date" }, value: "2021-11-20", vi: "20/11/2021", en: "20/11/2021" }],
};
