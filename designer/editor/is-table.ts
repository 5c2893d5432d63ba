// Whether a value of a draft, which may be anything, is an object with keys.

import type { Json, JsonObject } from "../../engine/model/index.ts";

export function isTable(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
