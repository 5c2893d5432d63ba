// The sum of several numbers.

import type { DerivedFunction } from "./function.ts";

export const add: DerivedFunction = {
  label: { vi: "Cộng", en: "Add" },
  args: [{ label: { vi: "Các số", en: "Numbers" }, kind: "number", rest: true }],
  returns: "number",
  evaluate: (numbers) => numbers.reduce<number>((total, number) => total + Number(number), 0),
};
