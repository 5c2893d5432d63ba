// The form as react-jsonschema-form gets it: structure only. Choices, conditions, limits and texts stay with the engine, so
// the library never compiles, matches or fills in anything. Nothing of the author's ui is passed on but the order.

import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import { labelOf, resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import type { FieldSchema, FormUi, Json, Language } from "../../engine/model/index.ts";
import { isQuestion, isRowList, own, widgetNameOf } from "./field-kind.ts";

/** Schema and ui for the form library. */
export interface PageSchema {
  readonly schema: RJSFSchema;
  readonly uiSchema: UiSchema;
}

/** The page of one topic, or the whole of a small form. */
export function pageSchema(form: AnyForm, ui: FormUi, { topic, language }: { readonly topic?: string | undefined; readonly language: Language }): PageSchema {
  const { properties = {} } = resolveForm(form);
  const shown = topic === undefined ? properties : Object.fromEntries(Object.entries(properties).filter(([key]) => key === topic));
  const root: FieldSchema = { type: "object", properties: shown };
  const { "ui:order": order, ...members } = ui;
  return { schema: schemaOf(root, language), uiSchema: uiSchemaOf(root, topic === undefined && order !== undefined ? ui : members) };
}

// ---------------------------------------------------------------------------------------------------------------------

/** Every question is a text to the library: it hands values through and reads none. */
function schemaOf(field: FieldSchema, language: Language): RJSFSchema {
  const title = labelOf(field, language);
  if (isQuestion(field)) return { type: "string", title };
  if (field.properties !== undefined) return { type: "object", title, properties: mapFields(field.properties, (inner) => schemaOf(inner, language)) };
  return { type: "array", title, items: schemaOf(field.items ?? {}, language), ...(field.maxItems === undefined ? {} : { maxItems: field.maxItems }) };
}

function uiSchemaOf(field: FieldSchema, ui: Json | undefined): UiSchema {
  const widget = widgetNameOf(field, ui);
  if (field.properties !== undefined) {
    const order = own(ui, "ui:order");
    return { ...mapFields(field.properties, (inner, key) => uiSchemaOf(inner, own(ui, key))), ...(Array.isArray(order) ? { "ui:order": order as string[] } : {}) };
  }
  if (isRowList(field)) return { items: uiSchemaOf(field.items ?? {}, own(ui, "items")), "ui:options": listOptions(ui) };
  return { "ui:widget": widget ?? "text" };
}

function listOptions(ui: Json | undefined): NonNullable<UiSchema["ui:options"]> {
  const isOff = (option: string): boolean => own(own(ui, "ui:options"), option) === false;
  return { addable: !isOff("addable"), removable: !isOff("removable"), orderable: false };
}

function mapFields<To>(fields: { readonly [key: string]: FieldSchema }, change: (field: FieldSchema, key: string) => To): { readonly [key: string]: To } {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, change(field, key)]));
}
