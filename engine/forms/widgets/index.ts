// The closed list of widgets. The order decides which one asks a field the form says nothing about: the particular first.

import type { FieldSchema, Json } from "../../model/index.ts";
import { address } from "./address.ts";
import { checkbox } from "./checkbox.ts";
import { checkboxes } from "./checkboxes.ts";
import { dateTime } from "./date-time.ts";
import { date } from "./date.ts";
import { email } from "./email.ts";
import { idDocument } from "./id-document.ts";
import { matrix } from "./matrix.ts";
import { money } from "./money.ts";
import { number } from "./number.ts";
import { partialDate } from "./partial-date.ts";
import { personalId } from "./personal-id.ts";
import { phone } from "./phone.ts";
import { radio } from "./radio.ts";
import { select } from "./select.ts";
import { textarea } from "./textarea.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";
import { memberOf, type Widget } from "./widget.ts";

/** Name in `ui:widget` → widget. */
export const WIDGETS = {
  address,
  idDocument,
  matrix,
  checkbox,
  checkboxes,
  radio,
  select,
  date,
  dateTime,
  time,
  partialDate,
  personalId,
  email,
  phone,
  money,
  number,
  text,
  textarea,
} as const satisfies { readonly [name: string]: Widget };

/** A widget's name. */
export type WidgetName = keyof typeof WIDGETS;

/** The widget by that name, by own keys. */
export function widgetNamed(name: string): Widget | undefined {
  return Object.hasOwn(WIDGETS, name) ? WIDGETS[name as WidgetName] : undefined;
}

/**
 * The widget that asks a field: the one its ui names, else the first that claims it. Undefined for plain groups and
 * lists of groups, which are asked member by member. The field must have no references.
 */
export function widgetFor(field: FieldSchema, ui: Json | undefined): Widget | undefined {
  const name = ui === undefined ? undefined : memberOf(ui, "ui:widget");
  if (typeof name === "string") return widgetNamed(name);
  return Object.values(WIDGETS).find((widget: Widget) => widget.claims?.(field) === true);
}

export { hasChoices, memberOf, type Widget, type WidgetExample, type WidgetOption } from "./widget.ts";
