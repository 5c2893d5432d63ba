// One of a few choices, all in sight; also yes or no.

import { choiceLabel } from "../labels.ts";
import { GENDER } from "./choice-examples.ts";
import { hasChoices, type Widget } from "./widget.ts";

/** More than this many are better opened from a list. */
const A_FEW = 5;

export const radio: Widget = {
  name: "radio",
  about: { vi: "Chọn một trong vài mục; Có hoặc Không", en: "One of a few choices; yes or no" },
  options: { inline: { type: "boolean" } },
  accepts: (field) => hasChoices(field) || (field.type === "boolean" && field.const === undefined),
  claims: (field) => (field.type === "boolean" && field.const === undefined) || (hasChoices(field) && (field.oneOf ?? field.enum ?? []).length <= A_FEW),
  print: (value, field, language) => choiceLabel(value, field, language),
  examples: [
    { field: GENDER, value: "female", vi: "Nữ", en: "Female" },
    { field: { type: "boolean", title: "Đề nghị cấp bản sao" }, value: true, vi: "Có", en: "Yes" },
  ],
};
