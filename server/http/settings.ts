// What the HTTP rooms need to know about the outside address.

import type { Config } from "../config.ts";

/** Cookies are `Secure` and carry the `__Host-` prefix whenever the public address is https. */
export function isSecure(config: Pick<Config, "publicUrl">): boolean {
  return config.publicUrl.startsWith("https:");
}
