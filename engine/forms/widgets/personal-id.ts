// The 12-digit personal identification number (số định danh cá nhân).

import { isOpenText, type Widget } from "./widget.ts";

/** Write this as the `pattern` of the field. */
export const PERSONAL_ID_PATTERN = "^[0-9]{12}$";

export const personalId: Widget = {
  name: "personalId",
  about: { vi: "Số định danh cá nhân, 12 chữ số", en: "Personal identification number, 12 digits" },
  options: {},
  accepts: (field) => isOpenText(field) && field.pattern !== undefined,
  claims: (field) => field.type === "string" && field.pattern === PERSONAL_ID_PATTERN,
  print: (value) => String(value),
  examples: [{ field: { type: "string", title: "Số định danh cá nhân", pattern: PERSONAL_ID_PATTERN }, value: "038090001234", vi: "038090001234", en: "038090001234" }],
};
