// Applies edits to a folder: all or none, what is untouched stays the same object. Never throws on any edit.

import { segments } from "../facts/index.ts";
import { BOUNDS, type Json, type ProcedureFolder } from "../model/index.ts";
import type { Edit, Edited, EditRefusal } from "./edit.ts";

/** Applies edits one after the other; pointers of a later one see what an earlier one did. */
export function applyEdits(folder: ProcedureFolder, edits: readonly Edit[]): Edited {
  let value: Json = folder as unknown as Json;
  for (const edit of edits) {
    const keys = segments(edit.at);
    if (keys.length > DEEPEST) return { refusal: { code: "place_missing", at: edit.at.slice(0, BOUNDS.keyLength) } };
    const outcome = applyAt(value, keys, edit);
    if ("refused" in outcome) return { refusal: { code: outcome.refused, at: edit.at, ...(outcome.params === undefined ? {} : { params: outcome.params }) } };
    value = outcome.value;
  }
  return { folder: value as unknown as ProcedureFolder };
}

/** Whether a key may be made. One that looks like an index is always listed first by JavaScript; no name of a definition may look so. */
export function isUsableKey(key: string): boolean {
  return !(key in Object.prototype) && key !== "prototype" && !/^\d+$/.test(key) && key !== "" && key.length <= BOUNDS.keyLength;
}

// ---------------------------------------------------------------------------------------------------------------------

/** A folder is one level more than the deepest file. */
const DEEPEST = BOUNDS.jsonDepth + 2;

type Outcome = { readonly value: Json } | { readonly refused: EditRefusal["code"]; readonly params?: EditRefusal["params"] };
type Group = { readonly [key: string]: Json };

/** Goes down to the parent of the place and rebuilds only what lies on the way. */
function applyAt(value: Json, [key, ...rest]: readonly string[], edit: Edit): Outcome {
  if (key === undefined) return { refused: "place_missing" };
  if (Array.isArray(value)) return rest.length === 0 ? inList(value as readonly Json[], key, edit) : within(value as readonly Json[], key, rest, edit);
  if (!isGroup(value)) return { refused: "not_a_group" };
  if (rest.length === 0) return inGroup(value, key, edit);
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  if (inner === undefined) return { refused: "place_missing" };
  const outcome = applyAt(inner, rest, edit);
  return "refused" in outcome ? outcome : { value: { ...value, [key]: outcome.value } };
}

function within(list: readonly Json[], key: string, rest: readonly string[], edit: Edit): Outcome {
  const index = indexIn(list, key);
  if (index === undefined) return { refused: "place_missing" };
  const outcome = applyAt(list[index] as Json, rest, edit);
  return "refused" in outcome ? outcome : { value: list.with(index, outcome.value) };
}

function inList(list: readonly Json[], key: string, edit: Edit): Outcome {
  if (edit.op === "insert") {
    const index = key === "-" ? list.length : indexIn(list, key, list.length);
    if (index === undefined) return { refused: "place_missing" };
    return list.length >= BOUNDS.entries ? { refused: "too_large", params: { limit: BOUNDS.entries } } : { value: list.toSpliced(index, 0, edit.value) };
  }
  const index = indexIn(list, key);
  if (index === undefined) return { refused: "place_missing" };
  switch (edit.op) {
    case "set":
      return { value: list.with(index, edit.value) };
    case "remove":
      return { value: list.toSpliced(index, 1) };
    case "rename":
      return { refused: "not_a_group" };
    case "move": {
      const before = edit.before === undefined ? list.length : indexIn(list, edit.before, list.length);
      if (before === undefined) return { refused: "place_missing" };
      return { value: list.toSpliced(index, 1).toSpliced(before > index ? before - 1 : before, 0, list[index] as Json) };
    }
  }
}

function inGroup(group: Group, key: string, edit: Edit): Outcome {
  const isThere = Object.hasOwn(group, key);
  if (edit.op === "set") return isThere ? { value: { ...group, [key]: edit.value } } : add(group, key, edit);
  if (edit.op === "insert") return { refused: "not_a_group" };
  if (!isThere) return { refused: "place_missing" };
  const { [key]: value, ...others } = group;
  switch (edit.op) {
    case "remove":
      return { value: others };
    case "rename":
      return rename(group, key, edit.to);
    case "move":
      return put(others, key, value as Json, edit.before);
  }
}

function add(group: Group, key: string, { value, before }: Extract<Edit, { readonly op: "set" }>): Outcome {
  const refused = unusable(key);
  if (refused !== undefined) return refused;
  if (Object.keys(group).length >= BOUNDS.entries) return { refused: "too_large", params: { limit: BOUNDS.entries } };
  return put(group, key, value, before);
}

function rename(group: Group, key: string, to: string): Outcome {
  if (to === key) return { value: group };
  const refused = unusable(to);
  if (refused !== undefined) return refused;
  if (Object.hasOwn(group, to)) return { refused: "place_taken", params: { name: to } };
  return { value: Object.fromEntries(Object.entries(group).map(([name, value]) => [name === key ? to : name, value])) };
}

function unusable(key: string): Outcome | undefined {
  return isUsableKey(key) ? undefined : { refused: "reserved_name", params: { name: key } };
}

function put(group: Group, key: string, value: Json, before: string | undefined): Outcome {
  if (before === undefined) return { value: { ...group, [key]: value } };
  if (before === key || !Object.hasOwn(group, before)) return { refused: "place_missing" };
  return { value: Object.fromEntries(Object.entries(group).flatMap(([name, inner]) => (name === before ? [[key, value] as const, [name, inner] as const] : [[name, inner] as const]))) };
}

function indexIn(list: readonly Json[], key: string, most = list.length - 1): number | undefined {
  return /^(0|[1-9]\d*)$/.test(key) && Number(key) <= most ? Number(key) : undefined;
}

function isGroup(value: Json): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
