// What a widget on the page is given: a value, a way to change it, and the words of its question. Nothing of the form library.

import type { ReactNode } from "react";
import type { Choice } from "../../../engine/forms/index.ts";
import type { FieldSchema, Json, JsonObject, Language, LocalizedText } from "../../../engine/model/index.ts";

/** One question to be asked. */
export interface Question {
  /** Id of the first input, so that a link to the question leads into it. */
  readonly id: string;
  readonly name: string;
  /** An answer, or text still being typed. */
  readonly value: Json | undefined;
  /** Undefined takes the answer back. Texts are read as values later (`read-text`). */
  readonly onChange: (value: Json | undefined) => void;
  readonly field: FieldSchema;
  readonly choices: readonly Choice[];
  readonly language: Language;
  readonly isRequired: boolean;
  readonly isInvalid: boolean;
  /** Ids of hint and fault. */
  readonly describedBy: string | undefined;
  readonly options: JsonObject;
  readonly placeholder: string | undefined;
  readonly autoComplete: string | undefined;
}

/** A group of questions to be laid out. */
export interface Group {
  readonly field: FieldSchema;
  readonly value: JsonObject;
  readonly language: Language;
  /** The members' questions, those not asked now included (they draw nothing). */
  readonly members: readonly { readonly name: string; readonly content: ReactNode }[];
}

/** How a widget is drawn. */
export type WidgetView = QuestionView | GroupView;

/** A widget that asks one question. */
export interface QuestionView {
  readonly kind: "question";
  /**
   * Who shows the question's words: a `<label>` for its input, a `<legend>` around several inputs, or the widget itself.
   */
  readonly frame: "label" | "legend" | "own";
  /** How to answer, when the form does not say. */
  readonly hint?: LocalizedText;
  readonly Ask: (question: Question) => ReactNode;
}

/** A widget that lays out the members of a group. */
export interface GroupView {
  readonly kind: "group";
  readonly Lay: (group: Group) => ReactNode;
}

/** The attributes every native input of a question has. */
export function inputAttributes({ id, name, isRequired, isInvalid, describedBy, placeholder, autoComplete }: Question) {
  return {
    id,
    name,
    "aria-required": isRequired || undefined,
    "aria-invalid": isInvalid || undefined,
    "aria-describedby": describedBy,
    placeholder,
    autoComplete: autoComplete ?? "off",
  } as const;
}

/** The value as the text of an input. */
export function textOf(value: Json | undefined): string {
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}

/** What an input holds; empty is no answer. */
export function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
