// A waiting time in words, whatever is declared under its name.

import type { Language, LocalizedText } from "../../../engine/model/index.ts";
import { durationWords, isUnit } from "../../canvas/words.ts";
import { isObject } from "../reading/readers.ts";

/** `Thời gian bổ sung hồ sơ (15 ngày làm việc)`; the name when nothing can be read. */
export function limitWords(limit: unknown, name: string, { t, language }: { readonly t: (text: LocalizedText) => string; readonly language: Language }): string {
  if (!isObject(limit)) return name;
  const { amount, unit, label } = limit;
  const told = isObject(label) && typeof label["vi"] === "string" ? t(label as unknown as LocalizedText) : name;
  return typeof amount === "number" && isUnit(unit) ? `${told} (${durationWords({ amount, unit }, language)})` : told;
}
