// What a place of a draft calls itself, or the nearest thing around it that does: for drafts the card cannot be made of yet.

import { at, segments } from "../../engine/facts/index.ts";
import type { ProcedureFolder } from "../../engine/model/index.ts";

/** A title, label or name at the place or around it; else the last key of the place that is a name and no number. */
export function namedIn(folder: ProcedureFolder, pointer: string): string | undefined {
  for (let here = pointer; here.lastIndexOf("/") > 0; here = here.slice(0, here.lastIndexOf("/"))) {
    const name = ownName(at(folder, here));
    if (name !== undefined) return name;
  }
  return segments(pointer).slice(1).findLast((key) => !/^\d+$/.test(key) && !STRUCTURE.has(key));
}

/** What a value calls itself. */
export function ownName(value: unknown): string | undefined {
  const { title, label, name, meta } = Object(value) as { readonly [key: string]: unknown };
  return [title, label, name, (Object(meta) as { readonly label?: unknown }).label].map(wordsOf).find((words) => words !== undefined);
}

// ---------------------------------------------------------------------------------------------------------------------

/** Keys that only hold others together. */
const STRUCTURE: ReadonlySet<string> = new Set(["properties", "states", "on", "after", "meta", "items", "blocks", "rows"]);

function wordsOf(text: unknown): string | undefined {
  const words: unknown = typeof text === "string" ? text : (Object(text) as { readonly vi?: unknown }).vi;
  return typeof words === "string" && words.trim() !== "" ? words : undefined;
}
