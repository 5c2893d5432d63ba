// The same question about several things: a row for each, the choices as columns.

import type { FieldSchema } from "../../model/index.ts";
import { choiceLabel, choicesOf, labelOf } from "../labels.ts";
import { memberOf, type Widget } from "./widget.ts";

/** Every member asks with the same choices. */
const isMatrix: Widget["accepts"] = (field) => {
  const rows = Object.values(field.properties ?? {});
  const columns = rows.map((row) => JSON.stringify(choicesOf(row, "vi")));
  return rows.length > 0 && columns.every((choices) => choices !== "[]" && choices === columns[0]);
};

const ABILITY: FieldSchema["oneOf"] = [
  { const: "able", title: "Thực hiện được", "x-en": { title: "Able" } },
  { const: "needsHelp", title: "Cần trợ giúp", "x-en": { title: "Needs help" } },
];

const EXAMPLE: FieldSchema = {
  type: "object",
  title: "Khả năng tự phục vụ",
  properties: { walking: { type: "string", title: "Đi lại", "x-en": { title: "Walking" }, oneOf: ABILITY }, eating: { type: "string", title: "Ăn uống", "x-en": { title: "Eating" }, oneOf: ABILITY } },
};

export const matrix: Widget = {
  name: "matrix",
  about: { vi: "Bảng câu hỏi có cùng các lựa chọn", en: "A table of questions with the same choices" },
  options: {},
  accepts: isMatrix,
  print: (value, field, language) =>
    Object.entries(field.properties ?? {})
      .flatMap(([key, row]) => {
        const given = memberOf(value, key);
        return given === undefined ? [] : [`${labelOf(row, language)}: ${choiceLabel(given, row, language)}`];
      })
      .join("; "),
  examples: [{ field: EXAMPLE, value: { walking: "able", eating: "needsHelp" }, vi: "Đi lại: Thực hiện được; Ăn uống: Cần trợ giúp", en: "Walking: Able; Eating: Needs help" }],
};
