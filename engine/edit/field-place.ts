// Where a field stands: in which group, under which name, and by which path conditions see it.

import { at, child, segments } from "../facts/index.ts";
import { PROPERTY_NAME } from "../forms/index.ts";
import type { JsonObject, ProcedureFolder } from "../model/index.ts";
import type { EditRefusal } from "./edit.ts";
import { isTable, valueAt } from "./plain.ts";
import type { Referent } from "./referents.ts";

/** A field's place. */
export interface FieldPlace {
  readonly pointer: string;
  /** Pointer of the group it stands in. */
  readonly holder: string;
  readonly name: string;
  /** By which the facts know it; in the small form of an act, from the act's data on. */
  readonly path: Referent;
  readonly isOfForm: boolean;
}

/** The place a pointer such as `/form/properties/death/properties/time` says, whether or not something stands there. */
export function fieldPlace(pointer: string): FieldPlace | undefined {
  const keys = segments(pointer);
  const name = keys.at(-1);
  if (name === undefined || keys.at(-2) !== "properties") return undefined;
  const holder = keys.slice(0, -2);
  const path = groupPath(holder.reduce(child, ""));
  return path === undefined ? undefined : { pointer, holder: holder.reduce(child, ""), name, path: [...path, name], isOfForm: keys[0] === "form" };
}

/** The path of a group's pointer: `/form/properties/death` → `answers/death`. */
export function groupPath(pointer: string): Referent | undefined {
  const keys = segments(pointer);
  const isOfForm = keys[0] === "form";
  const root = isOfForm ? 0 : keys.findIndex((key, index) => key === "form" && keys[index - 1] === "meta");
  if (root < 0) return undefined;
  const path: string[] = isOfForm ? ["answers"] : ["event", "data"];
  for (let index = root + 1; index < keys.length; index += 1) {
    if (keys[index] === "items") path.push("*");
    else if (keys[index] === "properties" && keys[index + 1] !== undefined) path.push(keys[(index += 1)] as string);
    else return undefined;
  }
  return path;
}

/** The group fields can be put into, or why not: what stands in a shared group is not this procedure's to change. */
export function groupAt(folder: ProcedureFolder, pointer: string): { readonly group: JsonObject } | { readonly refusal: EditRefusal } {
  const group = at(folder, pointer);
  if (group === undefined || groupPath(pointer) === undefined) return { refusal: { code: "place_missing", at: pointer } };
  const isGroup = isTable(group) && !Object.hasOwn(group, "$ref") && (group["type"] ?? "object") === "object";
  return isGroup ? { group } : { refusal: { code: "not_a_group", at: pointer } };
}

/** Why a name cannot be given to a field of this group. */
export function nameRefusal(group: JsonObject, name: string, pointer: string): EditRefusal | undefined {
  if (!PROPERTY_NAME.test(name) || name in Object.prototype) return { code: "reserved_name", at: pointer, params: { name } };
  return valueAt(valueAt(group, "properties"), name) === undefined ? undefined : { code: "name_taken", at: pointer, params: { name } };
}
