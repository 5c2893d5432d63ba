// The smallest of several numbers.

import type { DerivedFunction } from "./function.ts";

export const min: DerivedFunction = {
  label: { vi: "Số nhỏ nhất", en: "Smallest" },
  args: [{ label: { vi: "Các số", en: "Numbers" }, kind: "number", rest: true }],
  returns: "number",
  evaluate: (numbers) => Math.min(...numbers.map(Number)),
};
