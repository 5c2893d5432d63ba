// JSON Pointers (RFC 6901), by own members only.

/** The value a pointer leads to, or undefined. */
export function lookAt(document: unknown, pointer: string): unknown {
  if (pointer === "") return document;
  if (!isPointer(pointer)) return undefined;
  let value = document;
  for (const part of pointer.slice(1).split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const isIndex = !Array.isArray(value) || /^(0|[1-9]\d*)$/.test(key);
    if (typeof value !== "object" || value === null || !isIndex || !Object.hasOwn(value, key)) return undefined;
    value = (value as { readonly [key: string]: unknown })[key];
  }
  return value;
}

/** Whether a text is a pointer. */
export function isPointer(text: string): boolean {
  return /^(\/([^/~]|~[01])*)*$/.test(text);
}
