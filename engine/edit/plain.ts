// Reading a folder that may be any JSON: a draft is written by hand too. What is not of the kind asked for is not there.

import { BOUNDS, type Json, type JsonObject, type ProcedureFolder } from "../model/index.ts";

/** Whether a value is an object with keys. */
export function isTable(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or an empty one. */
export function tableOf(value: unknown): JsonObject {
  return isTable(value) ? value : {};
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** An own property of something that may be anything. */
export function valueAt(value: unknown, key: string): Json | undefined {
  return isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A text at a key, or undefined. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key);
  return typeof found === "string" ? found : undefined;
}

/** A folder as the JSON it is. */
export function jsonOf(folder: ProcedureFolder): Json {
  return folder as unknown as Json;
}

/** JSON as the folder it is meant to be; nothing here relies on its parts being well-formed. */
export function folderOf(json: Json | undefined): ProcedureFolder {
  return (json ?? {}) as unknown as ProcedureFolder;
}

/**
 * Whether the folder can be walked: nothing in it is nested deeper than a definition may be (a file more is the folder's).
 * What is not is shown by the checks and mended in the JSON itself.
 */
export function isBearable(folder: ProcedureFolder): boolean {
  return isTable(folder) && Object.values(folder as unknown as JsonObject).every(isShallow);
}

/** Whether a value is nested no deeper than a definition may be. Looked at once per value. */
export function isShallow(part: Json): boolean {
  if (typeof part !== "object" || part === null) return true;
  const known = shallow.get(part) ?? measure(part);
  shallow.set(part, known);
  return known;
}

// ---------------------------------------------------------------------------------------------------------------------

const shallow = new WeakMap<object, boolean>();

/** With a stack of its own, so that no depth can break it. */
function measure(part: Json): boolean {
  const stack: [Json, number][] = [[part, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [value, depth] = next;
    if (typeof value !== "object" || value === null) continue;
    if (depth > BOUNDS.jsonDepth || stack.length > BOUNDS.values) return false;
    for (const inner of Object.values(value)) stack.push([inner as Json, depth + 1]);
  }
  return true;
}
