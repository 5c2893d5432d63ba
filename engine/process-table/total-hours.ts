// What steps add up to. Of steps done at the same time the longest counts.

import type { ProcessRow } from "./table.ts";

/** Working hours from the first step to the last. Headings say what their sub-steps say already. */
export function totalHours(rows: readonly Pick<ProcessRow, "workingHours" | "isParallel" | "isHeading">[]): number {
  const stretches: number[] = [];
  for (const { workingHours = 0, isParallel, isHeading } of rows) {
    if (isHeading === true) continue;
    if (isParallel && stretches.length > 0) stretches.push(Math.max(stretches.pop() ?? 0, workingHours));
    else stretches.push(workingHours);
  }
  return stretches.reduce((sum, hours) => sum + hours, 0);
}
