// Places in a JSON text: which pointer the cursor is at, and where in the text a pointer is. Reads the syntax tree, which
// stands also while the text is being written and is no JSON yet.

import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { child, segments } from "../../../engine/facts/index.ts";

/** Where the cursor is. */
export interface CursorPlace {
  /** Of the object or value the cursor is in. */
  readonly pointer: string;
  /** Writing a key of that object, or its value. */
  readonly writes: "key" | "value";
  /** Keys that stand in the object already. */
  readonly keys: readonly string[];
}

/** What the cursor at `at` would write. */
export function placeAt(state: EditorState, at: number): CursorPlace {
  let node: SyntaxNode = syntaxTree(state).resolveInner(at, -1);
  // Before the colon of a member one writes its key, after it its value.
  if (node.name === "PropertyName" || (node.name === "⚠" && node.parent?.name === "Object") || node.name === "Object" || node.name === "{") {
    const object = node.name === "Object" ? node : ancestor(node, "Object");
    return { pointer: object === undefined ? "" : pointerTo(state, object), writes: "key", keys: object === undefined ? [] : keysOf(state, object) };
  }
  if (node.name === "Property" || node.name === ":") node = node.name === ":" ? (node.parent ?? node) : node;
  return { pointer: pointerTo(state, node), writes: "value", keys: [] };
}

/** The stretch of text a place takes, or the nearest around it. */
export function rangeOf(state: EditorState, pointer: string): { readonly from: number; readonly to: number } {
  let here = syntaxTree(state).topNode.firstChild;
  let found = here ?? syntaxTree(state).topNode;
  for (const key of segments(pointer)) {
    if (here === null) break;
    const next: SyntaxNode | undefined = here.name === "Array" ? valuesIn(here)[Number(key)] : propertyOf(state, here, key);
    if (next === undefined) break;
    found = next;
    here = next.name === "Property" ? next.lastChild : next;
  }
  return { from: found.from, to: found.to };
}

// ---------------------------------------------------------------------------------------------------------------------

const VALUES: ReadonlySet<string> = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);

function pointerTo(state: EditorState, node: SyntaxNode): string {
  const keys: string[] = [];
  for (let here: SyntaxNode | null = node; here !== null; here = here.parent) {
    const { parent } = here;
    if (here.name === "Property") keys.unshift(keyOf(state, here));
    else if (parent?.name === "Array" && VALUES.has(here.name)) keys.unshift(String(valuesIn(parent).findIndex(({ from }) => from === here?.from)));
  }
  return keys.reduce((pointer, key) => child(pointer, key), "");
}

function keyOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild("PropertyName");
  if (name === null) return "";
  try {
    return String(JSON.parse(state.sliceDoc(name.from, name.to)));
  } catch {
    return "";
  }
}

function keysOf(state: EditorState, object: SyntaxNode): readonly string[] {
  return object.getChildren("Property").map((property) => keyOf(state, property));
}

function propertyOf(state: EditorState, object: SyntaxNode, key: string): SyntaxNode | undefined {
  return object.getChildren("Property").find((property) => keyOf(state, property) === key);
}

function valuesIn(list: SyntaxNode): readonly SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (let here = list.firstChild; here !== null; here = here.nextSibling) if (VALUES.has(here.name)) values.push(here);
  return values;
}

function ancestor(node: SyntaxNode, name: string): SyntaxNode | undefined {
  for (let here: SyntaxNode | null = node; here !== null; here = here.parent) if (here.name === name) return here;
  return undefined;
}
