// A time of day, `HH:MM`, without a day.

import type { Widget } from "./widget.ts";

export const time: Widget = {
  name: "time",
  about: { vi: "Giờ, phút", en: "A time of day" },
  options: {},
  accepts: (field) => field.type === "string" && field.format === "time",
  claims: (field) => field.format === "time",
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Giờ bắt đầu", format: "time" }, value: "07:30", vi: "07:30", en: "07:30" }],
};
