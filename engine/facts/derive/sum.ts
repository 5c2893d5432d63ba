// The sum of a list of numbers, or of one number in each row. A row without it adds nothing; a row with something that is
// no number makes the sum unknown.

import type { Json } from "../../model/index.ts";
import { at } from "../pointer.ts";
import type { DerivedFunction } from "./function.ts";

export const sum: DerivedFunction = {
  label: { vi: "Tổng", en: "Sum" },
  args: [
    { label: { vi: "Danh sách", en: "List" }, kind: "list" },
    { label: { vi: "Số trong mỗi dòng", en: "Number in each row" }, kind: "pointer", optional: true },
  ],
  returns: "number",
  evaluate: ([rows, pointer]) => {
    const values = (rows as readonly Json[]).map((row) => at(row, typeof pointer === "string" ? pointer : "")).filter((value) => value !== undefined);
    return values.every((value) => typeof value === "number") ? values.reduce((total, value) => total + value, 0) : undefined;
  },
};
