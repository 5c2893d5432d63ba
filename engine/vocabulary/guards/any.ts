// At least one of several guards holds.

import type { NamedCall } from "../../model/index.ts";
import type { Guard } from "../scope.ts";
import { GUARD_LIST } from "./guard-list.ts";

export const any: Guard = {
  name: "any",
  label: { vi: "Ít nhất một điều kiện", en: "Any of the conditions" },
  params: GUARD_LIST,
  refers: { guards: "guard" },
  holds: (params, scope) => (params["guards"] as unknown as readonly NamedCall[]).some((guard) => scope.evaluate(guard)),
};
