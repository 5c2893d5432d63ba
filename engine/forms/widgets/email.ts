// An e-mail address.

import type { Widget } from "./widget.ts";

export const email: Widget = {
  name: "email",
  about: { vi: "Thư điện tử", en: "E-mail address" },
  options: {},
  accepts: (field) => field.type === "string" && field.format === "email",
  claims: (field) => field.format === "email",
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Thư điện tử", format: "email" }, value: "an@example.vn", vi: "an@example.vn", en: "an@example.vn" }],
};
