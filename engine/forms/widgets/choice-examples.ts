// The same question for the widgets that ask closed questions.

import type { FieldSchema } from "../../model/index.ts";

export const GENDER: FieldSchema = {
  type: "string",
  title: "Giới tính",
  oneOf: [
    { const: "male", title: "Nam", "x-en": { title: "Male" } },
    { const: "female", title: "Nữ", "x-en": { title: "Female" } },
  ],
};
