// Texts that nobody has translated yet. English is a courtesy, so these are warnings.

import { child } from "../../facts/index.ts";
import { type Finding, finding, type JsonObject, placeOf } from "../../model/index.ts";

/** Every text of the definition that has a Vietnamese wording and no English one. */
export function checkTexts(definition: { readonly [part: string]: unknown }): readonly Finding[] {
  const localized = ["procedure", "workflow"].flatMap((part) => untranslated(definition[part], placeOf([part]), isUntranslatedText));
  const documents = isObject(definition["documents"]) ? Object.entries(definition["documents"]) : [];
  return [
    ...localized,
    ...documents.flatMap(([name, template]) => untranslated(template, placeOf(["documents", name]), isUntranslatedText)),
    ...untranslated(definition["form"], placeOf(["form"]), isUntranslatedField),
    ...untranslated(definition["workflow"], placeOf(["workflow"]), isUntranslatedField),
  ];
}

// ---------------------------------------------------------------------------------------------------------------------

function untranslated(value: unknown, path: string, isMissing: (object: JsonObject) => boolean): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown, at) => untranslated(entry, child(path, at), isMissing));
  if (!isObject(value)) return [];
  const here = isMissing(value) ? [finding("missing-translation", path, { text: String(value["vi"] ?? value["title"]).slice(0, 60) })] : [];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => (key === "x-en" ? [] : untranslated(inner, child(path, key), isMissing)))];
}

function isUntranslatedText(object: JsonObject): boolean {
  return typeof object["vi"] === "string" && object["en"] === undefined;
}

/** A field, group or choice of a form; a *question* called `title` is an object, not a text. */
function isUntranslatedField(object: JsonObject): boolean {
  const english = object["x-en"];
  return typeof object["title"] === "string" && (!isObject(english) || english["title"] === undefined);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
