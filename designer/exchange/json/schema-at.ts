// What the format's own schema says about a place: which keys may stand there, which values, and what they mean.

import { segments } from "../../../engine/facts/index.ts";
import { DOCUMENT_FORMAT, JOURNEY_FORMAT, PROCEDURE_FORMAT, WORKFLOW_FORMAT, type FormatSchema, type Json } from "../../../engine/model/index.ts";
import { FORM_FORMAT, FORM_UI_FORMAT } from "./form-format.ts";

/** Something that may be written at a place. */
export interface Choice {
  readonly text: string;
  /** The name people know it by. */
  readonly title?: string;
  readonly about?: string;
}

/** Schema of the file at a pointer into the folder; undefined where anything may stand. */
export function schemaOfFile(file: string): FormatSchema | undefined {
  if (file === "/procedure") return PROCEDURE_FORMAT;
  if (file === "/workflow") return WORKFLOW_FORMAT;
  if (file === "/form") return FORM_FORMAT;
  if (file === "/formUi") return FORM_UI_FORMAT;
  if (file.startsWith("/documents/")) return DOCUMENT_FORMAT;
  return file.startsWith("/journeys/") ? JOURNEY_FORMAT : undefined;
}

/** The schema of a place within a file. */
export function schemaAt(schema: FormatSchema | undefined, pointer: string): FormatSchema | undefined {
  let here = resolve(schema, schema);
  for (const key of segments(pointer)) {
    if (here === undefined) return undefined;
    const properties = group(here["properties"]);
    const inner = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : /^\d+$/.test(key) ? here["items"] : here["additionalProperties"];
    here = resolve(group(inner), schema);
  }
  return here;
}

/** Keys that may stand in an object of this schema. */
export function keysIn(schema: FormatSchema | undefined, there: readonly string[]): readonly Choice[] {
  const properties = group(schema?.["properties"]) ?? {};
  return Object.entries(properties)
    .filter(([key]) => !there.includes(key))
    .map(([key, inner]) => ({ text: key, ...told(group(inner)) }));
}

/** Values a place of this schema may have, as JSON. */
export function valuesOf(schema: FormatSchema | undefined): readonly Choice[] {
  if (schema === undefined) return [];
  const words = Array.isArray(schema["enum"]) ? (schema["enum"] as readonly Json[]).map((value) => ({ text: JSON.stringify(value) })) : [];
  const types = [schema["type"]].flat();
  return [...words, ...(types.includes("boolean") ? [{ text: "true" }, { text: "false" }] : []), ...(types.includes("object") ? [{ text: "{}" }] : []), ...(types.includes("array") ? [{ text: "[]" }] : [])];
}

// ---------------------------------------------------------------------------------------------------------------------

/** The format's schemas refer to nothing but themselves (`#`) and their own definitions. */
function resolve(schema: FormatSchema | undefined, root: FormatSchema | undefined): FormatSchema | undefined {
  const ref = schema?.["$ref"];
  if (typeof ref !== "string") return schema;
  if (ref === "#") return root;
  const [, name] = /^#\/definitions\/(.+)$/.exec(ref) ?? [];
  return name === undefined ? undefined : group(group(root?.["definitions"])?.[name]);
}

function told(schema: FormatSchema | undefined): Pick<Choice, "title" | "about"> {
  const [title, about] = [schema?.["title"], schema?.["description"]];
  return { ...(typeof title === "string" ? { title } : {}), ...(typeof about === "string" ? { about } : {}) };
}

function group(value: unknown): FormatSchema | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as FormatSchema) : undefined;
}
