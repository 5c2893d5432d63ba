// Working time left in words. Colour and sign are the badge's.

import type { Remaining } from "../../engine/clock/index.ts";
import type { Language } from "../../engine/model/index.ts";
import { workingTime } from "../parts/dates.ts";
import { say } from "../parts/say.ts";

/** `Quá hạn 2 giờ`, `Sắp đến hạn, còn 3 giờ`, `Đồng hồ dừng, còn 1 ngày làm việc`, `Chưa tính giờ`. */
export function remainingWords(remaining: Remaining | undefined, language: Language): string {
  const s = say(language);
  if (remaining === undefined) return s("Chưa tính giờ", "Not counting");
  const time = workingTime(remaining.workingMinutes, language);
  switch (remaining.state) {
    case "overdue":
      return s(`Quá hạn ${time}`, `Overdue by ${time}`);
    case "dueSoon":
      return s(`Sắp đến hạn, còn ${time}`, `Due soon, ${time} left`);
    case "standing":
      return remaining.workingMinutes < 0 ? s(`Đồng hồ dừng, đã quá hạn ${time}`, `Clock stands, overdue by ${time}`) : s(`Đồng hồ dừng, còn ${time}`, `Clock stands, ${time} left`);
    case "early":
      return s(`Còn ${time}`, `${time} left`);
  }
}
