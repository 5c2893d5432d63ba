// A fact that has another place now, within a condition: what was said of `/death/time` is said of `/request/time`.
// A condition is a sum of sentences, so what speaks of the fact is taken out and said again at the new place.

import { isTable, listOf, tableOf } from "./plain.ts";
import type { Json, JsonObject } from "../model/index.ts";
import type { Referent } from "./referents.ts";

/** The schema with what it says of the one place said of the other; the same when it says nothing of it. */
export function moveInSchema(schema: JsonObject, of: Referent, to: Referent): JsonObject {
  const parts = Object.entries(schema).map(([keyword, inner]) => {
    if (keyword === "not") return [keyword, isTable(inner) ? moveInSchema(inner, of, to) : inner] as const;
    if (keyword === "allOf" || keyword === "anyOf") return [keyword, listOf(inner).map((part) => (isTable(part) ? moveInSchema(part, of, to) : part))] as const;
    return [keyword, inner] as const;
  });
  const isAlike = parts.every(([keyword, inner]) => JSON.stringify(inner) === JSON.stringify(schema[keyword]));
  const own = isAlike ? schema : Object.fromEntries(parts);
  return liftedMembers(own, of, to);
}

/** Whether a schema says something of the fact, in whatever way. */
export function speaksOf(schema: Json, [key = "", ...rest]: Referent): boolean {
  const members = tableOf(tableOf(schema)["properties"]);
  const { not } = tableOf(schema);
  const parts = [...listOf(tableOf(schema)["allOf"]), ...listOf(tableOf(schema)["anyOf"]), ...(not === undefined ? [] : [not])];
  if (parts.some((part) => speaksOf(part, [key, ...rest]))) return true;
  if (rest.length === 0) return Object.hasOwn(members, key) || listOf(tableOf(schema)["required"]).includes(key);
  return Object.hasOwn(members, key) && speaksOf(members[key] as Json, rest);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Takes what is said of the fact out of `properties` and says it at the new place. */
function liftedMembers(schema: JsonObject, of: Referent, to: Referent): JsonObject {
  const [key = "", ...rest] = of;
  const members = tableOf(schema["properties"]);
  const names = listOf(schema["required"]);
  if (!Object.hasOwn(members, key) && (rest.length > 0 || !names.includes(key))) return schema;
  const member = Object.hasOwn(members, key) ? members[key] : {};
  const said = rest.length === 0 ? [wrapped(to, member ?? {}, names.includes(key))] : lifted(member ?? {}, [key], rest, to);
  if (said === undefined) return schema;
  const { [key]: _, ...others } = members;
  const stay = names.filter((name) => name !== key);
  const { properties: _properties, required: _required, ...base } = schema;
  const remaining: JsonObject = {
    ...base,
    ...(stay.length === 0 ? {} : { required: stay }),
    ...(Object.keys(others).length === 0 ? {} : { properties: others }),
  };
  return said.reduce(conjoined, remaining);
}

/** What is said of the thing at `from`, sentence by sentence, seen from above; undefined when nothing speaks of the fact. */
function lifted(schema: Json, from: Referent, of: Referent, to: Referent): readonly JsonObject[] | undefined {
  if (!isTable(schema) || !speaksOf(schema, of)) return undefined;
  const [key = "", ...rest] = of;
  const { properties, required, allOf, anyOf, not, ...own } = schema;
  const names = listOf(required);
  const said: JsonObject[] = [];
  const here = (inner: JsonObject) => wrapped(from, inner, true);
  const keys = new Set([...names.filter((name) => typeof name === "string"), ...Object.keys(tableOf(properties))]);
  for (const name of keys) {
    const member = Object.hasOwn(tableOf(properties), name) ? (tableOf(properties)[name] as Json) : {};
    const isAsked = names.includes(name);
    if (name !== key) said.push(here({ ...(isAsked ? { required: [name] } : {}), ...(Object.hasOwn(tableOf(properties), name) ? { properties: { [name]: member } } : {}) }));
    else if (rest.length === 0) said.push(wrapped(to, member, isAsked));
    else said.push(...(lifted(member, [...from, key], rest, to) ?? [here({ ...(isAsked ? { required: [name] } : {}), properties: { [name]: member } })]));
  }
  const whole = (part: Json): JsonObject => (lifted(part, from, of, to) ?? [here(tableOf(part))]).reduce(conjoined, {});
  for (const part of listOf(allOf)) said.push(whole(part));
  if (anyOf !== undefined) said.push({ anyOf: listOf(anyOf).map(whole) });
  if (not !== undefined) said.push({ not: whole(not) });
  const { type: _type, ...rules } = own;
  if (Object.keys(rules).length > 0) said.push(here(own));
  return said;
}

/** A schema about a place, said from above. */
function wrapped(path: Referent, schema: Json, isAsked: boolean): JsonObject {
  return path.reduceRight<JsonObject>((inner, key, depth) => ({ ...(isAsked || depth < path.length - 1 ? { required: [key] } : {}), ...(Object.keys(inner).length === 0 ? {} : { properties: { [key]: inner } }) }), tableOf(schema));
}

/** Both. Put into one another where they speak of different things, else side by side. */
function conjoined(one: JsonObject, other: JsonObject): JsonObject {
  const keys = Object.keys(other);
  if (keys.length === 0) return one;
  const isPlain = keys.every((key) => key === "required" || key === "properties");
  if (!isPlain) return keys.some((key) => Object.hasOwn(one, key)) ? { ...one, allOf: [...listOf(one["allOf"]), other] } : { ...one, ...other };
  const members = new Map(Object.entries(tableOf(one["properties"])));
  for (const [key, inner] of Object.entries(tableOf(other["properties"]))) members.set(key, members.has(key) ? conjoined(tableOf(members.get(key)), tableOf(inner)) : inner);
  const required = [...new Set([...listOf(one["required"]), ...listOf(other["required"])])];
  return { ...one, ...(required.length === 0 ? {} : { required }), ...(members.size === 0 ? {} : { properties: Object.fromEntries(members) }) };
}
