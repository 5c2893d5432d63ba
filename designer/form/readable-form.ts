// As much of a draft's form as can be drawn. What nobody can read is left out, and the question it belonged to says so; the rest
// of the form stays the same objects. Judges nothing: that is the verifier's.

import { checkFormUi, checkKeyword, FIELD_KEYWORDS, FIELD_TYPES } from "../../engine/forms/index.ts";
import { segments } from "../../engine/facts/index.ts";
import type { Definition, FieldSchema, FormSchema, FormUi, Json, JsonObject, LocalizedText } from "../../engine/model/index.ts";
import { isObject } from "./form-tree.ts";

/** The definition with a form that can be drawn: the same object when nothing had to be left out. */
export function readable(definition: Definition): Definition {
  const known = made.get(definition);
  if (known !== undefined) return known;
  const form = readableForm(definition.form);
  const formUi = readableUi(definition.formUi, form);
  const whole = form === definition.form && formUi === definition.formUi ? definition : { ...definition, form, formUi };
  made.set(definition, whole);
  return whole;
}

/** Said where something was left out. */
export const UNREADABLE = { vi: "Câu hỏi này có chỗ chưa đọc được nên chưa hiện đủ. Xem điều cần sửa, hoặc mở JSON để sửa.", en: "Part of this question cannot be read and is not shown. See what is to be mended, or mend it in the JSON." } as const satisfies Required<LocalizedText>;

// ---------------------------------------------------------------------------------------------------------------------

const made = new WeakMap<Definition, Definition>();

function readableForm(form: FormSchema): FormSchema {
  if (!isObject(form)) return { type: "object", properties: {} };
  const { definitions: written, ...root } = form as unknown as JsonObject;
  const groups = isObject(written) ? written : {};
  const definitions = written === undefined ? undefined : mapFields(groups, (group, name) => readableField(group, name, groups));
  const read = readableField(root, "", groups);
  const isSame = read === root && definitions === written;
  return isSame ? form : ({ ...read, type: "object", properties: read.properties ?? {}, ...(definitions === undefined ? {} : { definitions }) } as FormSchema);
}

/** A field, its name for want of a title; the same object if all of it can be read. */
function readableField(field: Json, name: string, groups: JsonObject): FieldSchema {
  if (!isObject(field)) return said({ type: "string", title: name });
  if (Object.hasOwn(field, "$ref")) return Object.hasOwn(groups, nameOf(field["$ref"])) ? (field as FieldSchema) : said({ type: "string", title: name });
  let isWhole = true;
  let isSame = true;
  const entries = Object.entries(field).flatMap(([keyword, value]): readonly (readonly [string, Json])[] => {
    const read = readableKeyword(keyword, value, groups);
    isWhole &&= read.isWhole;
    isSame &&= read.value === value;
    return read.value === undefined ? [] : [[keyword, read.value]];
  });
  const kind = field["type"];
  if (isSame && FIELD_TYPES.some((type) => type === kind)) return field as FieldSchema;
  const read = Object.fromEntries(entries) as FieldSchema;
  const typed = read.type === undefined ? { ...read, type: read.properties !== undefined ? ("object" as const) : read.items !== undefined ? ("array" as const) : ("string" as const) } : read;
  return isWhole ? typed : said(typed);
}

function nameOf(reference: Json | undefined): string {
  return typeof reference === "string" ? reference.replace("#/definitions/", "") : "";
}

/** What can be read of a keyword; `isWhole` when that is all of it, or what is in it says for itself what is not. */
function readableKeyword(keyword: string, value: Json, groups: JsonObject): { readonly value: Json | undefined; readonly isWhole: boolean } {
  if (!Object.hasOwn(FIELD_KEYWORDS, keyword)) return { value, isWhole: true };
  const { value: kind } = FIELD_KEYWORDS[keyword as keyof typeof FIELD_KEYWORDS];
  if (kind === "fields" && isObject(value)) return { value: mapFields(value, (field, name) => readableField(field, name, groups)), isWhole: true };
  if (kind === "field" && isObject(value)) return { value: readableField(value, "", groups) as unknown as Json, isWhole: true };
  if (kind === "choices" && Array.isArray(value)) {
    const choices = (value as readonly Json[]).filter((choice) => isReadable("choices", [choice]));
    const isWhole = choices.length === value.length;
    return { value: isWhole ? value : choices.length === 0 ? undefined : choices, isWhole };
  }
  const isWhole = isReadable(kind, value);
  return { value: isWhole ? value : undefined, isWhole };
}

/** Too many, or twice the same, can be read and drawn: that they may not be is another matter. */
function isReadable(kind: Parameters<typeof checkKeyword>[0], value: Json): boolean {
  return checkKeyword(kind, value, "").every(({ code }) => code === "limit-exceeded" || code === "ambiguous-choices");
}

/** Each field read; the same object if none had to change. */
function mapFields(fields: JsonObject, read: (field: Json, name: string) => FieldSchema): JsonObject {
  const entries = Object.entries(fields).map(([name, field]) => [name, read(field, name) as unknown as Json] as const);
  return entries.every(([name, field]) => field === fields[name]) ? fields : Object.fromEntries(entries);
}

function said(field: FieldSchema): FieldSchema {
  const { description, "x-en": english } = field;
  const with_ = (text: string | undefined, note: string): string => (text === undefined || text === "" ? note : `${text} ${note}`);
  return { ...field, description: with_(description, UNREADABLE.vi), "x-en": { ...english, description: with_(english?.description, UNREADABLE.en) } };
}

/** The ui without what the checks find wrong: the form library throws on an order that names other questions. */
function readableUi(ui: FormUi, form: FormSchema): FormUi {
  if (!isObject(ui)) return {};
  return checkFormUi(ui, form).reduce<FormUi>((rest, { path }) => without(rest, segments(path.slice(path.indexOf("#") + 1))), ui);
}

function without(object: JsonObject, [key = "", ...deeper]: readonly string[]): JsonObject {
  const { [key]: inner, ...others } = object;
  if (inner === undefined) return object;
  return deeper.length > 0 && isObject(inner) ? { ...others, [key]: without(inner, deeper) } : others;
}
