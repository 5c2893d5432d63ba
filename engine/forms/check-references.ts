// Where a form's `$ref`s lead: only to its own shared groups, and never round in a circle. Also takes a form's measure.

import { child } from "../facts/pointer.ts";
import { finding, type FieldSchema, type Finding, type JsonObject } from "../model/index.ts";
import { REFERENCE, resolveField, type AnyForm } from "./resolve.ts";

/** Findings of the references of a bundled form. */
export function checkReferences(form: JsonObject, root: string): readonly Finding[] {
  const definitions = (form["definitions"] ?? {}) as JsonObject;
  const known = Object.keys(definitions);
  const unknown = referencesIn(form, root).flatMap(({ name, path }) => (name === undefined || known.includes(name) ? [] : [finding("unknown-ref", path, { name, known })]));
  const leadsTo = new Map(known.map((name) => [name, referencesIn(definitions[name], "").flatMap(({ name: to }) => (to === undefined ? [] : [to]))]));
  const circles = known.filter((name) => reaches(name, name, leadsTo)).map((name) => finding("ref-cycle", child(child(root, "definitions"), name), { name }));
  return [...unknown, ...circles];
}

/**
 * How many fields a form has and how deep they stand when every shared group is put where it is used, worked out without
 * putting them there: forty groups of two references each would be a million million fields.
 */
export function expandedSize(form: AnyForm): { readonly fields: number; readonly depth: number } {
  const known = new Map<string, { readonly fields: number; readonly depth: number }>();
  const sizeOf = (field: FieldSchema): { readonly fields: number; readonly depth: number } => {
    if (field.$ref !== undefined) {
      const size = known.get(field.$ref) ?? sizeOf(resolveField(form, field));
      known.set(field.$ref, size);
      return size;
    }
    const inner = [...Object.values(field.properties ?? {}), ...(field.items === undefined ? [] : [field.items])].map(sizeOf);
    return { fields: inner.reduce((sum, { fields }) => sum + fields + 1, 0), depth: inner.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0) };
  };
  return sizeOf(form);
}

/** How deep a value is and how many values it has. Stops going deeper beyond `deepest`, so nothing can exhaust the stack. */
export function measure(value: unknown, deepest: number): { readonly depth: number; readonly values: number } {
  let values = 0;
  let depth = 0;
  const pending = [{ part: value, level: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    values += 1;
    depth = Math.max(depth, next.level);
    if (next.level > deepest || typeof next.part !== "object" || next.part === null) continue;
    for (const part of Object.values(next.part)) pending.push({ part, level: next.level + 1 });
  }
  return { depth, values };
}

// ---------------------------------------------------------------------------------------------------------------------

interface Reference {
  readonly path: string;
  /** Absent when the reference is no reference to a shared group, which is a finding of the keyword. */
  readonly name: string | undefined;
}

function referencesIn(value: unknown, path: string): readonly Reference[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [{ path: child(path, key), name: REFERENCE.exec(inner)?.[1] }] : referencesIn(inner, child(path, key)),
  );
}

function reaches(from: string, target: string, leadsTo: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): boolean {
  return (leadsTo.get(from) ?? []).some((next) => {
    if (next === target) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, target, leadsTo, seen);
  });
}
