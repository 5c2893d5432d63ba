// What a page shows besides what was answered: the form's defaults while nobody has, and empty rows where a list needs some.
// Never a commitment: only `default` counts, not `const` (consent is not given by us).

import { resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import type { FieldSchema, Json, JsonObject } from "../../engine/model/index.ts";
import { isRowList } from "./field-kind.ts";

/** A topic's answers as its page shows them, by topic. `{}` when there is nothing to show. */
export function firstAnswers(form: AnyForm, answers: JsonObject, topic: string): JsonObject {
  const field = resolveForm(form).properties?.[topic];
  const value = field === undefined ? answers[topic] : shown(field, answers[topic], !Object.hasOwn(answers, topic));
  return value === undefined ? {} : { [topic]: value };
}

/** The small form of an act as it opens. */
export function firstData(form: AnyForm): JsonObject {
  const value = shown(resolveForm(form), undefined, true);
  return value !== undefined && isObject(value) ? value : {};
}

// ---------------------------------------------------------------------------------------------------------------------

/** With `isFresh` defaults are filled in; once somebody has answered, one taken back stays taken back. */
function shown(field: FieldSchema, value: Json | undefined, isFresh: boolean): Json | undefined {
  if (isRowList(field)) return shownRows(field, value, isFresh);
  if (field.properties === undefined || (value !== undefined && !isObject(value))) return value ?? (isFresh ? field.default : undefined);
  const given = value ?? {};
  const members = Object.entries(field.properties).flatMap(([key, inner]): [string, Json][] => {
    const member = shown(inner, Object.hasOwn(given, key) ? given[key] : undefined, isFresh);
    return member === undefined ? [] : [[key, member]];
  });
  const all = { ...given, ...Object.fromEntries(members) };
  return Object.keys(all).length === 0 ? value : all;
}

function shownRows({ items = {}, minItems = 0 }: FieldSchema, value: Json | undefined, isFresh: boolean): Json | undefined {
  if (value !== undefined && !Array.isArray(value)) return value;
  const rows = (value ?? []).map((row: Json) => shown(items, row, isFresh) ?? row);
  const blank = Array.from({ length: Math.max(0, minItems - rows.length) }, () => shown(items, undefined, true) ?? (items.properties === undefined ? "" : {}));
  return rows.length + blank.length === 0 ? value : [...rows, ...blank];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
