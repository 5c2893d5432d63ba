// Verifies a definition away from the page, so that reading goes on meanwhile. Speaks with `use-verification.ts` only.

import { verify } from "../../../engine/verify/index.ts";
import type { Definition } from "../../../engine/model/index.ts";

/** What the page asks. */
export interface VerifyRequest {
  readonly definition: Definition;
  readonly roles: readonly string[];
}

addEventListener("message", ({ data }: MessageEvent<VerifyRequest>) => {
  postMessage(verify(data.definition, { roles: data.roles }));
});
