// Another guard does not hold.

import type { NamedCall } from "../../model/index.ts";
import type { Guard } from "../scope.ts";

export const not: Guard = {
  name: "not",
  label: { vi: "Không thỏa điều kiện", en: "A condition does not hold" },
  params: { type: "object", properties: { guard: { type: "object", required: ["type"] } }, required: ["guard"], additionalProperties: false },
  refers: { guard: "guard" },
  holds: (params, scope) => !scope.evaluate(params["guard"] as unknown as NamedCall),
};
