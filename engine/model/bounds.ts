// Is a value plain JSON of a bearable size? Asked before anything recursive looks at a definition (faults E02, S02).
// Walks with its own stack, so no depth can break it.

import { type Finding, finding, placeOf } from "./finding.ts";

/**
 * The most a definition may be. The largest real one so far has 120 KB, lists of 55 and keys of 21 characters. What is
 * checked of each entry against all its neighbours stays bearable because `entries` of one list or object are few.
 */
export const BOUNDS = { bytes: 512 * 1024, jsonDepth: 40, values: 50_000, entries: 1_000, keyLength: 200, textLength: 20_000 } as const;

interface Node {
  readonly value: unknown;
  readonly key: string;
  readonly above: Node | undefined;
  readonly depth: number;
}

/** Findings about a value as such: too large, no JSON, or with keys that reach for prototypes (faults E03). */
export function checkBounds(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const stack: Node[] = [{ value, key: "", above: undefined, depth: 0 }];
  let bytes = 0;
  let values = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    values += 1;
    bytes += sizeOf(node);
    const exceeded = limitExceeded(node, { values, bytes });
    if (exceeded !== undefined) return [finding("limit-exceeded", place(node), { what: exceeded, limit: BOUNDS[exceeded] })];
    if (!isJson(node.value)) return [finding("not-json", place(node), { found: typeof node.value })];
    if (typeof node.value !== "object" || node.value === null) continue;
    const keys = Object.keys(node.value);
    if (keys.length > BOUNDS.entries) return [finding("limit-exceeded", place(node), { what: "entries", limit: BOUNDS.entries, found: keys.length })];
    for (const key of keys) {
      if (!Array.isArray(node.value) && reachesPrototype(key)) findings.push(finding("prototype-key", place(node), { key }));
      stack.push({ value: (node.value as { readonly [key: string]: unknown })[key], key, above: node, depth: node.depth + 1 });
    }
  }
  return findings;
}

// ---------------------------------------------------------------------------------------------------------------------

/** The first bound a value by itself, or what was seen so far, is beyond. A list's entries are not listed to count them. */
function limitExceeded({ value, key, depth }: Node, seen: { readonly values: number; readonly bytes: number }): keyof typeof BOUNDS | undefined {
  if (depth > BOUNDS.jsonDepth) return "jsonDepth";
  if (seen.values > BOUNDS.values) return "values";
  if (seen.bytes > BOUNDS.bytes) return "bytes";
  if (key.length > BOUNDS.keyLength) return "keyLength";
  if (typeof value === "string" && value.length > BOUNDS.textLength) return "textLength";
  return Array.isArray(value) && value.length > BOUNDS.entries ? "entries" : undefined;
}

/** Names every object inherits, which a careless look-up would find (faults E03). */
function reachesPrototype(key: string): boolean {
  return key in Object.prototype || key === "prototype";
}

/** About the bytes of UTF-8 the value itself takes as JSON, what it contains not counted. */
function sizeOf({ value, key }: Node): number {
  return utf8(key) + (typeof value === "string" ? utf8(value) : 0) + 4;
}

function utf8(text: string): number {
  if (text.length > BOUNDS.bytes) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff ? 2 : 1;
  }
  return bytes;
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return typeof value === "string" || typeof value === "boolean";
  if (value === null) return true;
  if (Array.isArray(value)) return Object.keys(value).length === value.length; // no holes, nothing beside the entries
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Where a node is; deep down only the beginning, so that the message stays short. */
function place(node: Node): string {
  const keys: string[] = [];
  for (let step: Node | undefined = node; step?.above !== undefined; step = step.above) keys.push(step.key.slice(0, 80));
  return placeOf(keys.reverse().slice(0, 12));
}
