// A limit of "the same day" gives a whole working day to who comes in the morning, and two hours to who is accepted just before
// the cut-off. Approved internal processes plan the whole day all the same, so this is told and refuses nothing.

import type { LocalizedText } from "../../model/index.ts";
import type { Rule } from "../rule.ts";
import { hoursWords } from "./hours-words.ts";
import { isSameDay, readingsOfLimit } from "./limit-in-force.ts";
import { type PlannedWay, plannedWays } from "./planned-ways.ts";

export const budgetExceedsRestOfDay: Rule = {
  id: "budget-exceeds-rest-of-day",
  severity: "warning",
  sentence: {
    vi: "Các bước nội bộ cộng lại {planned} giờ làm việc, vừa trong một ngày; nhưng theo thời hạn “{case}”, hồ sơ được tiếp nhận {moment} chỉ còn {rest} giờ. Ngày giờ hẹn trả không lùi theo các bước: những bước làm sau giờ đó sẽ hiện là quá hạn, dù ai cũng làm đúng giờ đã định. Hãy rút ngắn giờ các bước; nếu quy trình đã phê duyệt định như vậy thì giữ nguyên và làm trước những hồ sơ đến muộn trong ngày",
    en: "The internal steps add up to {planned} working hours, which fit into one day; but by the time limit “{case}” a dossier accepted {moment} has {rest} hours left. Its due time does not move with the steps: those done after it are shown as overdue, though everybody took only the hours planned. Shorten the steps; or, where the approved process says so, leave it and do first what comes late in the day",
  },
  basis: { document: "Luật Hộ tịch 60/2014/QH13", article: "Điều 5 khoản 3" },
  *check({ definition, explored }) {
    if (!definition.procedure.timeLimit.cases.some(isSameDay)) return;
    for (const reading of readingsOfLimit(explored)) {
      const longest = longestOf(plannedWays(explored, reading));
      // What does not even fit into a whole day is an error already.
      if (longest === undefined || longest.hours > longest.limit.hours) continue;
      const { hours, last, limit } = longest;
      yield { path: "workflow.json#", params: { planned: hoursWords(Math.round(hours * 10) / 10), rest: hoursWords(wholeTenths(limit.atLeast)), moment: momentOf(definition.procedure.timeLimit.cutOff), case: limit.label }, ...(last === undefined ? {} : { way: { step: last } }) };
      return;
    }
  },
};

// ---------------------------------------------------------------------------------------------------------------------

/** Of the ways that do not fit into what is left of a day, the one with the most hours. */
function longestOf(ways: Iterable<PlannedWay>): PlannedWay | undefined {
  let longest: PlannedWay | undefined;
  for (const way of ways) if (way.hours > way.limit.atLeast && way.hours > (longest?.hours ?? 0)) longest = way;
  return longest;
}

/** Never told more than there is; reckoned in whole minutes, as cut-offs are. */
function wholeTenths(hours: number): number {
  return Math.floor(Math.round(hours * 60) / 6) / 10;
}

function momentOf(cutOff: string | undefined): LocalizedText {
  return cutOff === undefined ? { vi: "ngay trước khi hết giờ làm việc", en: "just before closing time" } : { vi: `sát ${cutOff}`, en: `just before ${cutOff}` };
}
