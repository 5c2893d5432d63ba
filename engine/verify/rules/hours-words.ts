// A number of hours as each language writes it. Rounds nothing: the rule knows in whose favour.

import type { LocalizedText } from "../../model/index.ts";

/** `1,5` and `1.5`. */
export function hoursWords(hours: number): LocalizedText {
  return { vi: String(hours).replace(".", ","), en: String(hours) };
}
