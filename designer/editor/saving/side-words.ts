// What a place is with one of two people, in a line somebody can read: things by their names with what was changed of them,
// orders as a row of names.

import { at, child } from "../../../engine/facts/index.ts";
import { idOf, type MergeConflict } from "../../../engine/edit/index.ts";
import type { CommonGroups, Json, JsonObject, Language, ProcedureFolder } from "../../../engine/model/index.ts";
import { valueText } from "../../review/compare/value-text.ts";
import { ownName } from "../named-in.ts";

/** What names are looked up in. */
export interface Around {
  readonly merged: ProcedureFolder;
  readonly common: CommonGroups;
  readonly language: Language;
}

/** Undefined: it was taken away. */
export function sideWords(conflict: MergeConflict, side: "mine" | "theirs", around: Around): string | undefined {
  const value = conflict[side];
  if (value === undefined) return undefined;
  const words = conflict.isOrder === true ? orderWords(conflict.at, value, around) : thingWords(conflict.base, value, around.language);
  return words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_LETTERS = 300;

function thingWords(base: Json | undefined, value: Json, language: Language): string {
  const oneLine = (one: Json): string => valueText(one, language).replaceAll(/\s*\n\s*/g, "; ");
  const name = isTable(value) ? ownName(value) : undefined;
  if (name === undefined || !isTable(value)) return oneLine(value);
  const was = isTable(base) ? base : {};
  const changed = Object.entries(value).filter(([key, inner]) => JSON.stringify(inner) !== JSON.stringify(was[key]));
  return [name, ...changed.map(([key, inner]) => `${key}: ${oneLine(inner)}`)].join("; ");
}

/** Names of what stands in a table or list; what has none is called by its key. */
function orderWords(place: string, keys: Json, { merged, common }: Around): string {
  const within = at(merged, place);
  const nameOf = (key: Json): string => {
    const id = String(key);
    const entry = Array.isArray(within) ? (within as readonly Json[]).find((one) => idOf(one) === id) : at(merged, child(place, id));
    return ownName(entry) ?? ownName(groupOf(entry, common)) ?? id.replace(/^=/, "");
  };
  return (Array.isArray(keys) ? (keys as readonly Json[]) : []).map(nameOf).join(" → ");
}

/** The shared group a question is made of. */
function groupOf(entry: unknown, common: CommonGroups): unknown {
  const { $ref } = Object(entry) as { readonly $ref?: unknown };
  const name = typeof $ref === "string" ? $ref.replace(/^common\//, "") : "";
  return Object.hasOwn(common, name) ? common[name] : undefined;
}

function isTable(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
