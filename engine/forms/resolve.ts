// The one place that follows `$ref`. After it a form has none: every field stands where it is asked.

import { child, segments } from "../facts/pointer.ts";
import type { FieldSchema, FormSchema } from "../model/index.ts";

/** A form, or the small form of an act, which has no shared groups. */
export type AnyForm = FieldSchema & Pick<FormSchema, "definitions">;

/** References of a bundled form look like this and no other way. */
export const REFERENCE = /^#\/definitions\/([a-z][A-Za-z0-9-]*)$/;

/** What a field is, its reference followed. A reference to nothing is a bug: forms are checked before. */
export function resolveField(form: AnyForm, field: FieldSchema): FieldSchema {
  let resolved = field;
  for (let hops = 0; resolved.$ref !== undefined; hops += 1) {
    const name = REFERENCE.exec(resolved.$ref)?.[1] ?? "";
    const target = form.definitions !== undefined && Object.hasOwn(form.definitions, name) ? form.definitions[name] : undefined;
    if (target === undefined || hops > MOST_HOPS) throw new Error(`Reference '${resolved.$ref}' in a form that was not checked`);
    resolved = target;
  }
  return resolved;
}

/** The whole form without references; shared groups are copied to where they are used. Made once per form. */
export function resolveForm(form: AnyForm): FieldSchema {
  const known = cache.get(form);
  if (known !== undefined) return known;
  const resolved = inline(form, form);
  cache.set(form, resolved);
  return resolved;
}

/** The field that a pointer into the answers leads to, references followed; undefined where the form asks nothing. */
export function fieldAt(form: AnyForm, pointer: string): FieldSchema | undefined {
  let field: FieldSchema | undefined = resolveForm(form);
  for (const key of segments(pointer)) field = field === undefined ? undefined : stepInto(field, key);
  return field;
}

/** Where in the file the field of an answer pointer is declared, e.g. `/definitions/person/properties/fullName`. */
export function schemaPath(form: AnyForm, pointer: string): string {
  let path = "";
  let field: FieldSchema = form;
  for (const key of segments(pointer)) {
    path = field.items === undefined ? child(`${path}/properties`, key) : `${path}/items`;
    const inner = (field.items ?? field.properties?.[key] ?? {}) as FieldSchema;
    if (inner.$ref !== undefined) path = inner.$ref.slice(1);
    field = resolveField(form, inner);
  }
  return path;
}

/** Every field below a form's root with its pointer (`*` for the rows of a list), outer ones first. */
export function eachField(field: FieldSchema, from = ""): readonly { readonly pointer: string; readonly field: FieldSchema }[] {
  const below = [...Object.entries(field.properties ?? {}), ...(field.items === undefined ? [] : [["*", field.items] as const])];
  return below.flatMap(([key, inner]) => [{ pointer: child(from, key), field: inner }, ...eachField(inner, child(from, key))]);
}

/** One step down a form without references, by own keys. */
export function stepInto({ properties = {}, items }: FieldSchema, key: string): FieldSchema | undefined {
  if (items !== undefined) return /^(?:\*|\d+)$/.test(key) ? items : undefined;
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

const MOST_HOPS = 20;
const cache = new WeakMap<AnyForm, FieldSchema>();

function inline(form: AnyForm, field: FieldSchema): FieldSchema {
  const { definitions: _, ...resolved } = resolveField(form, field) as AnyForm;
  const { properties, items } = resolved;
  return {
    ...resolved,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, inline(form, inner)])) }),
    ...(items === undefined ? {} : { items: inline(form, items) }),
  };
}
