// Which answers changed: everything on the way to a changed value, so that a fault of a group or list counts too.

import { child } from "../../engine/facts/index.ts";
import type { Json } from "../../engine/model/index.ts";

/** Pointers of the changed values and of all that holds them. */
export function changedPointers(before: Json | undefined, after: Json | undefined, pointer = ""): ReadonlySet<string> {
  if (Object.is(before, after)) return new Set();
  if (!isHolder(before) && !isHolder(after)) return new Set([pointer]);
  const [old, fresh] = [isHolder(before) ? before : {}, isHolder(after) ? after : {}];
  const keys = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  const inner = [...keys].flatMap((key) => [...changedPointers(member(old, key), member(fresh, key), child(pointer, key))]);
  return new Set(inner.length === 0 ? inner : [pointer, ...inner]);
}

function isHolder(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null;
}

function member(holder: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
