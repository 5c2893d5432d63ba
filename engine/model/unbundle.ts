// The way back from a bundled definition to a folder its authors can go on with. Pure JSON → JSON. Bundling the folder again
// gives the same definition, key by key, as long as the shared groups say what they said.

import { BOUNDS } from "./bounds.ts";
import { bundle, type CommonGroups, type DefinitionFiles, type ProcedureFolder } from "./bundle.ts";
import type { Definition } from "./definition.ts";
import type { Json, JsonObject } from "./schema.ts";

/**
 * A folder. What a shared group of today says is referred to by its name; a group that says something else by now is written
 * out where it was referred to: the same form under another hash. Journeys do not travel in a definition.
 */
export function unbundle(definition: Definition, common: CommonGroups): ProcedureFolder {
  const { procedure, form, formUi, workflow, documents } = definition as unknown as DefinitionFiles;
  return { procedure, form: unbundleForm(form, common), formUi, workflow: unbundleWorkflow(workflow, inlinedGroups(common)), documents, journeys: {}, answers: {} };
}

/** The same for a form alone, e.g. one that comes from another tool. What would multiply beyond bounds keeps its references (faults S04). */
export function unbundleForm(form: Json, common: CommonGroups): Json {
  if (!isObject(form) || !isObject(form["definitions"] ?? null)) return form;
  const { definitions, ...rest } = form as JsonObject & { readonly definitions: JsonObject };
  const unchanged = new Set(Object.keys(definitions).filter((name) => isUnchanged(name, definitions, common)));
  return resolve(rest, { definitions, unchanged, underWay: [], room: { left: BOUNDS.values } });
}

// ---------------------------------------------------------------------------------------------------------------------

interface Groups {
  readonly definitions: JsonObject;
  readonly unchanged: ReadonlySet<string>;
  /** Being written out now: a group within itself is left as it is. */
  readonly underWay: readonly string[];
  /** Values that may still be written. */
  readonly room: { left: number };
}

function resolve(value: Json, groups: Groups): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => resolve(entry, groups));
  if (!isObject(value)) return value;
  const name = /^#\/definitions\/(.+)$/.exec(String(value["$ref"]))?.[1];
  groups.room.left -= 1;
  if (name === undefined || !Object.hasOwn(groups.definitions, name) || groups.underWay.includes(name) || groups.room.left < 0) return mapObject(value, (inner) => resolve(inner, groups));
  if (groups.unchanged.has(name)) return { $ref: `common/${name}` };
  return resolve(groups.definitions[name] ?? {}, { ...groups, underWay: [...groups.underWay, name] });
}

/** Whether the shared group of this name, with all it refers to, is what the definition holds. */
function isUnchanged(name: string, definitions: JsonObject, common: CommonGroups): boolean {
  const bundled = bundle({ files: { ...NOTHING, form: { $ref: `common/${name}` } }, common });
  if ("findings" in bundled) return false;
  const today = (bundled.definition.form as unknown as { readonly definitions: JsonObject }).definitions;
  return Object.entries(today).every(([group, schema]) => Object.hasOwn(definitions, group) && textOf(definitions[group]) === textOf(schema));
}

/** Shared groups by what they are where they are written out. Of two that say the same the first by name. */
function inlinedGroups(common: CommonGroups): ReadonlyMap<string, string> {
  const names = Object.keys(common).sort().reverse();
  return new Map(
    names.flatMap((name): readonly (readonly [string, string])[] => {
      const bundled = bundle({ files: { ...NOTHING, workflow: { meta: { form: { $ref: `common/${name}` } } } }, common });
      if ("findings" in bundled) return [];
      return [[textOf((bundled.definition.workflow as unknown as { readonly meta: { readonly form: Json } }).meta.form), name]];
    }),
  );
}

/** Shared groups are written out in the small forms of acts only. */
function unbundleWorkflow(part: Json, groups: ReadonlyMap<string, string>, above?: string): Json {
  if (Array.isArray(part)) return part.map((entry: Json) => unbundleWorkflow(entry, groups));
  if (!isObject(part)) return part;
  return mapObject(part, (value, key) => (above === "meta" && key === "form" ? refer(value, groups) : unbundleWorkflow(value, groups, key)));
}

function refer(value: Json, groups: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => refer(entry, groups));
  if (!isObject(value)) return value;
  const name = groups.get(textOf(value));
  return name === undefined ? mapObject(value, (inner) => refer(inner, groups)) : { $ref: `common/${name}` };
}

const NOTHING: DefinitionFiles = { procedure: null, form: null, formUi: null, workflow: null, documents: {} };

/** Keys in the order they were written: that order is part of what is hashed. */
function textOf(value: Json | undefined): string {
  return JSON.stringify(value);
}

function mapObject(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
