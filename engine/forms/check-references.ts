// Where a form's `$ref`s lead: only to its own shared groups, and never round in a circle. Also takes a form's measure.

import { componentsOf } from "../facts/circles.ts";
import { child } from "../facts/pointer.ts";
import { finding, type FieldSchema, type Finding, type JsonObject } from "../model/index.ts";
import { utf8Length } from "./dialect.ts";
import { REFERENCE, type AnyForm } from "./resolve.ts";

/** Findings of the references of a bundled form. */
export function checkReferences(form: JsonObject, root: string): readonly Finding[] {
  const definitions = (form["definitions"] ?? {}) as JsonObject;
  const known = Object.keys(definitions);
  const unknown = referencesIn(form, root).flatMap(({ name, path }) => (name === undefined || Object.hasOwn(definitions, name) ? [] : [finding("unknown-ref", path, { name, known })]));
  const leadsTo = new Map(known.map((name) => [name, new Set(referencesIn(definitions[name], "").flatMap(({ name: to }) => (to === undefined ? [] : [to])))]));
  const components = componentsOf(leadsTo);
  const circular = known.filter((name) => [...(leadsTo.get(name) ?? [])].some((to) => components.get(to) === components.get(name)));
  return [...unknown, ...circular.map((name) => finding("ref-cycle", child(child(root, "definitions"), name), { name }))];
}

/** What a form measures when every shared group is put where it is used. */
export interface ExpandedSize {
  readonly fields: number;
  /** Fields within fields; a group that is only a reference to another counts too. */
  readonly depth: number;
  readonly values: number;
  readonly bytes: number;
}

/**
 * The size of a form, worked out without putting the groups in place: forty groups of two references each would be a million
 * million fields, and one field of five hundred choices used everywhere a hundred megabytes (faults S04).
 */
export function expandedSize(form: AnyForm): ExpandedSize {
  const known = new Map<string, ExpandedSize>();
  const sizeOf = (field: FieldSchema): ExpandedSize => {
    if (field.$ref === undefined) return sizeOfField(field, sizeOf);
    const size = known.get(field.$ref) ?? sizeOfReferred(field.$ref);
    known.set(field.$ref, size);
    return size;
  };
  const sizeOfReferred = (ref: string): ExpandedSize => {
    const group = form.definitions?.[REFERENCE.exec(ref)?.[1] ?? ""] ?? {};
    const size = sizeOf(group);
    return group.$ref === undefined ? size : { ...size, depth: size.depth + 1 };
  };
  const { definitions: _, ...topics } = form;
  return sizeOf(topics);
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

/** A field's own keywords and what stands in it. */
function sizeOfField({ properties = {}, items, ...own }: FieldSchema, sizeOf: (field: FieldSchema) => ExpandedSize): ExpandedSize {
  const inner = [...Object.values(properties), ...(items === undefined ? [] : [items])].map(sizeOf);
  const sum = (what: "fields" | "values" | "bytes") => inner.reduce((total, size) => total + size[what], 0);
  return {
    fields: sum("fields") + inner.length,
    depth: inner.reduce((deepest, { depth }) => Math.max(deepest, depth + 1), 0),
    values: sum("values") + measure(own, Number.POSITIVE_INFINITY).values,
    bytes: sum("bytes") + utf8Length(JSON.stringify(own)),
  };
}

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
