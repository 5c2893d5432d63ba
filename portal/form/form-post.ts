// A plain form post read as answers, so that every form works without JavaScript. Walks the form, never the body: names
// the form does not ask for are not looked at, whatever they are called. Judges nothing.

import type { FieldSchema, Json, JsonObject } from "../../engine/model/index.ts";
import { child } from "../../engine/facts/index.ts";
import { resolveForm, type AnyForm } from "../../engine/forms/index.ts";
import { isTickList } from "./field-kind.ts";
import { joinDate, readText } from "./read-text.ts";

/** A decoded `application/x-www-form-urlencoded` body, names as they are (`deceased.fullName`), repeated ones as lists. */
export type FormBody = { readonly [name: string]: string | readonly string[] | undefined };

/** Name of the buttons that add or remove a row: `add:/members`, `remove:/members/0`. */
export const ROW_BUTTON = "_row";

/** No form needs more rows; a post that claims more is cut here. */
const MOST_ROWS = 200;

/**
 * The answers of a post: values in the type the field has, blanks absent, lists in the order of their numbers. With
 * `topic` only that page is read. A row button is obeyed; otherwise rows left blank do not exist.
 */
export function parseFormPost(form: AnyForm, body: FormBody, { topic }: { readonly topic?: string } = {}): JsonObject {
  const { properties = {} } = resolveForm(form);
  const asked = Object.entries(properties).filter(([key]) => topic === undefined || key === topic);
  const command = rowCommand(body);
  return gather(asked, (key, field) => readField(field, { body, name: key, pointer: child("", key), command }));
}

/** Whether the post only asks for a row more or less: show the page again, judge nothing. */
export function isRowCommand(body: FormBody): boolean {
  return rowCommand(body) !== undefined;
}

/** The value of the button that adds a row to the list at this pointer. */
export function addRow(list: string): string {
  return `add:${list}`;
}

/** The value of the button that removes the row at this pointer. */
export function removeRow(row: string): string {
  return `remove:${row}`;
}

// ---------------------------------------------------------------------------------------------------------------------

interface Place {
  readonly body: FormBody;
  readonly name: string;
  readonly pointer: string;
  readonly command: string | undefined;
}

function readField(field: FieldSchema, place: Place): Json | undefined {
  if (field.properties !== undefined) return readObject(field.properties, place);
  if (field.items !== undefined) return isTickList(field) ? readTicked(field.items, place) : readRows(field.items, place);
  const text = textsOf(place.body, place.name).at(-1) ?? readParts(place);
  return text === undefined ? undefined : readText(field, text);
}

function readObject(properties: NonNullable<FieldSchema["properties"]>, place: Place): JsonObject | undefined {
  const object = gather(Object.entries(properties), (key, field) => readField(field, { ...place, name: `${place.name}.${key}`, pointer: child(place.pointer, key) }));
  return Object.keys(object).length === 0 ? undefined : object;
}

/** Tick boxes of one question share its name. */
function readTicked(items: FieldSchema, { body, name }: Place): Json | undefined {
  const values = textsOf(body, name).flatMap((text) => readText(items, text) ?? []);
  return values.length === 0 ? undefined : [...new Set(values)];
}

function readRows(items: FieldSchema, place: Place): Json | undefined {
  const rows = rowNumbers(place).flatMap((index): Json[] => {
    const pointer = child(place.pointer, index);
    if (place.command === removeRow(pointer)) return [];
    const row = readField(items, { ...place, name: `${place.name}.${index}`, pointer });
    if (row !== undefined) return [row];
    return place.command === undefined ? [] : [blankRow(items)];
  });
  const all = place.command === addRow(place.pointer) ? [...rows, blankRow(items)] : rows;
  return all.length === 0 ? undefined : all;
}

function rowNumbers({ body, name }: Place): readonly number[] {
  const prefix = `${name}.`;
  const numbers = Object.keys(body).flatMap((key) => (key.startsWith(prefix) ? (/^(?:0|[1-9]\d{0,4})(?=\.|$)/.exec(key.slice(prefix.length)) ?? []) : []));
  return [...new Set(numbers.map(Number))].sort((a, b) => a - b).slice(0, MOST_ROWS);
}

function blankRow(items: FieldSchema): Json {
  return items.properties === undefined ? "" : {};
}

/** A date asked for in three boxes. */
function readParts({ body, name }: Place): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((part) => textsOf(body, `${name}.${part}`).at(-1));
  if (day === undefined && month === undefined && year === undefined) return undefined;
  return joinDate({ day: day ?? "", month: month ?? "", year: year ?? "" });
}

function textsOf(body: FormBody, name: string): readonly string[] {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  if (Array.isArray(value)) return value.filter((text) => typeof text === "string");
  return typeof value === "string" ? [value] : [];
}

function rowCommand(body: FormBody): string | undefined {
  return textsOf(body, ROW_BUTTON).find((command) => /^(?:add|remove):\//.test(command));
}

function gather(fields: readonly (readonly [string, FieldSchema])[], read: (key: string, field: FieldSchema) => Json | undefined): JsonObject {
  return Object.fromEntries(fields.flatMap(([key, field]) => {
    const value = read(key, field);
    return value === undefined ? [] : [[key, value]];
  }));
}
