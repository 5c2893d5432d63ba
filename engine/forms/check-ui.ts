// Does a form's ui say only what a widget can do, about fields there are? Everything else is refused: a ui could otherwise
// carry markup, class names and whatever the form library makes of them (faults S05).

import { child } from "../facts/pointer.ts";
import { finding, type Finding, type FieldSchema, type FormSchema, type Json, type JsonObject } from "../model/index.ts";
import { isObject } from "./check-field.ts";
import { resolveForm } from "./resolve.ts";
import { WIDGETS, widgetFor, widgetNamed, type WidgetOption } from "./widgets/index.ts";

/** All findings of a form's ui. The form itself must have passed `checkForm`. */
export function checkFormUi(ui: unknown, form: FormSchema, file = "form.ui.json"): readonly Finding[] {
  return checkUi(ui, resolveForm(form), `${file}#`);
}

/** What stands in a ui besides the names of fields. */
export const UI_KEYWORDS = ["ui:widget", "ui:options", "ui:order", "ui:placeholder", "ui:help", "ui:autocomplete", "ui:en"] as const;

/** What a browser may fill in by itself (HTML autofill); only of the person who applies. */
export const AUTOCOMPLETE = ["off", "name", "bday", "sex", "tel", "email", "street-address", "organization"] as const;

/** Options of a list of groups, which has no widget. */
export const LIST_OPTIONS = { addable: { type: "boolean" }, removable: { type: "boolean" }, orderable: { type: "boolean" } } as const satisfies { readonly [option: string]: WidgetOption };

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly field: FieldSchema;
  readonly ui: JsonObject;
  readonly path: string;
}

function checkUi(ui: unknown, field: FieldSchema, path: string): readonly Finding[] {
  if (!isObject(ui)) return [finding("malformed-keyword", path, { expected: "object" })];
  return Object.entries(ui).flatMap(([key, value]) => {
    const here = child(path, key);
    if (UI_KEYWORDS.some((keyword) => keyword === key)) return CHECKS[key as (typeof UI_KEYWORDS)[number]](value, { field, ui, path: here });
    if (key.startsWith("ui:")) return [finding("unknown-keyword", here, { keyword: key, allowed: UI_KEYWORDS })];
    const inner = key === "items" ? (field.items ?? memberField(field, key)) : memberField(field, key);
    return inner === undefined ? [finding("unknown-field", here, { field: key, known: Object.keys(field.properties ?? {}) })] : checkUi(value, inner, here);
  });
}

function memberField({ properties = {} }: FieldSchema, key: string): FieldSchema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

type Check = (value: Json, place: Place) => readonly Finding[];

const checkText: Check = (value, { path }) => (typeof value === "string" ? [] : [finding("malformed-keyword", path, { expected: "text" })]);

const CHECKS = {
  "ui:widget": (value, { field, path }) => {
    const widget = typeof value === "string" ? widgetNamed(value) : undefined;
    if (widget === undefined) return [finding("unknown-widget", path, { widget: String(value), known: Object.keys(WIDGETS) })];
    return widget.accepts(field) ? [] : [finding("widget-not-for-field", path, { widget: widget.name, type: field.type ?? "" })];
  },
  "ui:options": (value, { field, ui, path }) => {
    if (!isObject(value)) return [finding("malformed-keyword", path, { expected: "object" })];
    const allowed: { readonly [option: string]: WidgetOption } = widgetFor(field, ui)?.options ?? (field.items === undefined ? {} : LIST_OPTIONS);
    return Object.entries(value).flatMap(([option, given]) => checkOption(given, Object.hasOwn(allowed, option) ? allowed[option] : undefined, { path: child(path, option), option, known: Object.keys(allowed) }));
  },
  "ui:order": (value, { field, path }) => {
    const names = Object.keys(field.properties ?? {});
    const isOrder = Array.isArray(value) && [...value].sort().join() === [...names].sort().join();
    return isOrder ? [] : [finding("malformed-keyword", path, { expected: names })];
  },
  "ui:placeholder": checkText,
  "ui:help": checkText,
  "ui:autocomplete": (value, { path }) => (AUTOCOMPLETE.some((token) => token === value) ? [] : [finding("malformed-keyword", path, { expected: AUTOCOMPLETE })]),
  "ui:en": (value, { path }) => {
    const isEnglish = isObject(value) && Object.entries(value).every(([key, text]) => ["placeholder", "help"].includes(key) && typeof text === "string");
    return isEnglish ? [] : [finding("malformed-keyword", path, { expected: "{ placeholder, help }" })];
  },
} as const satisfies Record<(typeof UI_KEYWORDS)[number], Check>;

function checkOption(value: Json, option: WidgetOption | undefined, { path, option: name, known }: { readonly path: string; readonly option: string; readonly known: readonly string[] }): readonly Finding[] {
  if (option === undefined) return [finding("unknown-keyword", path, { keyword: name, allowed: known })];
  switch (option.type) {
    case "boolean":
      return typeof value === "boolean" ? [] : [finding("malformed-keyword", path, { expected: "true or false" })];
    case "integer":
      return Number.isInteger(value) && Number(value) >= option.minimum && Number(value) <= option.maximum ? [] : [finding("malformed-keyword", path, { expected: `${option.minimum}–${option.maximum}` })];
    case "choice":
      return option.values.some((known) => known === value) ? [] : [finding("malformed-keyword", path, { expected: option.values })];
  }
}
