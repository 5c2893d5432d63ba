// Calendar days from one day to another; negative when the second is earlier. The first day is not counted (BLDS 2015 Đ147).

import { dayNumber } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";

export const daysBetween: DerivedFunction = {
  label: { vi: "Số ngày", en: "Days between" },
  args: [
    { label: { vi: "Từ ngày", en: "From" }, kind: "day" },
    { label: { vi: "Đến ngày", en: "To" }, kind: "day" },
  ],
  returns: "number",
  evaluate: ([from, to]) => {
    const [start, end] = [dayNumber(String(from)), dayNumber(String(to))];
    return start === undefined || end === undefined ? undefined : end - start;
  },
};
