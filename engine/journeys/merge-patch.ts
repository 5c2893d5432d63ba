// JSON Merge Patch (RFC 7396): null removes, objects merge, anything else replaces.

import type { Json, JsonObject } from "../model/index.ts";

/** The target with the patch applied. */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    const current = Object.hasOwn(merged, key) ? merged[key] : undefined;
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? mergePatch(isObject(current) ? current : {}, value) : value;
  }
  return merged;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
