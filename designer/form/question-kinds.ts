// What kind of question a field is, in the palette's terms, so that it can be named and asked as another kind.

import { widgetNameOf } from "../../portal/form/field-kind.ts";
import { isObject, type FormNode, widgetOf } from "./form-tree.ts";
import { PALETTE, type PaletteItem } from "./palette.ts";

/** Kinds with one answer: those that can be changed into one another. */
export function questionKinds(): readonly PaletteItem[] {
  return PALETTE.flatMap(({ items }) => items).filter(({ field }) => field.type !== "object" && !(isObject(field.items) && field.uniqueItems !== true));
}

/** Of these, those an act's small form can ask: what they look like is told by the field alone. */
export function actQuestionKinds(): readonly PaletteItem[] {
  return questionKinds().filter(({ id, field, ui }) => ui === undefined || idOf(widgetNameOf(field, undefined), { field }) === id);
}

/** What an act's small form can gather questions in. How a table looks only form.ui.json could say. */
export function actHolderKinds(): readonly PaletteItem[] {
  return PALETTE.flatMap(({ items }) => items).filter(({ field, ui }) => ui === undefined && (isObject(field.properties) || (isObject(field.items) && isObject(field.items.properties))));
}

/** The kind of a question; undefined for what no kind makes, groups and lists. */
export function kindOfQuestion(node: FormNode): PaletteItem | undefined {
  const id = idOf(widgetOf(node), node);
  return questionKinds().find((item) => item.id === id);
}

// ---------------------------------------------------------------------------------------------------------------------

function idOf(widget: string | undefined, { field }: Pick<FormNode, "field">): string | undefined {
  if (widget === "number") return field.type === "integer" ? "count" : "measure";
  if (widget === "radio") return field.type === "boolean" ? "yesNo" : "radio";
  return widget === "checkbox" ? "commitment" : widget;
}
