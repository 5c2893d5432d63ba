// The difference of two numbers.

import type { DerivedFunction } from "./function.ts";

export const subtract: DerivedFunction = {
  label: { vi: "Trừ", en: "Subtract" },
  args: [
    { label: { vi: "Số bị trừ", en: "From" }, kind: "number" },
    { label: { vi: "Số trừ", en: "This" }, kind: "number" },
  ],
  returns: "number",
  evaluate: ([from, amount]) => Number(from) - Number(amount),
};
