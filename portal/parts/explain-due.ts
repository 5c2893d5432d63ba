// The explanation of a due date as sentences. The engine says what happened to the clock; here it is told to people.

import type { DueExplanation, DueStep } from "../../engine/clock/index.ts";
import type { Language, TimeUnit } from "../../engine/model/index.ts";
import { dateTime, day, weekday } from "./dates.ts";
import { read, say } from "./say.ts";

/** One sentence per step of the count, in order. `stateLabel` names the step during which the clock stood. */
export function explainInWords(explanation: DueExplanation, language: Language, stateLabel: (path: string) => string): readonly string[] {
  return explanation.map((step) => sentence(step, language, stateLabel));
}

// ---------------------------------------------------------------------------------------------------------------------

function sentence(step: DueStep, language: Language, stateLabel: (path: string) => string): string {
  const s = say(language);
  const at = (instant: string) => dateTime(instant, language);
  switch (step.type) {
    case "accepted":
      return s(`Hồ sơ được tiếp nhận lúc ${at(step.at)}.`, `The dossier was accepted at ${at(step.at)}.`);
    case "afterCutOff":
      return s(`Tiếp nhận sau ${step.cutOff}, nên bắt đầu tính từ ${at(step.countedFrom)}.`, `Accepted after ${step.cutOff}, so counting starts at ${at(step.countedFrom)}.`);
    case "closedOnArrival": {
      const why = step.name === undefined ? "" : ` (${read(step.name, language)})`;
      return s(`Khi đó cơ quan đã hết giờ hoặc nghỉ${why}, nên bắt đầu tính từ ${at(step.countedFrom)}.`, `The office was closed then${why}, so counting starts at ${at(step.countedFrom)}.`);
    }
    case "limit": {
      const basis = step.basis === undefined ? "" : ` (${step.basis.document}${step.basis.article === undefined ? "" : `, ${step.basis.article}`})`;
      return s(`Thời hạn: ${amount(step.amount, step.unit, language)} – ${read(step.label, language)}${basis}.`, `Time limit: ${amount(step.amount, step.unit, language)} – ${read(step.label, language)}${basis}.`);
    }
    case "closedDay":
      return s(`Không tính ngày ${day(step.date)}: ${read(step.name, language)} (${step.source}).`, `${day(step.date)} does not count: ${read(step.name, language)} (${step.source}).`);
    case "makeUpDay":
      return s(`Có tính ngày ${day(step.date)}: ${read(step.name, language)} (${step.source}).`, `${day(step.date)} counts: ${read(step.name, language)} (${step.source}).`);
    case "weekend":
      return s(`Không tính ${step.days} ngày nghỉ hằng tuần.`, `${step.days} weekend day(s) do not count.`);
    case "pause":
      return step.to === undefined
        ? s(`Đồng hồ dừng từ ${at(step.from)}: ${stateLabel(step.state)}.`, `The clock has stood since ${at(step.from)}: ${stateLabel(step.state)}.`)
        : s(`Không tính thời gian từ ${at(step.from)} đến ${at(step.to)}: ${stateLabel(step.state)}.`, `The time from ${at(step.from)} to ${at(step.to)} does not count: ${stateLabel(step.state)}.`);
    case "restart":
      return s("Hồ sơ đã được bổ sung đủ, nên thời hạn tính lại từ đầu.", "The dossier was completed, so the time limit began anew.");
    case "extension":
      return s(`Cơ quan xin lỗi và hẹn lại từ ${at(step.from)} sang ${at(step.to)}: ${step.reason}.`, `The agency apologised and moved the date from ${at(step.from)} to ${at(step.to)}: ${step.reason}.`);
    case "due":
      return s(`Vì vậy hẹn trả kết quả lúc ${at(step.at)} (${weekday(step.at, language)}).`, `So the result is due at ${at(step.at)} (${weekday(step.at, language)}).`);
  }
}

function amount(count: number, unit: TimeUnit, language: Language): string {
  const s = say(language);
  if (unit === "workingDay" && count === 0) return s("trong ngày làm việc", "the same working day");
  const words: { readonly [unit in TimeUnit]: string } = {
    workingHour: s("giờ làm việc", "working hour(s)"),
    workingDay: s("ngày làm việc", "working day(s)"),
    calendarDay: s("ngày", "day(s)"),
    month: s("tháng", "month(s)"),
  };
  return `${count} ${words[unit]}`;
}
