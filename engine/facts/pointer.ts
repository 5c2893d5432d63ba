// JSON Pointers (RFC 6901) by own keys only: `/answers/constructor` finds nothing, whatever the prototype holds.

/** The value a pointer leads to, or undefined. `""` is the whole document. */
export function at(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of segments(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && !ARRAY_INDEX.test(key)) return undefined;
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return value;
}

/** The unescaped keys of a pointer. A text that is no pointer leads nowhere: it has one key nothing can have. */
export function segments(pointer: string): readonly string[] {
  if (pointer === "") return [];
  if (!isPointer(pointer)) return ["\u0000"];
  return pointer.slice(1).split("/").map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** One step further down. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Whether a text is a JSON Pointer. */
export function isPointer(text: string): boolean {
  return POINTER.test(text);
}

/** Whether one pointer leads to the other, or into it. `*` stands for every row of a list. */
export function overlaps(one: string, other: string): boolean {
  const [shorter, longer] = [segments(one), segments(other)].sort((a, b) => a.length - b.length) as [readonly string[], readonly string[]];
  return shorter.every((key, index) => key === longer[index] || key === "*" || longer[index] === "*");
}

const POINTER = /^(?:\/(?:[^/~]|~[01])*)*$/;
const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;
