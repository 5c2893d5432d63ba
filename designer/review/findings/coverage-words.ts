// How much a verification looked at, in words.

import type { Coverage } from "../../../engine/verify/index.ts";
import type { Say } from "../../../portal/parts/say.ts";

/** The sentence; without coverage the definition was not sound enough to be walked through. */
export function coverageWords(coverage: Coverage | undefined, s: Say): string {
  if (coverage === undefined) return s("Định nghĩa còn lỗi cơ bản nên chưa thể đi qua các tình huống.", "The definition is not sound enough for its situations to be walked through.");
  const [situations, steps] = [coverage.situations, coverage.steps].map((count) => count.toLocaleString(s("vi-VN", "en-GB")));
  return coverage.isComplete
    ? s(`Đã đi qua ${situations} tình huống và ${steps} bước, tức mọi tình huống hồ sơ có thể gặp.`, `${situations} situations and ${steps} steps were walked through: every situation a dossier can come into.`)
    : s(`Đã đi qua ${situations} tình huống và ${steps} bước. Còn tình huống chưa xem: lỗi ở đó có thể chưa được thấy.`, `${situations} situations and ${steps} steps were walked through. There are more: faults in those may not have been seen.`);
}
