// A word in a coloured frame: where something stands. The word says it all; the colour only helps the eye.

import type { ReactNode } from "react";

/** `waiting` wants somebody's attention, `good` and `bad` speak for themselves, `quiet` is over or only for information. */
export type Tone = "waiting" | "good" | "bad" | "quiet" | "info";

export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`staff-mark staff-mark-${tone}`}>{children}</span>;
}
