// One question, three names: its JSON Pointer in the answers, its `name` in a form post, its `id` on the page.
// Field names are letters and digits only (`forms/dialect`), so `.` and `-` never occur in them.

import { child } from "../../engine/facts/index.ts";

/** Where a question stands: field names and row numbers. */
export type FieldPath = readonly (string | number)[];

/** First part of every id, so that none begins like an id of the page around. */
export const ID_PREFIX = "f";

/** `/deceased/fullName` */
export function pointerOf(path: FieldPath): string {
  return path.reduce<string>(child, "");
}

/** `deceased.fullName`, `members.0.name` */
export function nameOf(path: FieldPath): string {
  return path.join(".");
}

/** `f-deceased-fullName` */
export function idOf(path: FieldPath): string {
  return [ID_PREFIX, ...path].join("-");
}

/** The id of the question a pointer leads to. */
export function idAt(pointer: string): string {
  return ID_PREFIX + pointer.replaceAll("/", "-");
}

/** The path of a `name`. */
export function pathOf(name: string): FieldPath {
  return name.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Ids of the words around a question. */
export function wordIds(id: string): { readonly hint: string; readonly fault: string; readonly label: string } {
  return { hint: `${id}-hint`, fault: `${id}-fault`, label: `${id}-label` };
}
