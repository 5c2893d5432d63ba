// Is this value plain, bounded JSON that can be walked, compared and stored? Asked before anything else looks at it.

import { LONGEST_TEXT } from "./pattern.ts";
import { child } from "./pointer.ts";

/** What is not plain about a value, and where. */
export interface Oddity {
  readonly path: string;
  /** `json`: no JSON value; `text`: broken Unicode; `size`: too deep, too long a text or list, or too many values. */
  readonly kind: "json" | "text" | "size";
}

/** How much a value may be. */
export interface Bounds {
  readonly values: number;
  readonly depth: number;
  /** Characters of one text or name. */
  readonly text: number;
  /** Rows of one list: where they must differ, every two are compared. */
  readonly rows: number;
}

/** A whole application with fifty household members has about a thousand values. */
const ANSWERS: Bounds = { values: 5_000, depth: 40, text: LONGEST_TEXT, rows: 1_000 };

/**
 * The first oddity of a value, or undefined. Members that are `undefined` (as form libraries leave them) are no members.
 * A lone surrogate cannot be stored or printed, so a text or a name with one is refused, as are control characters.
 */
export function oddityOf(value: unknown, bounds: Bounds = ANSWERS): Oddity | undefined {
  let budget = bounds.values;
  const visit = (part: unknown, path: string, depth: number): Oddity | undefined => {
    budget -= 1;
    if (budget < 0 || depth > bounds.depth) return { path, kind: "size" };
    if (typeof part === "string" && part.length > bounds.text) return { path, kind: "size" };
    if (typeof part === "string") return isCleanText(part) ? undefined : { path, kind: "text" };
    if (part === null || typeof part === "boolean" || (typeof part === "number" && Number.isFinite(part))) return undefined;
    if (typeof part !== "object" || !isPlain(part)) return { path, kind: "json" };
    if (Array.isArray(part) && part.length > bounds.rows) return { path, kind: "size" };
    for (const [key, member] of Object.entries(part)) {
      if (member === undefined && !Array.isArray(part)) continue;
      const oddity = isCleanText(key) ? visit(member, child(path, key), depth + 1) : { path, kind: "text" as const };
      if (oddity !== undefined) return oddity;
    }
    return undefined;
  };
  return visit(value, "", 0);
}

// ---------------------------------------------------------------------------------------------------------------------

// In Unicode mode a surrogate only matches when it stands alone. Tab and line breaks are text.
const UNCLEAN = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

function isCleanText(text: string): boolean {
  return !UNCLEAN.test(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
