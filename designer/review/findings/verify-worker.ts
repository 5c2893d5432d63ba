// Verifies a definition away from the page, so that reading goes on meanwhile. Speaks with `use-verification.ts` only.

import type { Definition } from "../../../engine/model/index.ts";
import { type NamedRole, verify } from "../../../engine/verify/index.ts";

/** What the page asks. */
export interface VerifyRequest {
  readonly definition: Definition;
  readonly roles: readonly NamedRole[];
}

addEventListener("message", ({ data }: MessageEvent<VerifyRequest>) => {
  postMessage(verify(data.definition, { roles: data.roles }));
});
