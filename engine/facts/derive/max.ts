// The largest of several numbers.

import type { DerivedFunction } from "./function.ts";

export const max: DerivedFunction = {
  label: { vi: "Số lớn nhất", en: "Largest" },
  args: [{ label: { vi: "Các số", en: "Numbers" }, kind: "number", rest: true }],
  returns: "number",
  evaluate: (numbers) => Math.max(...numbers.map(Number)),
};
