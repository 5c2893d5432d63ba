// A form's ui in the words of plain RJSF: its own widgets only (it throws on any other), questions asked sometimes in their place.
// What was there before is noted beside it, so that the file comes back the same.

import { resolveForm, widgetFor, yesOrNo, type WidgetName } from "../../../engine/forms/index.ts";
import type { FieldSchema, FormSchema, FormUi, Json, JsonObject } from "../../../engine/model/index.ts";
import { isObject } from "./schemas.ts";

/** The form must have passed `checkForm`, the ui `checkFormUi`. */
export function plainUi(form: FormSchema, ui: FormUi): JsonObject {
  // Optional groups are opened by those who want them: RJSF would demand what a begun group demands even when it was emptied again.
  return { [GLOBAL]: { enableOptionalDataFieldForType: ["object"] }, ...uiOf(resolveForm(form), ui) };
}

/** The way back. */
export function ownUi(json: Json): Json {
  if (!isObject(json)) return json;
  const { [GLOBAL]: _, ...ui } = json;
  return restored(ui);
}

// ---------------------------------------------------------------------------------------------------------------------

const GLOBAL = "ui:globalOptions";

/** Our own note: what the keys we changed said before; null where there was nothing. */
const BEFORE = "x-before";

const RADIO = { "ui:widget": "radio" };
const YES_NO = { "ui:enumNames": [yesOrNo(true, "vi"), yesOrNo(false, "vi")] };

/** Ours → theirs. Most of what a widget of ours does is said by the schema already. */
const THEIRS = {
  address: {},
  idDocument: {},
  matrix: {},
  checkbox: {},
  checkboxes: { "ui:widget": "checkboxes" },
  radio: RADIO,
  select: { "ui:widget": "select" },
  date: {},
  dateTime: {},
  time: { "ui:options": { inputType: "time" } },
  partialDate: {},
  personalId: {},
  email: {},
  phone: { "ui:options": { inputType: "tel" } },
  money: {},
  number: {},
  text: {},
  textarea: { "ui:widget": "textarea" },
} as const satisfies Record<WidgetName, JsonObject>;

function uiOf(field: FieldSchema, ui: Json | undefined): JsonObject {
  const given = isObject(ui) ? ui : {};
  const { properties = {}, items } = field;
  const members = Object.entries(properties).flatMap(([key, inner]) => entry(key, uiOf(inner, given[key])));
  const rows = items === undefined ? [] : entry("items", uiOf(items, given["items"]));
  const words = Object.fromEntries(Object.entries(given).filter(([key]) => key.startsWith("ui:")));
  return { ...changed(words, { ...widgetOf(field, given), ...orderOf(field, given) }), ...Object.fromEntries([...members, ...rows]) };
}

/** The words of a ui with others in their place, and a note of what was there. */
function changed(words: JsonObject, theirs: JsonObject): JsonObject {
  const { "ui:widget": _, ...kept } = words;
  const next: JsonObject = { ...kept, ...theirs };
  const touched = [...new Set([...Object.keys(words), ...Object.keys(next)])].filter((key) => JSON.stringify(words[key]) !== JSON.stringify(next[key]));
  return touched.length === 0 ? next : { ...next, [BEFORE]: Object.fromEntries(touched.map((key) => [key, words[key] ?? null])) };
}

function widgetOf(field: FieldSchema, given: JsonObject): JsonObject {
  const name = widgetFor(field, given)?.name as WidgetName | undefined;
  if (name === undefined) return {};
  const theirs: JsonObject = THEIRS[name];
  const isYesOrNo = field.type === "boolean" && field.const === undefined && field.oneOf === undefined && name !== "checkbox";
  const options = isObject(theirs["ui:options"]) ? { "ui:options": { ...(isObject(given["ui:options"]) ? given["ui:options"] : {}), ...theirs["ui:options"] } } : {};
  return { ...theirs, ...options, ...(isYesOrNo ? YES_NO : {}) };
}

/** A question that comes in by an `if` would otherwise stand last. */
function orderOf({ properties = {} }: FieldSchema, given: JsonObject): JsonObject {
  const isMoved = given["ui:order"] === undefined && Object.values(properties).some((inner) => inner["x-relevant"] !== undefined);
  return isMoved ? { "ui:order": [...Object.keys(properties), "*"] } : {};
}

function entry(key: string, ui: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.keys(ui).length === 0 ? [] : [[key, ui]];
}

function restored(ui: JsonObject): JsonObject {
  const { [BEFORE]: before, ...others } = ui;
  const words = isObject(before) ? { ...others, ...before } : others;
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      if (key.startsWith("ui:") || !isObject(value)) return value === null ? [] : [[key, value]];
      const inner = restored(value);
      // Nothing was said of this field before.
      return Object.keys(inner).length === 0 && Object.keys(value).length > 0 ? [] : [[key, inner]];
    }),
  );
}
