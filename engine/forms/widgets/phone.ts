// A telephone number.

import { isOpenText, type Widget } from "./widget.ts";

export const phone: Widget = {
  name: "phone",
  about: { vi: "Số điện thoại", en: "Telephone number" },
  options: {},
  accepts: (field) => isOpenText(field) && field.format === undefined,
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Số điện thoại", pattern: "^0[0-9]{9}$" }, value: "0912345678", vi: "0912345678", en: "0912345678" }],
};
