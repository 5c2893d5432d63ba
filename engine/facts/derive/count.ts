// How many rows a list has, or how many of them have something at a pointer, or have a certain value there.

import type { Json } from "../../model/index.ts";
import { at } from "../pointer.ts";
import type { DerivedFunction } from "./function.ts";

export const count: DerivedFunction = {
  label: { vi: "Số lượng", en: "Count" },
  args: [
    { label: { vi: "Danh sách", en: "List" }, kind: "list" },
    { label: { vi: "Mục trong mỗi dòng", en: "Member of each row" }, kind: "pointer", optional: true },
    { label: { vi: "Giá trị", en: "Value" }, kind: "any", optional: true },
  ],
  returns: "number",
  evaluate: ([rows, pointer, wanted]) => {
    const list = rows as readonly Json[];
    if (typeof pointer !== "string") return list.length;
    return list.filter((row) => {
      const value = at(row, pointer);
      return wanted === undefined ? value !== undefined : value === wanted;
    }).length;
  },
};
