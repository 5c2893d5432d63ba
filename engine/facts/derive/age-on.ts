// Age in completed years. Somebody known by the year of birth alone is taken as born on 31 December, so that nobody is
// held to be older than is certain.

import { parseDate } from "../local-date.ts";
import type { DerivedFunction } from "./function.ts";
import { yearsFromTo } from "./years-between.ts";

export const ageOn: DerivedFunction = {
  label: { vi: "Tuổi tròn vào ngày", en: "Age on" },
  args: [
    { label: { vi: "Ngày hoặc năm sinh", en: "Date or year of birth" }, kind: "birthDate" },
    { label: { vi: "Vào ngày", en: "On" }, kind: "day" },
  ],
  returns: "number",
  evaluate: ([birth, on]) => {
    const [born, day] = [String(birth), String(on)];
    if (born.length !== 4) return yearsFromTo(born, day);
    // In the year of birth itself 31 December has not come, but the person has.
    return parseDate(day)?.year === Number(born) ? 0 : yearsFromTo(`${born}-12-31`, day);
  },
};
