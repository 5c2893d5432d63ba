// Which questions must be answered, given the relevant answers. A group is never demanded itself: its demanded questions
// are, so that the citizen is led to a field and not to a heading.

import { child } from "../facts/pointer.ts";
import type { FieldSchema, Json, JsonObject } from "../model/index.ts";
import type { FieldJudge } from "./keep-relevant.ts";

/** Pointers of the questions that must be answered, answered or not, in the order of the form. */
export function requiredPointers(form: FieldSchema, answers: JsonObject, holds: FieldJudge): readonly string[] {
  // A topic is a page everybody passes, so what it demands is demanded.
  return Object.entries(form.properties ?? {}).flatMap(([key, topic]) => (isAsked(topic, "") ? demands(topic, answers[key], { pointer: child("", key), isDemanded: isGroup(topic) || isRequired(form, key, "") }) : []));

  function demands(field: FieldSchema, value: Json | undefined, { pointer, isDemanded }: { readonly pointer: string; readonly isDemanded: boolean }): readonly string[] {
    if (isGroup(field)) return value === undefined && !isDemanded ? [] : demandsWithin(field, isObject(value) ? value : {}, pointer);
    const rows = field.items !== undefined && Array.isArray(value) ? value : [];
    return [
      ...(isDemanded ? [pointer] : []),
      ...rows.flatMap((row: Json, index) => demands(field.items ?? {}, row, { pointer: child(pointer, index), isDemanded: isGroup(field.items ?? {}) })),
    ];
  }

  /** An optional group that has been begun must be finished. */
  function demandsWithin(field: FieldSchema, object: JsonObject, pointer: string): readonly string[] {
    return Object.entries(field.properties ?? {}).flatMap(([key, inner]) =>
      isAsked(inner, pointer) ? demands(inner, object[key], { pointer: child(pointer, key), isDemanded: isRequired(field, key, pointer) }) : [],
    );
  }

  function isAsked(field: FieldSchema, parent: string): boolean {
    return field["x-relevant"] === undefined || holds(field["x-relevant"], parent);
  }

  function isRequired(parent: FieldSchema, key: string, pointer: string): boolean {
    const condition = parent.properties?.[key]?.["x-required"];
    return parent.required?.includes(key) === true || (condition !== undefined && holds(condition, pointer));
  }
}

/** Whether a question has been answered: not left blank, not an empty list. */
export function isAnswered(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** A field that only groups others. */
export function isGroup(field: FieldSchema): boolean {
  return field.properties !== undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
