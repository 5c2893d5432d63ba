// One question with its words as the page stands now: shared by the template that shows them and the input they describe.

import { descriptionOf, fieldAt, labelOf, type WidgetName } from "../../engine/forms/index.ts";
import type { FieldSchema, Json, Language, LocalizedText } from "../../engine/model/index.ts";
import { own, uiOf, widgetNameOf } from "./field-kind.ts";
import { useFormPage, type FormPage } from "./form-page.ts";
import { idOf, pointerOf, wordIds, type FieldPath } from "./names.ts";
import { viewNamed } from "./widgets/index.ts";

/** A question, group or list as it stands on the page. */
export interface QuestionWords {
  readonly pointer: string;
  readonly id: string;
  readonly field: FieldSchema;
  readonly ui: Json | undefined;
  /** Undefined for plain groups and lists of rows. */
  readonly widget: WidgetName | undefined;
  readonly label: string;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
  readonly isAsked: boolean;
  readonly isRequired: boolean;
  readonly describedBy: string | undefined;
}

/** The words of the question at this path. */
export function useQuestion(path: FieldPath): QuestionWords {
  return questionAt(useFormPage(), path);
}

/** The words of the question at this path of a page. */
export function questionAt(page: FormPage, path: FieldPath): QuestionWords {
  const { form, language } = page;
  const pointer = pointerOf(path);
  const id = idOf(path);
  const field = fieldAt(form, pointer) ?? {};
  const ui = uiOf(page.ui, path);
  const widget = widgetNameOf(field, ui);
  const hint = helpOf(field, ui, language) ?? read(hintOf(widget), language);
  const fault = page.faults.get(pointer);
  const ids = wordIds(id);
  const describedBy = [hint === undefined ? [] : [ids.hint], fault === undefined ? [] : [ids.fault]].flat().join(" ");
  return {
    pointer,
    id,
    field,
    ui,
    widget,
    label: labelAt(page, path, field),
    hint,
    fault,
    isAsked: !page.irrelevant.has(pointer),
    isRequired: page.required.has(pointer),
    describedBy: describedBy === "" ? undefined : describedBy,
  };
}

/** One of the ui's own texts in the reader's language. */
export function uiText(ui: Json | undefined, key: "help" | "placeholder", language: Language): string | undefined {
  const text = (language === "en" ? own(own(ui, "ui:en"), key) : undefined) ?? own(ui, `ui:${key}`);
  return typeof text === "string" ? text : undefined;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A row without a title of its own is called like its list: `Thành viên 2`. */
function labelAt({ form, language }: FormPage, path: FieldPath, field: FieldSchema): string {
  const last = path.at(-1);
  if (typeof last !== "number") return labelOf(field, language);
  const list = fieldAt(form, pointerOf(path.slice(0, -1))) ?? {};
  return `${labelOf(field, language) || labelOf(list, language)} ${last + 1}`;
}

function helpOf(field: FieldSchema, ui: Json | undefined, language: Language): string | undefined {
  const texts = [descriptionOf(field, language), uiText(ui, "help", language)].filter((text) => text !== undefined && text !== "");
  return texts.length === 0 ? undefined : texts.join(". ");
}

function hintOf(widget: WidgetName | undefined): LocalizedText | undefined {
  const view = widget === undefined ? undefined : viewNamed(widget);
  return view?.kind === "question" ? view.hint : undefined;
}

function read(text: LocalizedText | undefined, language: Language): string | undefined {
  return text === undefined ? undefined : language === "en" ? (text.en ?? text.vi) : text.vi;
}
