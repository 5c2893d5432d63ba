// RFC 8785 canonical JSON: the form that is hashed, compared and signed.

import canonicalize from "canonicalize";

/** A plain value as canonical JSON. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? "";
}
