// The way back: a schema as another tool has it, in the words our forms are written in. What it does not know it leaves alone,
// for the verifier to point out.

import type { Json, JsonObject } from "../../../engine/model/index.ts";
import { isObject, mapped, mappedFields, merged, WHOLE } from "./schemas.ts";

/** A form; one that was never a plain one comes out as it went in. */
export function ownForm(json: Json): Json {
  if (!isObject(json)) return json;
  const { $comment: _, ...form } = json;
  return own(form);
}

// ---------------------------------------------------------------------------------------------------------------------

function own(field: JsonObject): JsonObject {
  const inner = mapped(question(unbranched(field)), (value, key) => {
    if (key === "properties" || key === "definitions") return mappedFields(value, own);
    return key === "items" && isObject(value) ? own(value) : value;
  });
  return ordered(inner);
}

/** What is asked only sometimes carries its condition, so the branches are of no more use. Others' branches are not ours to open. */
function unbranched(field: JsonObject): JsonObject {
  const { allOf, ...others } = field;
  if (!isObject(field[WHOLE]) || !Array.isArray(allOf)) return field;
  return (allOf as readonly Json[]).reduce<JsonObject>((whole, branch) => (isObject(branch) && isObject(branch["then"]) ? merged(whole, branch["then"]) : whole), others);
}

/** Members in the order they had, new ones after them; demanded are those that were, and what is new. Keys keep their order. */
function ordered(field: JsonObject): JsonObject {
  const { [WHOLE]: whole, ...others } = field;
  const { properties, required } = others;
  if (!isObject(whole) || !isObject(properties)) return field;
  const before = names(whole["properties"]);
  const keys = [...before.filter((key) => Object.hasOwn(properties, key)), ...Object.keys(properties).filter((key) => !before.includes(key))];
  const demanded = names(whole["required"]).filter((key) => keys.includes(key) && (names(required).includes(key) || isConditional(properties[key])));
  const all = [...demanded, ...names(required).filter((key) => !before.includes(key))];
  const isSaid = whole["required"] !== undefined || all.length > 0;
  return mapped(isSaid ? { ...others, required: all } : without(others, "required"), (value, key) => (key === "properties" ? Object.fromEntries(keys.map((name) => [name, properties[name] ?? {}])) : value));
}

/** A question that another tool could not demand exactly when ours does. */
function isConditional(field: Json | undefined): boolean {
  return isObject(field) && field["x-relevant"] !== undefined;
}

function question(field: JsonObject): JsonObject {
  const isTime = field["x-format"] !== undefined;
  return Object.fromEntries(
    Object.entries(field).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      const only = single(value);
      if (key === "enum" && field["type"] === "boolean" && only !== undefined) return [["const", only]];
      if (key === "oneOf" && Array.isArray(value)) return [[key, (value as readonly Json[]).map(choice)]];
      if (key === "x-format") return [["format", value]];
      return isTime && key === "pattern" ? [] : [[key, value]];
    }),
  );
}

function choice(given: Json): Json {
  if (!isObject(given)) return given;
  const { enum: values, ...others } = given;
  const only = single(values);
  return only === undefined ? given : { const: only, ...others };
}

function single(values: Json | undefined): Json | undefined {
  return Array.isArray(values) && values.length === 1 ? (values[0] as Json) : undefined;
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _, ...others } = object;
  return others;
}

function names(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? (list as readonly Json[]).filter((name) => typeof name === "string") : [];
}
