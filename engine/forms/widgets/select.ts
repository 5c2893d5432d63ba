// One of many choices, in a list that opens.

import { choiceLabel } from "../labels.ts";
import { GENDER } from "./choice-examples.ts";
import { hasChoices, type Widget } from "./widget.ts";

export const select: Widget = {
  name: "select",
  about: { vi: "Chọn một trong nhiều mục", en: "One of many choices" },
  options: {},
  accepts: hasChoices,
  claims: hasChoices,
  print: (value, field, language) => choiceLabel(value, field, language),
  examples: [{ field: GENDER, value: "male", vi: "Nam", en: "Male" }],
};
