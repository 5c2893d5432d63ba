// A waiting time in words, whatever is declared under its name.

import type { Duration, Language, LocalizedText } from "../../../engine/model/index.ts";
import { durationWords } from "../../canvas/words.ts";
import { isObject } from "../reading/readers.ts";

/** `Thời gian bổ sung hồ sơ (15 ngày làm việc)`; the name when nothing can be read. */
export function limitWords(limit: unknown, name: string, { t, language }: { readonly t: (text: LocalizedText) => string; readonly language: Language }): string {
  if (!isObject(limit)) return name;
  const { amount, unit, label } = limit;
  const told = isObject(label) && typeof label["vi"] === "string" ? t(label as unknown as LocalizedText) : name;
  return typeof amount === "number" && isUnit(unit) ? `${told} (${durationWords({ amount, unit }, language)})` : told;
}

/** Whether a value is one of the units of legal time. */
export function isUnit(value: unknown): value is Duration["unit"] {
  return value === "workingHour" || value === "workingDay" || value === "calendarDay" || value === "month";
}
