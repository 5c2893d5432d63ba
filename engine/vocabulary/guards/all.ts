// Every one of several guards holds.

import type { NamedCall } from "../../model/index.ts";
import type { Guard } from "../scope.ts";
import { GUARD_LIST } from "./guard-list.ts";

export const all: Guard = {
  name: "all",
  label: { vi: "Tất cả các điều kiện", en: "All of the conditions" },
  params: GUARD_LIST,
  refers: { guards: "guard" },
  holds: (params, scope) => (params["guards"] as unknown as readonly NamedCall[]).every((guard) => scope.evaluate(guard)),
};
