// Looks at a procedure away from the page, so that writing goes on meanwhile. Speaks with `use-truth.ts` only.

import type { Definition } from "../../../engine/model/index.ts";
import { type NamedRole, verify, type Verification } from "../../../engine/verify/index.ts";

/** What the page asks; `turn` comes back with the answer. */
export interface TruthRequest {
  readonly turn: number;
  readonly definition: Definition;
  readonly roles: readonly NamedRole[];
}

/** What was found. */
export interface TruthAnswer extends Verification {
  readonly turn: number;
}

addEventListener("message", ({ data: { turn, definition, roles } }: MessageEvent<TruthRequest>) => {
  const answer: TruthAnswer = { turn, ...verify(definition, { roles }) };
  postMessage(answer);
});
