// JSON Schemas put together and taken apart as plain objects, for the way to other tools and back.

import type { Json, JsonObject } from "../../../engine/model/index.ts";

/**
 * Our own note on an object whose members do not all stand in `properties`: all of them in their order, and which of them are
 * `required` when they are asked. Other tools pass over it.
 */
export const WHOLE = "x-whole";

/** Whether it is an object with keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Both at once: objects member by member, lists one after the other without repeating, else the later. */
export function merged(one: JsonObject, other: JsonObject): JsonObject {
  const both = Object.entries(other).map(([key, value]): readonly [string, Json] => {
    const before = Object.hasOwn(one, key) ? one[key] : undefined;
    if (isObject(before) && isObject(value)) return [key, merged(before, value)];
    if (Array.isArray(before) && Array.isArray(value)) return [key, [...new Set([...(before as readonly Json[]), ...(value as readonly Json[])])]];
    return [key, value];
  });
  return { ...one, ...Object.fromEntries(both) };
}

/** Each member changed. */
export function mapped(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

/** Each field of a `properties`, or of a `definitions`, changed; anything else in its place stays. */
export function mappedFields(fields: Json | undefined, change: (field: JsonObject) => Json): Json {
  return isObject(fields) ? mapped(fields, (field) => (isObject(field) ? change(field) : field)) : (fields ?? {});
}
