// Completed years from one day to a later one, by the same day number (BLDS 2015 Đ148). From 29 February, a year is
// complete on 1 March when the year has no such day.

import type { LocalDate } from "../../model/index.ts";
import { parseDate } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";

export const yearsBetween: DerivedFunction = {
  label: { vi: "Số năm tròn", en: "Completed years" },
  args: [
    { label: { vi: "Từ ngày", en: "From" }, kind: "day" },
    { label: { vi: "Đến ngày", en: "To" }, kind: "day" },
  ],
  returns: "number",
  evaluate: ([from, to]) => yearsFromTo(String(from), String(to)),
};

/** Completed years; undefined when `to` is the earlier day. */
export function yearsFromTo(from: LocalDate, to: LocalDate): number | undefined {
  const [start, end] = [parseDate(from), parseDate(to)];
  if (start === undefined || end === undefined || to < from) return undefined;
  const isBeforeDay = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (isBeforeDay ? 1 : 0);
}
