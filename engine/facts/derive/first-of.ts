// The first value there is, e.g. the permanent residence, else the temporary one.

import type { DerivedFunction } from "./function.ts";

export const firstOf: DerivedFunction = {
  label: { vi: "Giá trị đầu tiên có được", en: "First value given" },
  args: [{ label: { vi: "Các giá trị", en: "Values" }, kind: "any", rest: true }],
  returns: "any",
  acceptsMissing: true,
  evaluate: ([first]) => first,
};
