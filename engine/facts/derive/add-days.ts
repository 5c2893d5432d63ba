// The day a number of calendar days after another; before it when the number is negative.

import { dateOfDayNumber, dayNumber } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";

export const addDays: DerivedFunction = {
  label: { vi: "Ngày sau một số ngày", en: "Day after a number of days" },
  args: [
    { label: { vi: "Từ ngày", en: "From" }, kind: "day" },
    { label: { vi: "Số ngày", en: "Days" }, kind: "number" },
  ],
  returns: "date",
  evaluate: ([from, days]) => {
    const start = dayNumber(String(from));
    if (start === undefined || !Number.isInteger(days) || Math.abs(Number(days)) > 100_000) return undefined;
    const date = dateOfDayNumber(start + Number(days));
    return dayNumber(date) === undefined ? undefined : date;
  },
};
