// The definition a draft would be, as far as its files go together: what sentences, choices of facts and previews speak of
// while somebody is still writing. What is published is bundled strictly; here what cannot be read is left out.

import { useDeferredValue } from "react";
import { useEditor } from "../editor/editor-context.ts";
import { bundle, type CommonGroups, type Definition, FORMAT_VERSION, type Json, type JsonObject, type ProcedureFolder } from "../../engine/model/index.ts";

/** The definition of the draft as it stands at this very keystroke. The same object for the same folder. */
export function useDraftDefinition(): Definition {
  const { folder, surroundings } = useEditor();
  return draftDefinition(folder, surroundings.common);
}

/** The same a moment behind the typing: bundling takes long enough that what is typed must not wait for it. */
export function useSettledDefinition(): Definition {
  const { folder, surroundings } = useEditor();
  return draftDefinition(useDeferredValue(folder), surroundings.common);
}

/** Bundles as much of a draft as goes together. */
export function draftDefinition(folder: ProcedureFolder, common: CommonGroups): Definition {
  const known = made.get(folder);
  if (known !== undefined) return known;
  const definition = bundled(folder, common) ?? bundled({ ...folder, form: withoutStrays(folder.form, common), workflow: withoutStrays(folder.workflow, common) }, common) ?? bare(folder);
  made.set(folder, definition);
  return definition;
}

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<ProcedureFolder, Definition>();

function bundled(files: ProcedureFolder, common: CommonGroups): Definition | undefined {
  try {
    const outcome = bundle({ files, common });
    return "definition" in outcome ? { ...outcome.definition, form: sameForm(files.form, outcome.definition.form) } : undefined;
  } catch {
    return undefined; // parts that are no objects at all
  }
}

const forms = new WeakMap<object, Definition["form"]>();

/** A form nobody touched stays the same object, so that what was worked out for it is not worked out again. */
function sameForm(source: Json, form: Definition["form"]): Definition["form"] {
  if (typeof source !== "object" || source === null) return form;
  const known = forms.get(source) ?? form;
  forms.set(source, known);
  return known;
}

/** References to nothing become questions of no kind, so that the rest of the form can be spoken of. */
function withoutStrays(value: Json, common: CommonGroups, depth = 0): Json {
  if (typeof value !== "object" || value === null || depth > 60) return value;
  if (Array.isArray(value)) return value.map((entry: Json) => withoutStrays(entry, common, depth + 1));
  const reference = (value as JsonObject)["$ref"];
  if (typeof reference === "string") return Object.hasOwn(common, reference.replace(/^common\//, "")) ? { $ref: reference } : {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutStrays(inner, common, depth + 1)]));
}

function bare({ procedure, documents }: ProcedureFolder): Definition {
  const definition: JsonObject = { formatVersion: FORMAT_VERSION, procedure, form: { type: "object", properties: {} }, formUi: {}, workflow: { id: "draft" }, documents };
  return definition as unknown as Definition;
}
