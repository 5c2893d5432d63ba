// Large JSON text made small for keeping. A procedure's folder packs to about a tenth, and many revisions of it are kept.

import { deflateRawSync, inflateRawSync } from "node:zlib";

/** More than any text the server lets in; what unpacks to more was not written by us. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Packs text. */
export function pack(text: string): Buffer {
  return deflateRawSync(Buffer.from(text, "utf8"));
}

/** The text again. Throws for what is not packed text. */
export function unpack(packed: Uint8Array): string {
  return inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString("utf8");
}
