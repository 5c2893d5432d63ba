// Minutes from one moment to another, seconds left out; negative when the second is earlier. For what days are too coarse
// for: a death later today has not happened.

import { dayNumber, localDateTime } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";

export const minutesBetween: DerivedFunction = {
  label: { vi: "Số phút", en: "Minutes between" },
  args: [
    { label: { vi: "Từ thời điểm", en: "From" }, kind: "dateTime" },
    { label: { vi: "Đến thời điểm", en: "To" }, kind: "dateTime" },
  ],
  returns: "number",
  evaluate: ([from, to]) => {
    const [start, end] = [minuteNumber(String(from)), minuteNumber(String(to))];
    return start === undefined || end === undefined ? undefined : end - start;
  },
};

/** Minutes since 1970 on Vietnam's clock. */
function minuteNumber(moment: string): number | undefined {
  const local = localDateTime(moment);
  const days = local === undefined ? undefined : dayNumber(local.date);
  if (local === undefined || days === undefined) return undefined;
  return days * 24 * 60 + Number(local.time.slice(0, 2)) * 60 + Number(local.time.slice(3));
}
