// The two things everything else is measured with: canonical JSON (RFC 8785) and SHA-256.

import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** A value as canonical JSON. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? "";
}

/** Lower-case hex SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 of a table without its own `digest`. */
export function digestOf(table: object): string {
  const { digest: _, ...rest } = table as { readonly digest?: string };
  return sha256(canonical(rest));
}
