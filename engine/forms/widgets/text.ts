// One line of text.

import { isOpenText, type Widget } from "./widget.ts";

export const text: Widget = {
  name: "text",
  about: { vi: "Một dòng chữ: họ tên, số giấy tờ", en: "One line of text: a name, a document number" },
  options: { inputMode: { type: "choice", values: ["text", "numeric"] }, uppercase: { type: "boolean" } },
  accepts: (field) => isOpenText(field) && field.format === undefined,
  claims: (field) => isOpenText(field) && field.format === undefined && (field.maxLength ?? 0) <= 255,
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Họ, chữ đệm, tên", maxLength: 100 }, value: "NGUYỄN VĂN AN", vi: "NGUYỄN VĂN AN", en: "NGUYỄN VĂN AN" }],
};
