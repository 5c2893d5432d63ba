// How long a step may take whose cell does not say: asked, never taken for no time or for somebody else's in silence.

import type { RoledRow } from "./parties.ts";
import type { Asking, TableChoice } from "./question.ts";
import { RETURNS, wordsOf } from "./step-words.ts";
import type { ProcessRow } from "./table.ts";
import { HOURS_OF, hoursText } from "./working-hours.ts";

/** Working hours; undefined for none of its own. */
export function askHours({ row, part }: RoledRow, rows: readonly ProcessRow[], asking: Asking): number | undefined {
  const above = rows.filter((other) => other.row < row.row && other.isHeading !== true).at(-1)?.workingHours;
  const same = row.isParallel && row.openTime === "blank" && above !== undefined ? above : undefined;
  const choices: readonly TableChoice[] = same === undefined ? [] : [{ value: `${same}h`, label: { vi: `${hoursText(same)} giờ, như bước làm cùng lúc`, en: `${hoursText(same)} hours, as the step beside it` } }];
  const preferred = same !== undefined ? `${same}h` : row.openTime === "sameDay" && !RETURNS.test(wordsOf(row)) ? `${HOURS_OF.day}h` : "none";
  const answer = asking.ask("time", { row: row.row, part, params: { step: row.title ?? row.label.slice(0, 80), found: row.time.slice(0, 80) }, choices, preferred });
  return answer === "none" ? undefined : Number(answer.replace("h", ""));
}
