// One pass over the answers: copies those whose questions are asked, in the order of the form. Own keys only, so a key
// called `__proto__` stays a key (and is refused by validation as an unknown one).

import { child } from "../facts/pointer.ts";
import type { FieldCondition, FieldSchema, Json, JsonObject } from "../model/index.ts";

/** Whether a condition holds for a field of the object at `parent`. */
export type FieldJudge = (condition: FieldCondition, parent: string) => boolean;

/** What one pass leaves. */
export interface Kept {
  readonly answers: JsonObject;
  readonly irrelevant: readonly string[];
}

/** Copies the relevant answers. Unknown members are kept after the known ones, by name. */
export function keepRelevant(form: FieldSchema, given: JsonObject, holds: FieldJudge): Kept {
  const irrelevant: string[] = [];
  const answers = keepObject(form, given, "");
  return { answers, irrelevant };

  function keep(field: FieldSchema, value: unknown, pointer: string): Json | undefined {
    if (field.properties !== undefined) {
      const kept = keepObject(field, isObject(value) ? value : {}, pointer);
      // What is no group where a group is asked stays, to be refused.
      if (value !== undefined && !isObject(value)) return value as Json;
      return Object.keys(kept).length === 0 ? undefined : kept;
    }
    if (field.items !== undefined && Array.isArray(value)) return value.map((row, index) => keepRow(field.items ?? {}, row, child(pointer, index)));
    return typeof value === "string" ? value.normalize("NFC") : (value as Json | undefined);
  }

  /** A row keeps its place even when nothing is left of it. */
  function keepRow(field: FieldSchema, row: unknown, pointer: string): Json {
    return keep(field, row, pointer) ?? (isObject(row) ? {} : null);
  }

  function keepObject(field: FieldSchema, object: object, pointer: string): JsonObject {
    const known = Object.entries(field.properties ?? {}).flatMap(([key, inner]): [string, Json][] => {
      const condition = inner["x-relevant"];
      if (condition !== undefined && !holds(condition, pointer)) {
        irrelevant.push(child(pointer, key));
        return [];
      }
      const kept = keep(inner, own(object, key), child(pointer, key));
      return kept === undefined ? [] : [[key, kept]];
    });
    const unknown = Object.entries(object)
      .filter(([key, value]) => value !== undefined && !Object.hasOwn(field.properties ?? {}, key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries([...known, ...(unknown as [string, Json][])]);
  }
}

// ---------------------------------------------------------------------------------------------------------------------

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as { readonly [key: string]: unknown })[key] : undefined;
}
