// Changes a definition at a place and shares the rest with the original. Plain JSON in, plain JSON out.

import { placeOf, type Definition, type Json, type JsonObject } from "../../../engine/model/index.ts";

/** A fault put into a definition. */
export interface Mutant {
  readonly kind: string;
  /** What was done, for the report. */
  readonly what: string;
  /** File and JSON Pointer. */
  readonly pointer: string;
  readonly definition: Definition;
}

/** One kind of fault: every way to commit it in a definition. */
export interface Mutator {
  readonly kind: string;
  /** In the order of the definition, so that the list is the same on every run. */
  mutate(definition: Definition): readonly Omit<Mutant, "kind">[];
}

/** Where something is, from the root of the definition. */
export type Keys = readonly (string | number)[];

/** The definition with another value there; `undefined` takes it away. */
export function put(definition: Definition, keys: Keys, value: unknown): Definition {
  return putAt(definition as unknown as Json, keys, value as Json | undefined) as unknown as Definition;
}

/** The value there. */
export function get(definition: Definition, keys: Keys): Json | undefined {
  let value: Json | undefined = definition as unknown as Json;
  for (const key of keys) value = typeof value === "object" && value !== null ? (value as unknown as Record<string, Json>)[key] : undefined;
  return value;
}

/** A mutant with one place changed. */
export function changed(definition: Definition, { at, value, what }: { readonly at: Keys; readonly value: unknown; readonly what: string }): Omit<Mutant, "kind"> {
  return { what, pointer: placeOf(at.map(String)), definition: put(definition, at, value) };
}

/** Every object in the definition for which `matches` holds, with its place; parents first. */
export function everywhere(definition: Definition, matches: (value: JsonObject, keys: Keys) => boolean, from: Keys = []): readonly { readonly keys: Keys; readonly value: JsonObject }[] {
  const visit = (value: Json | undefined, keys: Keys): readonly { readonly keys: Keys; readonly value: JsonObject }[] => {
    if (Array.isArray(value)) return value.flatMap((inner: Json, index) => visit(inner, [...keys, index]));
    if (typeof value !== "object" || value === null) return [];
    const object = value as JsonObject;
    return [...(matches(object, keys) ? [{ keys, value: object }] : []), ...Object.entries(object).flatMap(([key, inner]) => visit(inner, [...keys, key]))];
  };
  return visit(get(definition, from), from);
}

// ---------------------------------------------------------------------------------------------------------------------

function putAt(holder: Json | undefined, [key, ...rest]: Keys, value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  const inner = rest.length === 0 ? value : putAt(typeof holder === "object" && holder !== null ? (holder as unknown as Record<string, Json>)[key] : {}, rest, value);
  if (Array.isArray(holder)) {
    const list = [...(holder as readonly Json[])];
    if (inner === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = inner;
    return list;
  }
  const { [key]: _, ...others } = (holder ?? {}) as Record<string, Json>;
  if (inner === undefined) return others;
  return Object.hasOwn(holder as object, key) ? { ...(holder as JsonObject), [key]: inner } : { ...others, [key]: inner };
}
