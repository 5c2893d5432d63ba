// What a key means on a line of the outline.

import type { KeyboardEvent } from "react";

export type KeyMeaning = "previous" | "next" | "first" | "last" | "in" | "out" | "open" | "remove" | "up" | "down" | "pageBefore" | "pageAfter";

const PLAIN: { readonly [key: string]: KeyMeaning } = { ArrowUp: "previous", ArrowDown: "next", ArrowLeft: "out", ArrowRight: "in", Home: "first", End: "last", Enter: "open", Delete: "remove" };
const WITH_ALT: { readonly [key: string]: KeyMeaning } = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "pageBefore", ArrowRight: "pageAfter" };

/** Its meaning; undefined when the key is not the outline's. */
export function keyMeaning({ key, altKey, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">): KeyMeaning | undefined {
  if (ctrlKey || metaKey || shiftKey) return undefined;
  const table = altKey ? WITH_ALT : PLAIN;
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
