// The facts are valid against a predicate. The guard that can say everything JSON Schema can.

import type { Predicate } from "../../model/index.ts";
import type { Guard } from "../scope.ts";

export const matches: Guard = {
  name: "matches",
  label: { vi: "Thỏa điều kiện", en: "A condition holds" },
  params: { type: "object", properties: { predicate: { type: ["string", "object"] } }, required: ["predicate"], additionalProperties: false },
  refers: { predicate: "predicate" },
  holds: (params, scope) => scope.holds(params["predicate"] as Predicate),
};
