// The day in Vietnam on which a moment fell.

import { localDateTime } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";

export const dateOf: DerivedFunction = {
  label: { vi: "Ngày của thời điểm", en: "Day of a moment" },
  args: [{ label: { vi: "Thời điểm", en: "Moment" }, kind: "dateTime" }],
  returns: "date",
  evaluate: ([moment]) => localDateTime(String(moment))?.date,
};
