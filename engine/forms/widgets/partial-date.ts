// A birth date of which perhaps only the year is known: `1950` or `1950-03-01`.

import { PARTIAL_DATE_PATTERN } from "../partial-date.ts";
import { dateText } from "../plain-text.ts";
import type { Widget } from "./widget.ts";

export const partialDate: Widget = {
  name: "partialDate",
  about: { vi: "Ngày, tháng, năm sinh; hoặc chỉ năm sinh", en: "A date of birth, or its year alone" },
  options: {},
  accepts: (field) => field.type === "string" && field.pattern === PARTIAL_DATE_PATTERN,
  claims: (field) => field.pattern === PARTIAL_DATE_PATTERN,
  print: (value) => dateText(String(value)),
  examples: [
    { field: { type: "string", title: "Ngày sinh", pattern: PARTIAL_DATE_PATTERN }, value: "1950-03-01", vi: "01/03/1950", en: "01/03/1950" },
    { field: { type: "string", title: "Ngày sinh", pattern: PARTIAL_DATE_PATTERN }, value: "1950", vi: "1950", en: "1950" },
  ],
};
