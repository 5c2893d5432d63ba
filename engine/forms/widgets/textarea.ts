// Several lines of text.

import { isOpenText, type Widget } from "./widget.ts";

export const textarea: Widget = {
  name: "textarea",
  about: { vi: "Nhiều dòng chữ: lý do, nội dung đề nghị", en: "Several lines of text: a reason, a request" },
  options: { rows: { type: "integer", minimum: 2, maximum: 20 } },
  accepts: (field) => isOpenText(field) && field.format === undefined,
  claims: (field) => isOpenText(field) && field.format === undefined && (field.maxLength ?? 0) > 255,
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Nội dung", maxLength: 2000 }, value: "Nhà bị sập\ndo bão", vi: "Nhà bị sập\ndo bão", en: "Nhà bị sập\ndo bão" }],
};
