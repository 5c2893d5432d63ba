// The interpreter's report turned into codes and parameters. What it only says in prose is read off the schema again.

import type { OutputUnit } from "@cfworker/json-schema";
import type { Json } from "../model/index.ts";
import { at, child } from "./pointer.ts";
import type { SchemaError } from "./schema.ts";

/** The first error of each place of the value, in the order of the schema. */
export function errorsOf(report: readonly OutputUnit[], schema: object, value: unknown): readonly SchemaError[] {
  const composites = report.filter((unit) => COMPOSITES.has(unit.keyword)).map((unit) => `${unit.keywordLocation}/`);
  const found = new Map<string, SchemaError>();
  for (const unit of report) {
    if (WRAPPERS.has(unit.keyword) || composites.some((location) => unit.keywordLocation.startsWith(location))) continue;
    for (const error of translate(unit, schema, value)) if (!found.has(error.path)) found.set(error.path, error);
  }
  return [...found.values()];
}

// ---------------------------------------------------------------------------------------------------------------------

// Only say that something further down is wrong.
const WRAPPERS = new Set(["properties", "items", "additionalProperties", "allOf"]);
// Say enough themselves; what is wrong with each alternative helps nobody.
const COMPOSITES = new Set(["oneOf", "anyOf", "not", "contains"]);

function translate(unit: OutputUnit, schema: object, value: unknown): readonly SchemaError[] {
  const path = plainPointer(unit.instanceLocation);
  if (unit.keyword === "false") return [{ path, keyword: "unknownProperty", params: {} }];
  const given = at(schema, plainPointer(unit.keywordLocation)) as Json;
  switch (unit.keyword) {
    case "required":
      return missing(given, at(value, path)).map((key) => ({ path: child(path, key), keyword: "required", params: {} }));
    case "enum":
      return [{ path, keyword: "enum", params: { allowed: texts(given as readonly Json[]) } }];
    case "const":
      return [{ path, keyword: "const", params: { allowed: texts([given]) } }];
    case "type":
      return [{ path, keyword: "type", params: { expected: Array.isArray(given) ? texts(given) : String(given) } }];
    case "format":
      return [{ path, keyword: "format", params: { format: String(given).replace(/^.*:/, "") } }];
    case "pattern":
      return [{ path, keyword: "pattern", params: { pattern: String(given) } }];
    default:
      return [{ path, keyword: unit.keyword, params: typeof given === "number" ? { limit: given } : {} }];
  }
}

function missing(required: Json, object: unknown): readonly string[] {
  return (required as readonly string[]).filter((key) => !Object.hasOwn(object as object, key));
}

function texts(values: readonly Json[]): readonly string[] {
  return values.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** The interpreter's `#/…` locations are percent-encoded pointers. */
function plainPointer(location: string): string {
  return location.slice(1).split("/").map(decodeURIComponent).join("/");
}
