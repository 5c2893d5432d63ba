// Small readers of JSON that may be anything: what fits is kept as the same object, what does not is left out and its place
// remembered. Never throws, mends nothing in the draft itself.

import { child } from "../../../engine/facts/index.ts";

/** Places (JSON Pointers) of what could not be read. */
export type Unread = string[];

/** A value as it should be; undefined when it is something else, whose place is then in `unread`. */
export type Reader = (value: unknown, at: string, unread: Unread) => unknown;

/** A value a test accepts, as it is. */
export function only(fits: (value: unknown) => boolean): Reader {
  return (value, at, unread) => (fits(value) ? value : leftOut(at, unread));
}

export const TEXT = only((value) => typeof value === "string");
export const FLAG = only((value) => typeof value === "boolean");
export const COUNT = only((value) => typeof value === "number" && Number.isFinite(value));
export const OBJECT = only(isObject);

/** One word of a closed set. */
export function oneOf(...words: readonly string[]): Reader {
  return only((value) => typeof value === "string" && words.includes(value));
}

/** An object with these members; others are kept as they are. Without a required one it cannot be read at all. */
export function group(members: { readonly [key: string]: Reader }, required: readonly string[] = []): Reader {
  return (value, at, unread) => {
    if (!isObject(value)) return leftOut(at, unread);
    const read = kept(value, (key, inner) => (Object.hasOwn(members, key) ? members[key]?.(inner, child(at, key), unread) : inner));
    return required.some((key) => !Object.hasOwn(read, key)) ? leftOut(at, unread) : read;
  };
}

/** An object whose values are all alike. */
export function table(of: Reader): Reader {
  return (value, at, unread) => (isObject(value) ? kept(value, (key, inner) => of(inner, child(at, key), unread)) : leftOut(at, unread));
}

/** A list. What cannot be read is `blank`, so that every other entry keeps its place. */
export function list(of: Reader, blank: unknown): Reader {
  return (value, at, unread) => {
    if (!Array.isArray(value)) return leftOut(at, unread);
    const read = value.map((entry: unknown, index) => of(entry, child(at, index), unread) ?? blank);
    return read.every((entry, index) => entry === value[index]) ? value : read;
  };
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// ---------------------------------------------------------------------------------------------------------------------

function leftOut(at: string, unread: Unread): undefined {
  unread.push(at);
  return undefined;
}

/** The same object when nothing of it changed. */
function kept(value: { readonly [key: string]: unknown }, read: (key: string, inner: unknown) => unknown): { readonly [key: string]: unknown } {
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const outcome = read(key, inner);
    return outcome === undefined ? [] : [[key, outcome] as const];
  });
  const isSame = entries.length === Object.keys(value).length && entries.every(([key, inner]) => inner === value[key]);
  return isSame ? value : Object.fromEntries(entries);
}
