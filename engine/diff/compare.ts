// How two JSON values are walked together so that nothing stays silent: whatever differs and is not told by a rule of the
// domain is told as `changed` where it stands. Takes malformed definitions: they are compared before they are checked.

import { child } from "../facts/index.ts";
import type { Json, JsonObject } from "../model/index.ts";
import { change, type DefinitionChange, type Pair } from "./change.ts";
import { isSame, isSameMember } from "./meaning.ts";

/** What a rule says of a difference; `explained` when a change told elsewhere is all there is to it. */
export type Found = readonly DefinitionChange[] | "explained";

/** Tells a difference. Asked only where there is one. */
export type Compare = (pair: Pair) => Found;

/** Rules by key. */
export type Rules = { readonly [key: string]: Compare };

/** Two objects key by key. Keys without a rule, and rules that say nothing, leave a `changed`. */
export function members(pair: Pair, rules: Rules): readonly DefinitionChange[] {
  const [before, after] = [tableOf(pair.before), tableOf(pair.after)];
  if (before === undefined || after === undefined) return [change("changed", pair)];
  return keysOf(before, after).flatMap((key) => {
    const inner = { before: own(before, key), after: own(after, key), path: child(pair.path, key) };
    return isSameMember(key, inner.before, inner.after) ? [] : tell(inner, Object.hasOwn(rules, key) ? rules[key] : undefined);
  });
}

/** How the entries of a table or list are told. */
export interface Entries {
  readonly added: (pair: Pair, name: string) => Found;
  readonly removed: (pair: Pair, name: string) => Found;
  readonly changed: (pair: Pair, name: string) => Found;
  /** Where their order means something. */
  readonly reordered?: (pair: Pair) => Found;
}

/** Two tables name by name. */
export function table(pair: Pair, entries: Entries): readonly DefinitionChange[] {
  const [before, after] = [tableOf(pair.before ?? {}), tableOf(pair.after ?? {})];
  if (before === undefined || after === undefined) return [change("changed", pair)];
  const found = keysOf(before, after).flatMap((name) => entry({ before: own(before, name), after: own(after, name), path: child(pair.path, name) }, name, entries));
  return [...found, ...order(pair, [Object.keys(before), Object.keys(after)], entries)];
}

/** Two lists whose entries have ids, or names. Lists without are told as a whole. */
export function listed(pair: Pair, idKey: string, entries: Entries): readonly DefinitionChange[] {
  const [before, after] = [byId(pair.before ?? [], idKey), byId(pair.after ?? [], idKey)];
  if (before === undefined || after === undefined) return [change("changed", pair)];
  const found = [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    return entry({ before: was?.value, after: is?.value, path: child(pair.path, (is ?? was)?.at ?? id) }, id, entries);
  });
  return [...found, ...order(pair, [[...before.keys()], [...after.keys()]], entries)];
}

/** A difference by its rule, and by `changed` when the rule has nothing to say. */
export function told(pair: Pair, rule: Compare | undefined): readonly DefinitionChange[] {
  return isSame(pair.before, pair.after) ? [] : tell(pair, rule);
}

/** An object that is one. */
export function tableOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** A member by own key. */
export function own(value: Json | undefined, key: string): Json | undefined {
  const found = tableOf(value);
  return found !== undefined && Object.hasOwn(found, key) ? found[key] : undefined;
}

/** A list that is one, else none. */
export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

// ---------------------------------------------------------------------------------------------------------------------

function tell(pair: Pair, rule: Compare | undefined): readonly DefinitionChange[] {
  const found = rule?.(pair) ?? [];
  if (found === "explained") return [];
  return found.length > 0 ? found : [change("changed", pair)];
}

function entry(pair: Pair, name: string, entries: Entries): readonly DefinitionChange[] {
  if (pair.before === undefined) return told(pair, (inner) => entries.added(inner, name));
  if (pair.after === undefined) return told(pair, (inner) => entries.removed(inner, name));
  return told(pair, (inner) => entries.changed(inner, name));
}

function order(pair: Pair, [before, after]: readonly [readonly string[], readonly string[]], { reordered }: Entries): readonly DefinitionChange[] {
  const common = before.filter((name) => after.includes(name)).join("\n");
  if (reordered === undefined || common === after.filter((name) => before.includes(name)).join("\n")) return [];
  const found = reordered(pair);
  return found === "explained" ? [] : found;
}

function keysOf(before: JsonObject, after: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function byId(value: Json, idKey: string): ReadonlyMap<string, { readonly value: Json; readonly at: number }> | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = new Map<string, { readonly value: Json; readonly at: number }>();
  for (const [at, entry] of (value as readonly Json[]).entries()) {
    const id = own(entry, idKey);
    if (typeof id !== "string" || found.has(id)) return undefined;
    found.set(id, { value: entry, at });
  }
  return found;
}
