// SHA-256 by the browser itself. It has it only on pages that came over HTTPS or from this computer.

import type { Sha256 } from "./chain.ts";

/** The browser's own, or nothing when this page may not use it. */
export function browserSha256(): Sha256 | undefined {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  return subtle === undefined ? undefined : async (text) => hex(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

// ---------------------------------------------------------------------------------------------------------------------

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
