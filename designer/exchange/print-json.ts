// JSON as the definitions in the repository are written: what fits stands on one line, the rest is opened up. Files that
// staff export and files in git are the same to the byte.

import type { Json } from "../../engine/model/index.ts";

/** Characters a line may have. */
const WIDTH = 150;

/** The text of a file, with the line's end at its end. */
export function printJson(value: Json): string {
  return `${print(value, 0, 0)}\n`;
}

// ---------------------------------------------------------------------------------------------------------------------

/** `indent` is where the line begins, `taken` what already stands on it before the value. */
function print(value: Json, indent: number, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const flat = onOneLine(value, WIDTH - taken);
  if (flat !== undefined) return flat;
  const inner = indent + 2;
  const pad = " ".repeat(inner);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const lines = Array.isArray(value)
    ? value.map((entry: Json) => pad + print(entry, inner, inner + 1))
    : Object.entries(value).map(([key, entry]) => {
        const name = `${JSON.stringify(key)}: `;
        return pad + name + print(entry, inner, inner + name.length + 1);
      });
  return `${open}\n${lines.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

/** The value on one line if it has room; undefined as soon as it has not. */
function onOneLine(value: Json, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    const text = JSON.stringify(value);
    return text.length <= room ? text : undefined;
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return isList ? "[]" : "{}";
  let text = isList ? "[" : "{ ";
  for (const [index, [key, entry]] of entries.entries()) {
    const name = (index === 0 ? "" : ", ") + (isList ? "" : `${JSON.stringify(key)}: `);
    const inner = onOneLine(entry as Json, room - text.length - name.length);
    if (inner === undefined) return undefined;
    text += name + inner;
  }
  text += isList ? "]" : " }";
  return text.length <= room ? text : undefined;
}
