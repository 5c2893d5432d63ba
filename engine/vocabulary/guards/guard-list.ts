// The parameter of `all` and `any`: a list of guards. The guards in it are checked by name like any other.

import type { ParamsSchema } from "../scope.ts";

export const GUARD_LIST: ParamsSchema = {
  type: "object",
  properties: { guards: { type: "array", minItems: 1, maxItems: 20, items: { type: "object", required: ["type"] } } },
  required: ["guards"],
  additionalProperties: false,
};
