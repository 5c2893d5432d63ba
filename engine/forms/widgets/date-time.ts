// A moment on Vietnam's clock. The answer is RFC 3339 with seconds and offset; people choose day, hour and minute.

import { dateTimeText } from "../plain-text.ts";
import type { Widget } from "./widget.ts";

export const dateTime: Widget = {
  name: "dateTime",
  about: { vi: "Giờ, phút, ngày, tháng, năm", en: "A day and a time" },
  options: {},
  accepts: (field) => field.type === "string" && field.format === "date-time",
  claims: (field) => field.format === "date-time",
  print: (value, _field, language) => dateTimeText(String(value), language),
  examples: [
    { field: { type: "string", title: "Thời điểm chết", format: "date-time" }, value: "2026-11-20T09:30:00+07:00", vi: "09 giờ 30 phút, ngày 20/11/2026", en: "20/11/2026, 09:30" },
    { field: { type: "string", title: "Thời điểm chết", format: "date-time" }, value: "2026-11-20T18:30:00Z", vi: "01 giờ 30 phút, ngày 21/11/2026", en: "21/11/2026, 01:30" },
  ],
};
