// The choices of a question as they are typed and pasted. A choice keeps its value while it keeps its title, because
// conditions and answers know it by its value.

import { nameFrom } from "../../engine/edit/index.ts";
import { FORM_LIMITS } from "../../engine/forms/index.ts";
import type { FieldSchema, Json } from "../../engine/model/index.ts";
import { isObject } from "./form-tree.ts";

/** One choice as written; anything may be missing in a draft. */
export interface ChoiceRow {
  readonly value: Json | undefined;
  readonly title: string;
  readonly english: string;
  /** Its value was made by the designer for want of a title, and nobody chose it since. */
  readonly isPlaceholder?: boolean;
}

/** Choices as the designer puts them in, before anybody gave them titles. */
export const TWO_CHOICES: NonNullable<FieldSchema["oneOf"]> = [
  { const: "luaChon1", title: "Lựa chọn 1" },
  { const: "luaChon2", title: "Lựa chọn 2" },
];

/** Choices as rows; undefined when they are no list. */
export function choiceRows(oneOf: unknown): readonly ChoiceRow[] | undefined {
  if (!Array.isArray(oneOf)) return undefined;
  return oneOf.map((choice: unknown) => {
    const { const: value, title, "x-en": en } = isObject(choice) ? choice : {};
    const english = isObject(en) ? en["title"] : undefined;
    const row = { value, title: typeof title === "string" ? title : "", english: typeof english === "string" ? english : "" };
    return isObject(choice) && placeholders.has(choice) ? { ...row, isPlaceholder: true } : row;
  });
}

/** Rows as the choices of a question. */
export function choicesFrom(rows: readonly ChoiceRow[]): Json {
  return rows.map(({ value, title, english, isPlaceholder = false }) => {
    const choice: Json = { const: value ?? "", title, ...(english.trim() === "" ? {} : { "x-en": { title: english } }) };
    if (isPlaceholder) placeholders.add(choice);
    return choice;
  });
}

/** What is typed as the title of a choice is one step back, its value included. */
export function titleRun(place: string, index: number): string {
  return `${place}/${index}/title`;
}

/** A further choice nobody gave a title yet. */
export function withPlaceholder(rows: readonly ChoiceRow[], title: string): readonly ChoiceRow[] {
  return withChoice(rows, title).map((row, index) => (index === rows.length ? { ...row, isPlaceholder: true } : row));
}

/** A further choice with a value of its own. */
export function withChoice(rows: readonly ChoiceRow[], title: string, english = ""): readonly ChoiceRow[] {
  const value = nameFrom(title, rows.map((row) => String(row.value)));
  return [...rows, { value, title, english }];
}

/**
 * Choices from pasted lines: `title`, or title and English apart by a tab or `|`, or value, title and English. Numbers and
 * dashes before a title are left out. Empty lines and titles said before are skipped.
 */
export function readChoices(text: string, before: readonly ChoiceRow[]): readonly ChoiceRow[] {
  const lines = text.split(/\r?\n/).slice(0, FORM_LIMITS.choices * 2);
  let rows: readonly ChoiceRow[] = [];
  for (const line of lines) {
    const cells = line.split(/\t|\|/).map((cell) => cell.trim());
    const [value, title, english] = cells.length >= 3 ? cells : [undefined, cells[0]?.replace(/^(?:[-•*+]|\d{1,3}[.)])\s+/, ""), cells[1]];
    if (title === undefined || title === "" || rows.some((row) => row.title === title)) continue;
    const known = before.find((row) => row.title === title);
    const isFree = (candidate: Json | undefined) => candidate !== undefined && candidate !== "" && !rows.some((row) => row.value === candidate);
    const own = [value, known?.value].find(isFree);
    const next = { title, english: english ?? known?.english ?? "" };
    rows = own === undefined ? withChoice(rows, next.title, next.english) : [...rows, { value: own, ...next }];
    if (rows.length === FORM_LIMITS.choices) break;
  }
  return rows;
}

/** Choices as lines, the way they can be pasted again. */
export function choiceLines(rows: readonly ChoiceRow[]): string {
  return rows.map(({ title, english }) => (english === "" ? title : `${title} | ${english}`)).join("\n");
}

// ---------------------------------------------------------------------------------------------------------------------

/** By identity: what was opened or saved earlier is not among them, and what is renamed, moved or undone stays what it was. */
const placeholders = new WeakSet<object>(TWO_CHOICES);
